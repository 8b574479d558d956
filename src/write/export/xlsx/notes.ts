import type { Column, Row, Table } from '../../tables/index.js';
import type { Manifest } from '../manifest.js';
import type { SheetRow } from './sheet.js';

/** A sheet as the notes tell of it. */
export interface NotedSheet {
  name: string;
  table: Table;
  columns: readonly Column[];
  rows: number;
}

const WORDS = {
  zh: {
    made: '由 huikan 生成，版本',
    inputs: '来源',
    inputHead: ['输入', '期数', '标注行数'],
    failures: '未能读取',
    failureHead: ['输入', '原因'],
    none: '无',
    sheets: '工作表',
    sheetHead: ['工作表', '行数', '内容'],
    columns: '数据字典',
    columnHead: ['工作表', '列', '字段', '类型', '含义'],
    rules: '约定',
    rule: [
      '空单元格表示未知或不适用；无法确定的值不作猜测。',
      '“原文”与文字块中 start 至 end 的文字完全一致；偏移以 UTF-16 计。',
      '控制字符显示为 \\u{1b} 的形式（--raw 保留原字符）。',
      '超过 32,767 个字符的文字，其余部分在“长文本”工作表中，按序号接续。',
    ],
  },
  en: {
    made: 'Made by huikan, version',
    inputs: 'Inputs',
    inputHead: ['input', 'issues', 'annotations'],
    failures: 'What could not be read',
    failureHead: ['input', 'reason'],
    none: 'nothing',
    sheets: 'Sheets',
    sheetHead: ['sheet', 'rows', 'holds'],
    columns: 'Data dictionary',
    columnHead: ['sheet', 'column', 'field', 'type', 'meaning'],
    rules: 'Conventions',
    rule: [
      'An empty cell is unknown or does not apply; what cannot be told is never guessed.',
      '“text” is exactly what the block has from start to end; offsets count UTF-16 units.',
      'Control characters are shown as \\u{1b} (--raw keeps them).',
      'What a cell cannot hold beyond 32,767 characters is on the sheet long_texts, in parts by number.',
    ],
  },
} as const;

/** The name of the sheet with the notes, and of the one with the rest of long texts. */
export const SHEET_NAMES = {
  zh: { notes: '说明', long: '长文本' },
  en: { notes: 'notes', long: 'long_texts' },
} as const;

/** Columns that the widest part of the notes has. */
export const NOTE_COLUMNS = 5;

/** The rows of the sheet that explains the others: inputs, what could not be read, sheets, columns, rules. */
export function noteRows(sheets: readonly NotedSheet[], manifest: Manifest, lang: 'zh' | 'en'): SheetRow[] {
  const words = WORDS[lang];
  const rows: SheetRow[] = [{ values: [`${words.made} ${manifest.version}`], dress: 'title' }];
  const part = (title: string, head: readonly string[], body: readonly Row[]) => {
    rows.push({ values: [] }, { values: [title], dress: 'title' }, { values: head, dress: 'header' });
    for (const values of body.length === 0 ? [[words.none]] : body) rows.push({ values });
  };
  part(
    words.inputs,
    words.inputHead,
    manifest.inputs.map(({ input, issues, annotations }) => [input, issues, annotations]),
  );
  part(
    words.failures,
    words.failureHead,
    manifest.failures.map(({ input, message }) => [input, message]),
  );
  part(
    words.sheets,
    words.sheetHead,
    sheets.map(({ name, rows: count, table }) => [name, count, table.meaning[lang]]),
  );
  part(
    words.columns,
    words.columnHead,
    sheets.flatMap(({ name, columns }) =>
      columns.map((column): Row => {
        const header = lang === 'zh' ? column.zh : column.name;
        return [name, header, column.name, column.type, column.meaning[lang]];
      }),
    ),
  );
  rows.push({ values: [] }, { values: [words.rules], dress: 'title' });
  for (const rule of words.rule) rows.push({ values: [rule] });
  return rows;
}
