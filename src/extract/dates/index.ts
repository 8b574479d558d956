/** Dates as printed, with their first and last day. */
import type { DateRow } from '../../model/rows.js';
import { once } from '../../text/lexicon.js';
import type { Extractor } from '../extractor.js';
import { byArticle } from '../grouping.js';
import { locate } from '../passage.js';
import { homeOf } from '../statistics/home.js';
import { referenceIn, referenceOf } from '../statistics/time/reference.js';
import { datesOf } from './find.js';

/** The extractor of dates. */
export const dates: Extractor<DateRow> = {
  name: 'dates',
  extract(issue, passages, options) {
    const reference = referenceOf(issue);
    const rows: DateRow[] = [];
    for (const group of byArticle(passages)) {
      const home = once(() => homeOf(issue, group[0]!.article, group)?.code ?? null);
      for (const { passage, dates: found, refused } of datesOf(group, referenceIn(group, reference), home)) {
        for (const { start, end, from, to, precision } of found) {
          rows.push({ ...locate(issue, passage, start, end), dateStart: from, dateEnd: to, precision });
        }
        for (const { start, end, reason } of refused) {
          options.refused?.({
            article: passage.article?.seq ?? 0,
            block: passage.block.id,
            start,
            end,
            text: passage.text.slice(start, end),
            reason,
          });
        }
      }
    }
    return rows;
  },
};
