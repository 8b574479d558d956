const DEFINITION =
  /^[（(](?:以下|下文|后文|以下均|下面|下)?(?:统称|简称|合称|称)(?:为|之为)?[“"'‘]?《?([^（）()《》“”"'‘’，,。]{1,24})》?[”"'’]?(?:[、，,或][^（）()]{0,20})?[）)]/u;

/** The short name given to a document directly behind its title: （以下简称《条例》）. */
export function definedAfter(view: string, end: number): string | null {
  if (view[end] !== '(' && view[end] !== '（') return null;
  return DEFINITION.exec(view.slice(end, end + 60))?.[1]?.replaceAll(' ', '') ?? null;
}
