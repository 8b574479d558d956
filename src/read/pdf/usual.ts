import { once } from '../../text/lexicon.js';

/** Ideographs of the basic sets of simplified (GB 2312) and traditional (Big5, level 1) print. */
export const usual = once(() => {
  const bytes = (from: number, to: number, low: readonly (readonly [number, number])[]) => {
    const pairs: number[] = [];
    for (let lead = from; lead <= to; lead++)
      for (const [first, last] of low)
        for (let trail = first; trail <= last; trail++) pairs.push(lead, trail);
    return new Uint8Array(pairs);
  };
  const simplified = new TextDecoder('gbk').decode(bytes(0xb0, 0xf7, [[0xa1, 0xfe]]));
  const traditional = new TextDecoder('big5').decode(
    bytes(0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]),
  );
  return new Set(simplified + traditional);
});
