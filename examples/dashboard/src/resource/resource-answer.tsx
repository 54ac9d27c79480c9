import type { ReactNode } from 'react';
import { Answer } from '../ui/answer.js';
import { Section } from '../ui/section.js';

interface ResourceAnswerProps<Data, Resource> {
  query: Parameters<typeof Answer<Data & object>>[0]['query'];
  /** Where in the answer the resource is; null where it does not exist. */
  resourceOf: (data: Data) => Resource | null;
  /** What it is, e.g. `Redis instance`. */
  kind: string;
  children: (resource: Resource) => ReactNode;
}

/** A resource once it is known, or that there is none. */
export function ResourceAnswer<Data extends object, Resource>(props: ResourceAnswerProps<Data, Resource>) {
  const { query, resourceOf, kind, children } = props;
  return (
    <Answer query={query} what={`the ${kind}`}>
      {(data) => {
        const resource = resourceOf(data);
        return resource === null ? (
          <Section title={`No ${kind} answers to this id`}>
            <p>It may be gone, or its provider may not have answered.</p>
          </Section>
        ) : (
          <div className="stack">{children(resource)}</div>
        );
      }}
    </Answer>
  );
}
