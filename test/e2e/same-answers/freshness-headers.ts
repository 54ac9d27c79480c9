/** What is held is taken however old it is: both hold the same, because they were asked the same. */
export const HELD = { 'connectome-freshness': 'max-stale' };
export const ANEW = { 'connectome-freshness': 'no-cache' };
