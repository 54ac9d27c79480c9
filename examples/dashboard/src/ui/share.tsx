/** A part of a whole, in figures and as a bar. */
export function Share({ used, of, unit = '' }: { used: number | null; of: number | null; unit?: string }) {
  if (used === null) return <span className="nothing">–</span>;
  if (!of) return `${used.toLocaleString('en')} ${unit}`;
  return (
    <span className="share">
      {used.toLocaleString('en')} of {of.toLocaleString('en')} {unit}
      <meter aria-hidden="true" value={used} max={of} high={of * 0.9} />
    </span>
  );
}
