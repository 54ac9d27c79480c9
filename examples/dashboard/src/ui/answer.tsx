import type { ReactNode } from 'react';
import { useGraphClient } from '../graph/graph-context.js';

/** What this needs of a query's result, of one page or of many. */
interface Asked<Data> {
  data: Data | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

interface AnswerProps<Data> {
  query: Asked<Data>;
  /** What is asked for, e.g. `Redis sessions`: said while it is awaited, and when it failed. */
  what: string;
  children: (data: Data) => ReactNode;
}

/** One answer in each of its states: awaited, failed, in parts, whole. What is known stays in sight. */
export function Answer<Data extends object>({ query, what, children }: AnswerProps<Data>) {
  const { data, error, refetch } = query;
  return (
    <>
      {error && <Failure what={what} error={error} onRetry={() => void refetch()} />}
      {data ? (
        <>
          <FieldErrors data={data} />
          {children(data)}
        </>
      ) : (
        !error && <p className="awaited">Asking for {what}…</p>
      )}
    </>
  );
}

function Failure({ what, error, onRetry }: { what: string; error: Error; onRetry: () => void }) {
  return (
    <div className="gaps" role="alert">
      <p>
        <strong>No answer for {what}</strong>
        <button type="button" className="button button-small" onClick={onRetry}>
          Ask again
        </button>
      </p>
      <p>{error.message}</p>
    </div>
  );
}

/** The fields of an answer that failed alone: they are null, and null is not nothing. */
function FieldErrors({ data }: { data: object }) {
  const client = useGraphClient();
  const answers = 'pages' in data && Array.isArray(data.pages) ? (data.pages as object[]) : [data];
  const messages = new Set(
    answers.flatMap((answer) => client.errorsOf(answer).map(({ message }) => message)),
  );
  if (messages.size === 0) return null;
  return (
    <aside className="gaps" aria-label="What is missing">
      <p>
        <strong>{messages.size === 1 ? 'One field' : `${messages.size} fields`} could not be answered</strong>
      </p>
      <ul>
        {[...messages].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </aside>
  );
}
