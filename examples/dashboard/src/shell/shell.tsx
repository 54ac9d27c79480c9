import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { RefreshBar } from '../refresh/refresh-bar.js';
import mark from '../connectome.svg';
import { Door } from './door.js';
import { FindHost } from './find-host.js';
import { ThemeToggle } from './theme-toggle.js';
import { useRefusal } from './use-refusal.js';
import './shell.css';

/** The ways into the world; the path is where app.tsx shows it. */
const ways: readonly (readonly [path: string, name: string])[] = [
  ['/', 'Map'],
  ['/listeners', 'Listeners'],
  ['/real-servers', 'Real servers'],
  ['/proxies', 'Proxies'],
  ['/mongodb', 'MongoDB'],
  ['/redis', 'Redis'],
  ['/flows', 'Flows'],
  ['/media', 'Media'],
];

/** What stands around every page; before the door there is only the way in. */
export function Shell({ children }: { children: ReactNode }) {
  const refusal = useRefusal();
  return (
    <>
      <a className="skip" href="#content">
        To the content
      </a>
      <header className="top">
        <Link href="/" className="brand">
          <img src={mark} alt="" width="24" height="24" />
          Connectome
        </Link>
        {!refusal && <Ways />}
        {!refusal && <FindHost />}
        <ThemeToggle />
      </header>
      {!refusal && <RefreshBar />}
      <main id="content" tabIndex={-1}>
        {refusal ? <Door refusal={refusal} /> : children}
      </main>
    </>
  );
}

function Ways() {
  return (
    <nav aria-label="Pages">
      {ways.map(([path, name]) => (
        <Link key={path} href={path} className={(isActive) => (isActive ? 'way way-here' : 'way')}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
