import { tryParseJSONC, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Long enough that a token being typed is not tried letter by letter. Assumed. */
const SETTLED_MS = 500;

/** Fetches the schema again with each new authorization header: GraphiQL asks once, before one is typed; draws nothing itself. */
export function RefetchSchema() {
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const actions = useGraphiQLActions();
  useEffect(() => {
    let tried: unknown;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listening = headerEditor?.onDidChangeModelContent(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const authorization = authorizationIn(headerEditor.getValue());
        // Tabs without one share the schema that another tab's header brought.
        if (authorization === undefined || authorization === tried) return;
        tried = authorization;
        void actions.introspect();
      }, SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      listening?.dispose();
    };
  }, [headerEditor, actions]);
  return null;
}

/** The value of the header in the text of the editor; none while that is no whole JSON yet. */
function authorizationIn(text: string): unknown {
  try {
    const headers = Object.entries(tryParseJSONC(text) ?? {});
    return headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  } catch {
    return undefined;
  }
}
