/** Kinds of document in the catalogue; the names are those of the laws rows. */
export type LawKind =
  | 'constitution'
  | 'law'
  | 'administrative_regulation'
  | 'party_document'
  | 'congress_document'
  | 'government_document';

/** One document of the catalogue. */
export interface Law {
  /** Full official title: 中华人民共和国环境保护法. */
  title: string;
  kind: LawKind;
  /** Years of adoption and of the last amendment; null where not known or never amended. */
  year: number | null;
  amended: number | null;
  /** Year in which it ceased to be in force; null for one in force. */
  repealed: number | null;
  /** For a title given up: the title of the document that took its place. */
  replacedBy: string | null;
}

/** A name under which a document is known. */
export interface LawName {
  name: string;
  law: Law;
  /** True for a short name (代表法), false for the title with or without 中华人民共和国. */
  alias: boolean;
  /** True for a short name that also means other things (组织法, 基本法) and needs evidence in its context. */
  weak: boolean;
}
