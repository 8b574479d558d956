/** Flags about PDFs, which every command that reads issues takes. */
import type { PdfReading } from '../read/index.js';
import type { OptionSpec, OptionValues } from './spec.js';
import { usageError } from './usage.js';

export const pdfOptions: readonly OptionSpec[] = [
  {
    name: 'pages',
    value: 'LIST',
    text: {
      en: 'Read only these pages of a PDF, counted in the file: 5-20, or 1,3,7-.',
      zh: '只读取 PDF 的这些页（按文件中的顺序计）：5-20，或 1,3,7-。',
    },
  },
  {
    name: 'password',
    value: 'WORD',
    text: {
      en: 'Password of encrypted PDFs. HUIKAN_PASSWORD keeps it out of the list of processes.',
      zh: '加密 PDF 的密码。用环境变量 HUIKAN_PASSWORD 给出则不会出现在进程列表中。',
    },
  },
  {
    name: 'ocr',
    text: {
      en: 'Read pages of PDFs without a text layer, or with an unreadable one, by Tesseract (chi_sim) or, for lack of it, tesseract.js, which must be installed along with poppler or MuPDF.',
      zh: '对没有文字层或文字层不可读的 PDF 页面，用 Tesseract（chi_sim）识别，没有时用 tesseract.js；二者之一须已安装，还须有 poppler 或 MuPDF。',
    },
  },
  {
    name: 'timeout',
    value: 'SECONDS',
    text: {
      en: 'Time that reading a PDF may take; 60 unless told. What was read until then is kept.',
      zh: '读取一份 PDF 的时限，默认 60 秒；到时已读取的部分保留。',
    },
  },
  {
    name: 'page-timeout',
    value: 'SECONDS',
    text: {
      en: 'Time that a page of a PDF may take; 30 unless told. The other pages go on.',
      zh: 'PDF 每页的时限，默认 30 秒；其余各页照常读取。',
    },
  },
  {
    name: 'memory',
    value: 'MB',
    text: {
      en: 'Memory that the processes which read a PDF may take together; 1024 unless told.',
      zh: '读取一份 PDF 的各进程合计的内存上限（MB），默认 1024。',
    },
  },
];

function positive(options: OptionValues, key: string, name: string): number | undefined {
  const value = options[key] as string | undefined;
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!(number > 0) || !Number.isFinite(number))
    throw usageError('invalid', { name, value, expected: 'a number above 0' });
  return number;
}

/** `5-20`, `1,3,7-` → first and last page of each range. Throws `usage` for anything else. */
export function pageRanges(value: string): (readonly [number, number])[] {
  return value.split(',').map((part) => {
    const match = /^\s*(\d{1,7})?\s*(-)?\s*(\d{1,7})?\s*$/.exec(part);
    const [, first, dash, last] = match ?? [];
    const from = first === undefined ? 1 : Number(first);
    const to = last === undefined ? (dash === undefined ? from : Number.POSITIVE_INFINITY) : Number(last);
    if (
      (first === undefined && last === undefined) ||
      (last !== undefined && dash === undefined) ||
      from < 1 ||
      to < from
    )
      throw usageError('invalid', { name: '--pages', value, expected: '5-20 or 1,3,7-' });
    return [from, to] as const;
  });
}

/** The same as a test of pages. */
export function pageList(value: string): (page: number) => boolean {
  const ranges = pageRanges(value);
  return (page) => ranges.some(([from, to]) => page >= from && page <= to);
}

/** What the command line and the environment say about reading PDFs. Throws `usage` for wrong values. */
export function pdfReading(options: OptionValues, env: NodeJS.ProcessEnv): PdfReading {
  const pages = options.pages as string | undefined;
  const memory = positive(options, 'memory', '--memory');
  return {
    password: (options.password as string | undefined) ?? env.HUIKAN_PASSWORD,
    ocr: options.ocr === true,
    wanted: pages === undefined ? undefined : pageList(pages),
    timeout: positive(options, 'timeout', '--timeout'),
    pageTimeout: positive(options, 'pageTimeout', '--page-timeout'),
    memory: memory === undefined ? undefined : memory * 2 ** 20,
  };
}
