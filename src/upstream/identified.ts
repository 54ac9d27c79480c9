/** Everything that has an id can be a row of a list, and be kept for a lookup by it. */
export interface Identified {
  id: string;
}
