import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useServicesQuery, type Service, type ServicesQuery } from '../gql/hooks.js';
import { ServicesContext } from '../graph/services-context.js';
import { RefreshBar } from '../refresh/refresh-bar.js';
import { Answer } from '../ui/answer.js';
import mark from '../connectome.svg';
import { Door } from './door.js';
import { FindHost } from './find-host.js';
import { ThemeToggle } from './theme-toggle.js';
import { useRefusal } from './use-refusal.js';
import { Ways } from './ways.js';
import './shell.css';

/** What stands around every page; before the door there is only the way in. */
export function Shell({ children }: { children: ReactNode }) {
  const refusal = useRefusal();
  const query = useServicesQuery(undefined, {
    enabled: !refusal,
    select: listServices,
    // They change with the server's configuration, and so not while it runs.
    staleTime: 'static',
  });
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
        {!refusal && <Ways services={query.data} />}
        {!refusal && <FindHost />}
        <ThemeToggle />
      </header>
      {!refusal && <RefreshBar />}
      <main id="content" tabIndex={-1}>
        {refusal ? (
          <Door refusal={refusal} />
        ) : (
          <Answer query={query} what="the accounts">
            {(services) => <ServicesContext value={services}>{children}</ServicesContext>}
          </Answer>
        )}
      </main>
    </>
  );
}

function listServices({ accounts }: ServicesQuery): ReadonlySet<Service> {
  return new Set(accounts.flatMap(({ services }) => services));
}
