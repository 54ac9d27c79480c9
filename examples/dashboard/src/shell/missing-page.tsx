import { Link } from 'wouter';
import { Section } from '../ui/section.js';
import { useTitle } from '../ui/use-title.js';

/** What is shown at a path that leads nowhere. */
export function MissingPage() {
  useTitle('Not found');
  return (
    <Section title="There is no such page">
      <p>
        <Link href="/">The map</Link> shows everything there is.
      </p>
    </Section>
  );
}
