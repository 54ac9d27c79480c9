/** How soon and how late it is asked again whether an answer that another process makes is there, in milliseconds. Assumed. */
export const POLL_MS = { first: 20, most: 100 } as const;
