/** In ES2024, and in Node 20; the types of ES2023 do not know them. */
type Es2024 = { isWellFormed(): boolean; toWellFormed(): string };

/** Text that UTF-8 can hold: a lone half of a surrogate pair becomes U+FFFD. */
export function wellFormed(text: string): string {
  const known = text as unknown as Es2024;
  return known.isWellFormed() ? text : known.toWellFormed();
}
