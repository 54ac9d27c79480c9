import { Link } from 'wouter';
import type { Service } from '../gql/hooks.js';
import { lists } from '../lists/lists.js';

/** The ways into the world, as far as there are accounts for it. */
export function Ways({ services }: { services: ReadonlySet<Service> | undefined }) {
  const ways = [{ path: '/', name: 'Map' }, ...lists.filter(({ service }) => services?.has(service))];
  return (
    <nav aria-label="Pages">
      {ways.map(({ path, name }) => (
        <Link key={path} href={path} className={(isActive) => (isActive ? 'way way-here' : 'way')}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
