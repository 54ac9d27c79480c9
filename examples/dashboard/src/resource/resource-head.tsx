import type { ReactNode } from 'react';
import { Facts } from '../ui/facts.js';
import { useTitle } from '../ui/use-title.js';
import { Word } from '../ui/word.js';

interface ResourceHeadProps {
  /** What it is, e.g. `Redis instance`. */
  kind: string;
  resource: { name: string | null; resourceId: string };
  status: Parameters<typeof Word>[0]['value'];
  statusDetail?: string | null;
  facts: Readonly<Record<string, ReactNode>>;
}

/** What a resource is, above those who are connected to it. */
export function ResourceHead({ kind, resource, status, statusDetail = null, facts }: ResourceHeadProps) {
  const name = resource.name ?? resource.resourceId;
  useTitle(name);
  return (
    <section className="card">
      <div className="head">
        <h1>{name}</h1>
        <Word value={status} detail={statusDetail} />
        <span className="hint">{kind}</span>
      </div>
      <Facts facts={{ Id: <span className="code">{resource.resourceId}</span>, ...facts }} />
    </section>
  );
}
