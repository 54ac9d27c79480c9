/** Leave to send one call, of those that a quota allows several processes together. */
export interface Permit {
  /** Milliseconds from now at which the call may go out. */
  inMs: number;
  /** To be called when the call has ended, or 0 when none was sent: in how many milliseconds its place may be used again. */
  settle: (freeInMs: number) => void;
}

/** What one process wants of a quota; read anew whenever it counts. */
export interface Demand {
  /** How many calls may go out as soon as they are permitted. */
  wanted: () => number;
  /** How many calls all processes together may have in a window: the quota, or less after the provider throttled. */
  places: () => number;
}

/** A quota that several processes share: they send nothing without a permit. */
export interface Permits {
  /** How many of so many places in a window are this process's own at present. */
  placesOf: (places: number) => number;
  /** How long after one permit the next one comes, as far as is known, in milliseconds. */
  readonly spacingMs: number;
  /** Resolves with one permit or more, in the order of their times; with none if nothing is wanted any more. Never rejects. */
  take: (demand: Demand) => Promise<readonly Permit[]>;
}
