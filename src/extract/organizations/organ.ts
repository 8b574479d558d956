import { type OrganWord, type OrgKind, organs } from './lexicon.js';

/** What the parts of each kind of body are listed under. */
const OF: Readonly<Partial<Record<OrgKind, OrganWord['of']>>> = {
  congress: 'congress',
  standing_committee: 'standing',
  party: 'party',
  government: 'government',
};

/** The part that a body's name goes on with: 人大常委会|法制工作委员会|办公室. */
export function organAt(
  view: string,
  from: number,
  kind: OrgKind,
): { end: number; full: string; kind: OrgKind } | null {
  const of = OF[kind];
  if (of === undefined) return null;
  const organ = organs().find(
    view,
    from,
    (one) =>
      one.of === of || (kind === 'standing_committee' && one.of === 'congress' && one.word !== '主席团'),
  );
  if (organ === undefined) return null;
  const end = from + organ.word.length;
  return {
    end,
    full: organ.full,
    kind: of === 'congress' || of === 'standing' ? committeeKind(organ) : kind,
  };
}

/** The kind of a part of a congress or a standing committee. */
export function committeeKind({ full }: OrganWord): OrgKind {
  if (full === '党组' || full === '机关委员会') return 'party';
  return /委员会$|主席团$/u.test(full) ? 'committee' : 'other';
}
