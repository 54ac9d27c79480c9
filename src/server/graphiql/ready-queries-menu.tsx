import { ToolbarButton, ToolbarMenu, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type ReadyQuery, readyQueries } from './ready-queries.js';

const label = 'Open a ready query in a new tab';

/** Toolbar menu that opens any ready query in a new tab: the way back once its tab is closed or edited. */
export function ReadyQueriesMenu() {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const open = ({ query, variables }: ReadyQuery) => {
    actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables ?? '');
  };
  return (
    <ToolbarMenu
      button={
        <ToolbarButton label={label}>
          <BookIcon />
        </ToolbarButton>
      }
    >
      {readyQueries.map((ready) => (
        <ToolbarMenu.Item
          key={ready.query}
          onSelect={() => {
            open(ready);
          }}
        >
          {titleOf(ready.query)}
        </ToolbarMenu.Item>
      ))}
    </ToolbarMenu>
  );
}

/** The first line of a ready query is a comment: the question it answers. */
function titleOf(query: string): string {
  return query.slice(0, query.indexOf('\n')).replace(/^#\s*/, '');
}

function BookIcon() {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13c-3.5 0-6.5.5-8.5 2zm0 0v13" />
    </svg>
  );
}
