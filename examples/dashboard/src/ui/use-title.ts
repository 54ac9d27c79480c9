import { useEffect } from 'react';

/** Names the tab, and so the entry in the browser's history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Connectome`;
  }, [title]);
}
