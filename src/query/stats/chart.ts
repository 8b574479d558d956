import { escapeLine } from '../../text/safe.js';
import { charWidth, displayWidth } from '../../text/width.js';

/** A line of a chart. */
export interface Bar {
  label: string;
  value: number | null;
  /** What stands behind the bar, as printed: 98.46%. */
  shown: string;
}

/** Eighths of a column. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LABEL = 28;

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 0;
  let shown = '';
  for (const char of text) {
    used += charWidth(char);
    if (used > width - 1) break;
    shown += char;
  }
  return `${shown}…`;
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Bars under each other, the longest as wide as there is room; a value below zero is a bar of its size with a minus. */
export function chart(bars: readonly Bar[], width: number): string {
  const labels = bars.map(({ label }) => cut(escapeLine(label), LABEL));
  const left = Math.max(0, ...labels.map(displayWidth));
  const shown = bars.map((bar) => cut(escapeLine(bar.shown), LABEL));
  const right = Math.max(0, ...shown.map(displayWidth));
  const room = Math.max(10, width - left - right - 3);
  const most = bars.reduce((max, { value }) => Math.max(max, Math.abs(value ?? 0)), 0);
  const lines = bars.map(({ value }, i) => {
    const units = most === 0 || value === null ? 0 : Math.round((Math.abs(value) / most) * room * 8);
    const bar = '█'.repeat(units >> 3) + EIGHTHS[units & 7];
    const minus = value !== null && value < 0 ? '-' : '';
    return `${pad(labels[i]!, left)} ${minus}${bar} ${shown[i]}`.trimEnd();
  });
  return lines.map((line) => `${line}\n`).join('');
}
