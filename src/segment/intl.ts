import type { Segmenter } from './types.js';

/** The segmenter that Node brings (ICU): no tags, and words that may differ between versions of Node. */
export function intlSegmenter(): Segmenter {
  const engine = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    name: 'intl',
    segment: (text) =>
      Array.from(engine.segment(text), ({ segment, index }) => ({
        start: index,
        end: index + segment.length,
        text: segment,
      })),
  };
}
