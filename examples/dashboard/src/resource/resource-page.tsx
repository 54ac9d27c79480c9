import type { ComponentType } from 'react';
import { useResourceKindQuery, type ResourceKindQuery } from '../gql/hooks.js';
import { Answer } from '../ui/answer.js';
import { Section } from '../ui/section.js';
import { useTitle } from '../ui/use-title.js';
import { FlowPage } from './flow-page.js';
import { ListenerPage } from './listener-page.js';
import { MediaServerPage } from './media-server-page.js';
import { MongoInstancePage } from './mongo-instance-page.js';
import { ProxyGroupPage } from './proxy-group-page.js';
import { ProxyPage } from './proxy-page.js';
import { RealServerPage } from './real-server-page.js';
import { RedisInstancePage } from './redis-instance-page.js';

type Kind = NonNullable<ResourceKindQuery['node']>['__typename'];

const pages: Partial<Record<Kind, ComponentType<{ id: string }>>> = {
  RedisInstance: RedisInstancePage,
  MongoInstance: MongoInstancePage,
  MediaServer: MediaServerPage,
  Flow: FlowPage,
  TcpListener: ListenerPage,
  UdpListener: ListenerPage,
  HttpListener: ListenerPage,
  HttpsListener: ListenerPage,
  Proxy: ProxyPage,
  ProxyGroup: ProxyGroupPage,
  RealServer: RealServerPage,
};

/** A resource with those who are connected to it; its id tells its kind, without a call. */
export function ResourcePage({ id }: { id: string }) {
  const query = useResourceKindQuery({ id });
  return (
    <>
      <TitleUntilNamed id={id} />
      <Answer query={query} what={id}>
        {({ node }) => {
          // Then its error is shown, and nothing else is known of it.
          if (!node) return null;
          const Page = pages[node.__typename];
          return Page ? (
            <Page id={id} />
          ) : (
            <Section title="Nothing to show">
              <p>{id} is of a kind that has no page of its own.</p>
            </Section>
          );
        }}
      </Answer>
    </>
  );
}

/** Stands before the page, whose name for the tab replaces this one: effects run in the order of the tree. */
function TitleUntilNamed({ id }: { id: string }) {
  useTitle(id);
  return null;
}
