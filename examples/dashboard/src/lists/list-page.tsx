import type { ReactNode } from 'react';
import { useTitle } from '../ui/use-title.js';

/** A page that is one list. */
export function ListPage({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <section className="card">
      <h1>{title}</h1>
      {children}
    </section>
  );
}
