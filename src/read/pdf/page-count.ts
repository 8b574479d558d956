const NAME = Buffer.from('/Page');
const TYPE = /\/Type\s{0,4}$/;
const NAME_GOES_ON = /[A-Za-z]/;

/**
 * How many pages a PDF seems to have, told by the page objects that can be seen without opening it; null where there
 * are none (in files whose objects are compressed). A guess, good for planning only.
 */
export function guessPageCount(bytes: Uint8Array): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(NAME); at >= 0; at = buffer.indexOf(NAME, at + NAME.length)) {
    const next = buffer.toString('latin1', at + NAME.length, at + NAME.length + 1);
    if (!NAME_GOES_ON.test(next) && TYPE.test(buffer.toString('latin1', Math.max(0, at - 9), at))) count++;
  }
  return count > 0 ? count : null;
}
