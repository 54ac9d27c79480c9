import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import mark from './connectome.svg';
import { createFetcher } from './create-fetcher.js';
import { ReadyQueriesMenu } from './ready-queries-menu.js';
import { readyQueries } from './ready-queries.js';
import { RefetchSchema } from './refetch-schema.js';
import { WrapLongLines } from './wrap-long-lines.js';

const fetcher = createFetcher();

// A namespace of its own: another GraphiQL once opened on the same host and port has left its tabs behind.
const storage = createLocalStorage({ namespace: 'connectome' });

const explorer = explorerPlugin({ showAttribution: false });
const plugins = [explorer, HISTORY_PLUGIN];

/** Headers of every new tab, and of every tab after a reload: headers may hold a token and are not stored. */
const defaultHeaders = JSON.stringify({ 'connectome-explain': 'true' }, null, 2);

/** GraphiQL with the Explorer open and a tab for each ready query. */
export function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={plugins}
      visiblePlugin={explorer}
      defaultTabs={readyQueries}
      defaultHeaders={defaultHeaders}
      defaultEditorToolsVisibility="headers"
      shouldPersistHeaders={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <img className="connectome-mark" src={mark} alt="" />
        <span className="connectome-name">Connectome</span>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ReadyQueriesMenu />
          </>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <p className="connectome-hint">
          <code>complete: true</code> means nothing is missing; otherwise <code>gaps</code> says what, and
          why. <code>extensions.upstream</code> lists the provider calls behind this answer.
        </p>
      </GraphiQL.Footer>
      <WrapLongLines />
      <RefetchSchema />
    </GraphiQL>
  );
}
