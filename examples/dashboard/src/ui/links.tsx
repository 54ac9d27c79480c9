import { Link } from 'wouter';
import { hostPath, resourcePath } from './paths.js';

/** A host by its address; a dash where there is none to lead to. */
export function HostLink({ host, text }: { host: { address: string } | null; text?: string | null }) {
  if (!host) return <span className="address">{text ?? '–'}</span>;
  return (
    <Link href={hostPath(host.address)} className="address">
      {text ?? host.address}
    </Link>
  );
}

/** A resource by its name, or its id where it has no name. */
export function ResourceLink({ to }: { to: { id: string; name: string | null } | null }) {
  if (!to) return <span className="nothing">–</span>;
  return <Link href={resourcePath(to.id)}>{to.name ?? to.id.split(':').at(-1)}</Link>;
}
