/** What a data set was made from. Holds no time of day, so that the same inputs give the same bytes. */
export interface Manifest {
  /** Version of huikan. */
  version: string;
  inputs: readonly ManifestInput[];
  /** Inputs that could not be read, or not to their end, each with the reason in the user's language. */
  failures: readonly { input: string; message: string }[];
}

export interface ManifestInput {
  /** As named on the command line; `-` for standard input. */
  input: string;
  issues: number;
  annotations: number;
}
