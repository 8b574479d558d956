import { escapeLine } from '../../text/safe.js';
import type { Language } from '../language.js';
import type { en } from './en.js';

export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number | null | undefined>>;
export type Messages = Readonly<Record<MessageKey, string>>;

/** The catalogue of one language; the other one is not loaded. */
export async function loadMessages(lang: Language): Promise<Messages> {
  return lang === 'zh' ? (await import('./zh.js')).zh : (await import('./en.js')).en;
}

/** `{name}` is a value; `{name, one, many}` a number with the word that goes with it. */
const PLACEHOLDER = /\{(\w+)(?:, ([^,}]+), ([^,}]+))?\}/gu;

/** A message with its values put in. Values may come from documents or file names and are made safe to show. */
export function fillMessage(message: string, values: MessageValues): string {
  return message.replace(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : null;
    const word = one === undefined ? '' : ` ${Number(value) === 1 ? one : many}`;
    return escapeLine(String(value ?? '')) + word;
  });
}
