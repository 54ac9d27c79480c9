import { Age } from '../ui/age.js';
import { Gaps } from '../ui/gaps.js';
import { Section } from '../ui/section.js';
import type { PartNotes } from './use-parts.js';

/** How old each service's part of the map is, and what it lacks. */
export function MapNotes({ notes }: { notes: readonly PartNotes[] }) {
  return (
    <Section title="What was asked">
      <ul className="part-notes">
        {notes.map((part) => (
          <li key={part.name}>
            <p className="notes">
              <strong>{part.name}</strong>
              {part.isAwaited && <span className="awaited">asking…</span>}
              <Age sources={part.sources} />
            </p>
            {part.isCut && (
              <p className="notes">Of each list the first 1,000 are drawn; the lists have all.</p>
            )}
            <PartGaps part={part} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The parts that are not on the map at all, where nobody can take their absence for emptiness. */
export function MissingParts({ notes }: { notes: readonly PartNotes[] }) {
  const missing = notes.filter(({ isAwaited, isWhole, of }) => !isAwaited && !isWhole && of.count === 0);
  return missing.map((part) => (
    <div key={part.name} role="alert">
      <strong>{part.name}: not on the map</strong>
      <PartGaps part={part} />
    </div>
  ));
}

function PartGaps({ part: { errors, gaps, of, refetch } }: { part: PartNotes }) {
  return (
    <>
      {[...new Set(errors)].map((message) => (
        <p key={message} className="gaps">
          {message}
        </p>
      ))}
      <Gaps gaps={gaps} of={of} onRetry={() => void refetch()} />
    </>
  );
}
