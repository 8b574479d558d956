import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PdfObjects } from '../../../fixtures/typeset/lib/pdf-writer.mjs';
import { huikan, temporaryFolder } from '../../cli/huikan.js';

/** What `a` … `e` of the font stand for: ESC, CSI, BEL, right-to-left override, and an ideograph. */
const CODES = ['001b', '009b', '0007', '202e', '4eba'];

/** A PDF of one page whose text, bookmark and font name hold what a terminal would act on. */
function hostilePdf(): Buffer {
  const objects = new PdfObjects();
  const root = objects.reserve();
  const tree = objects.reserve();
  const rows = CODES.map((code, i) => `<${(0x61 + i).toString(16)}> <${code}>`).join('\n');
  const map = objects.stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${CODES.length} beginbfchar
${rows}
endbfchar
endcmap end end`,
  );
  const font = objects.add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica#1b]0;x#07 /ToUnicode ${map} 0 R >>`,
  );
  const lines = Array.from(
    { length: 12 },
    (_, i) => `1 0 0 1 60 ${760 - i * 20} Tm (a]52;c;eeeeeeeeeec) Tj (b31m eeeeeeeeee d) Tj`,
  );
  const content = objects.stream(`BT /F 12 Tf ${lines.join('\n')} ET`);
  const page = objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${content} 0 R >>`,
  );
  const outline = objects.reserve();
  const item = objects.add(
    `<< /Title (\x1b]0;x\x07 title) /Parent ${outline} 0 R /Dest [${page} 0 R /Fit] >>`,
  );
  objects.add(`<< /Type /Outlines /First ${item} 0 R /Last ${item} 0 R /Count 1 >>`, outline);
  objects.add(`<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`, tree);
  objects.add(`<< /Type /Catalog /Pages ${tree} 0 R /Outlines ${outline} 0 R >>`, root);
  return objects.toBuffer(root);
}

/** What acts on a terminal; line feeds and tabs do not. */
const ACTS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('a PDF whose text holds terminal commands', () => {
  const file = join(temporaryFolder(), 'hostile.pdf');
  writeFileSync(file, hostilePdf());

  it.each([
    [['parse', '-v'], '人人人人人人人人人人'],
    [['parse', '--format', 'jsonl'], '人人人人人人人人人人'],
    [['toc', '-v'], 'hostile'],
  ])('is given by %j without them', async (words, shown) => {
    const { stdout, stderr } = await huikan([...words, file]);
    expect(stdout).toContain(shown);
    expect(stdout).not.toMatch(ACTS);
    expect(stderr).not.toMatch(ACTS);
  });

  it('is refused without them where it is broken', async () => {
    const broken = join(temporaryFolder(), 'b\u001b]0;x\u0007.pdf');
    writeFileSync(broken, hostilePdf().subarray(0, 300));
    const { code, stderr } = await huikan(['parse', broken]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^huikan: .*\n$/);
    expect(stderr.trimEnd()).not.toMatch(ACTS);
  });
});
