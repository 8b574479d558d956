/** Segmenters that are packages of their own; each is loaded only when it is asked for. */
import { HuikanError } from '../model/errors.js';
import { placed } from './placed.js';
import type { Segmenter } from './types.js';

type Tagged = { word: string; tag: string }[];

/** Which versions the adapters below were written for and tested with. */
const TESTED: Readonly<Record<string, string>> = { nodejieba: '3.4.4', '@node-rs/jieba': '2.0.3' };

/** A package that need not be installed. Throws `segmenter.missing` where it is not, or not built for this Node. */
async function optional<T>(name: string, path = name): Promise<T> {
  try {
    return (await import(path)) as T;
  } catch (error) {
    const install = `${name}@${TESTED[name] ?? 'latest'}`;
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const message = `the package ${name} cannot be loaded (${reason}); install it with npm install ${install}`;
    throw new HuikanError('segmenter.missing', message, { name, install, reason }, { cause: error });
  }
}

/** jieba as WebAssembly: the same words and tags on every machine. */
export async function jiebaSegmenter(): Promise<Segmenter> {
  const { tag } = await import('jieba-wasm');
  return { name: 'jieba', segment: (text) => placed(text, tag(text, true)) };
}

/** nodejieba (C++, built on install). It puts the names of its dictionaries on `globalThis`. */
export async function nodejiebaSegmenter(): Promise<Segmenter> {
  const { default: engine } = await optional<{ default: { tag(text: string): Tagged } }>('nodejieba');
  return { name: 'nodejieba', segment: (text) => placed(text, engine.tag(text)) };
}

interface NodeRs {
  Jieba: { withDict(dict: Uint8Array): { tag(text: string, hmm: boolean): Tagged } };
}

/** @node-rs/jieba (Rust, prebuilt): what `jieba` does, without WebAssembly. */
export async function nodeRsSegmenter(): Promise<Segmenter> {
  const { Jieba } = await optional<NodeRs>('@node-rs/jieba');
  const { dict } = await optional<{ dict: Uint8Array }>('@node-rs/jieba', '@node-rs/jieba/dict.js');
  const engine = Jieba.withDict(dict);
  return { name: 'node-rs', segment: (text) => placed(text, engine.tag(text, true)) };
}
