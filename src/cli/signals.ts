import { EXIT } from './cli.js';

/** Exit codes of a process that a signal ended, as shells count them: 128 and the number of the signal. */
export const EXIT_CODES = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;
export type Signal = keyof typeof EXIT_CODES;

let taker: ((signal: Signal) => boolean) | null = null;

/**
 * Lets a command answer signals itself, one that has to finish something first. `take` says whether it does; where not,
 * the process ends as it does without.
 */
export function takeSignals(take: ((signal: Signal) => boolean) | null): void {
  taker = take;
}

export function takenBy(signal: Signal): boolean {
  return taker?.(signal) ?? false;
}
