/** How exactly a date is told. */
export type DatePrecision = 'day' | 'month' | 'year' | 'period';

/** A date or stretch of time by its offsets in the passage. */
export interface DateHit {
  start: number;
  end: number;
  /** First and last day, ISO; null where open or where it cannot be told. */
  from: string | null;
  to: string | null;
  precision: DatePrecision;
}

/** What looks like a date and is none. */
export interface RefusedDate {
  start: number;
  end: number;
  /** Why: meeting, length, now, recurring, relative. */
  reason: string;
}
