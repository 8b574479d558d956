/** Articles as references, for reference managers and for lists of literature. */
import type { Issue } from '../../../model/issue.js';
import { escapeJson } from '../../../text/safe.js';
import { writeText } from '../documents.js';
import type { Exporter } from '../exporter.js';
import { bibtex, Keys } from './bibtex.js';
import { noteexpress as noteExpressEntry, refworks as refworksEntry } from './cnki.js';
import { cslItem } from './csl-json.js';
import { gb7714 as gbEntry } from './gb7714.js';
import { type Reference, referenceOf } from './reference.js';
import { ris as risEntry } from './ris.js';

/** A form of references. `item` gets a new function for every file, so that numbers and keys begin anew. */
function citations(
  format: string,
  form: { begin?: string; end?: string; items: () => (reference: Reference, number: number) => string },
): Exporter {
  return {
    run: async (input, target) => {
      const item = form.items();
      let number = 0;
      const pieces = function* (issue: Issue): Generator<string> {
        for (const article of issue.articles) {
          number += 1;
          yield item(referenceOf(issue, article), number);
        }
      };
      await writeText({ begin: form.begin ?? '', pieces, end: form.end ?? '' }, format, input, target);
    },
  };
}

const json = (reference: Reference) => escapeJson(JSON.stringify(cslItem(reference)));

export const ris = citations('ris', { items: () => risEntry });
export const bib = citations('bibtex', {
  items: () => {
    const keys = new Keys();
    return (reference) => bibtex(reference, keys.take(reference));
  },
});
export const cslJson = citations('csl-json', {
  begin: '[',
  end: '\n]\n',
  items: () => (reference, number) => `${number === 1 ? '\n' : ',\n'}${json(reference)}`,
});
export const gb7714 = citations('gb7714', { items: () => gbEntry });
export const refworks = citations('refworks', { items: () => refworksEntry });
export const noteexpress = citations('noteexpress', { items: () => noteExpressEntry });
