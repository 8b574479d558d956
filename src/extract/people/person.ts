import type { PersonRow } from '../../model/rows.js';

/** A person found in a passage. Offsets count in the view. */
export interface Person {
  start: number;
  end: number;
  name: string;
  post: string | null;
  organization: string | null;
  evidence: PersonRow['evidence'];
}
