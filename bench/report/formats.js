/** Numbers as people read them, each with its unit; what is not known is a dash. */
const format = (show) => (value) => (typeof value === 'number' && Number.isFinite(value) ? show(value) : '-');

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

export const count = format((value) => grouped.format(value));
export const ratio = format((value) => value.toFixed(2));
export const seconds = format((ms) => `${(ms / 1_000).toFixed(2)} s`);
export const milliseconds = format((ms) => `${ms < 10 ? ms.toFixed(1) : grouped.format(ms)} ms`);
export const microseconds = format((ms) => `${grouped.format(ms * 1_000)} µs`);
export const megabytes = format((bytes) => `${grouped.format(bytes / 1_048_576)} MB`);
export const kilobytes = format((bytes) => `${(bytes / 1_024).toFixed(1)} kB`);
