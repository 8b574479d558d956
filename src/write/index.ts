/** The writers: from issues to text in the forms the command line offers. All pure but for the sinks. */
export { ARTICLE_COLUMNS, articleCsvHeader, articleCsvRows } from './articles/csv.js';
export { articleMarkdown } from './articles/markdown.js';
export { articleText } from './articles/text.js';
export type { CsvOptions } from './csv.js';
export { safeFileName } from './file-name.js';
export { fileSink } from './file-sink.js';
export { issueTitle } from './issue-title.js';
export { articleJsonLine, toJson, toJsonLine } from './json.js';
export type { Sink } from './sink.js';
export { TOC_COLUMNS, tocCsvHeader, tocCsvRows } from './toc/csv.js';
export { type TocDocument, tocDocument } from './toc/data.js';
export { type TocEntry, tocEntries } from './toc/entries.js';
export { tocHtml } from './toc/html.js';
export { tocMarkdown } from './toc/markdown.js';
export { type TocTextOptions, tocText } from './toc/text.js';
