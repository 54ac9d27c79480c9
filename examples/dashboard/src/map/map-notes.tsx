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
            {part.error && (
              <p className="gaps" role="alert">
                No answer: {part.error.message}
              </p>
            )}
            <Gaps gaps={part.gaps} of={part.of} onRetry={() => void part.refetch()} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
