import type { Issue } from '../../model/issue.js';
import type { LawRow } from '../../model/rows.js';
import type { ExtractOptions, Extractor } from '../extractor.js';
import { locate, type Passage } from '../passage.js';
import { readIssue } from './issue.js';
import { provisionsAfter } from './provisions.js';
import type { Settled } from './settle.js';

export { checkLaws } from './checks.js';
export { type LawSummary, summarizeLaws } from './summary.js';

/** Mentions of normative documents, with what they mean. `include: ['works']` adds titles of works that are none. */
export const laws: Extractor<LawRow> = {
  name: 'laws',
  tables: true,
  extract(issue: Issue, passages: readonly Passage[], options: ExtractOptions): LawRow[] {
    const works = options.include?.includes('works') ?? false;
    const rows: LawRow[] = [];
    for (const reading of readIssue(issue, passages, options)) {
      if (reading.mention.work ? works : true) rows.push(rowOf(issue, reading));
      else refuse(reading, 'work', options);
    }
    return rows;
  },
};

function refuse({ mention }: Settled, reason: string, options: ExtractOptions): void {
  const { passage, start, end } = mention;
  options.refused?.({
    article: passage.article?.seq ?? 0,
    block: passage.block.id,
    start,
    end,
    text: passage.text.slice(start, end),
    reason,
  });
}

function rowOf(issue: Issue, reading: Settled): LawRow {
  const { mention, laws: found } = reading;
  const [first] = found;
  const titles = found.map((law) => law.canonical);
  const several = mention.form === 'collective' || titles.length > 1;
  const canonical =
    several && titles.length > 0 ? titles : (titles[0] ?? (mention.work ? mention.title.name : null));
  return {
    ...locate(issue, mention.passage, mention.start, mention.end),
    canonical,
    kind: reading.kind,
    status: reading.state,
    alias: reading.alias,
    bracketed: mention.bracketed,
    jurisdiction: first?.jurisdiction ?? null,
    jurisdictionCode: first?.jurisdictionCode ?? null,
    articles: provisionsAfter(mention.passage.view, mention.passage.text, mention.end),
  };
}
