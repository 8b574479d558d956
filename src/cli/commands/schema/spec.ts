import { outputOption } from '../../options.js';
import type { CommandSpec } from '../../spec.js';
import { EXTRACT_KINDS } from '../extract/spec.js';

export const SCHEMAS = [
  'issue',
  'article',
  'block',
  'contents',
  'diagnostic',
  'recipe',
  ...EXTRACT_KINDS,
] as const;

export const schema: CommandSpec = {
  name: 'schema',
  summary: {
    en: 'Print the JSON Schema of what huikan writes',
    zh: '输出 huikan 所写数据的 JSON Schema',
  },
  details: [
    {
      en: 'Draft 2020-12. Fields may be added in later versions, so the schema allows more than it names.',
      zh: '采用 2020-12 版草案。后续版本可能增加字段，因此允许出现未列出的字段。',
    },
  ],
  argument: {
    name: 'KIND',
    choices: SCHEMAS,
    text: {
      en: 'What to describe: issue (default), article, block, contents (an entry of the contents page), diagnostic, recipe, or a row of `huikan extract`: statistics, laws, districts, organizations, people, quotes, slogans, dates, meetings, keywords.',
      zh: '要描述的对象：issue（整期，默认）、article（文章）、block（文字块）、contents（目录条目）、diagnostic（诊断信息）、recipe（版式说明），或 `huikan extract` 所写的行：statistics、laws、districts、organizations、people、quotes、slogans、dates、meetings、keywords。',
    },
  },
  options: [outputOption],
  examples: [
    {
      command: 'huikan schema issue -o issue.schema.json',
      text: { en: 'The schema of issue documents, as a file', zh: '将期刊文档的 schema 写入文件' },
    },
  ],
  load: () => import('./run.js'),
};
