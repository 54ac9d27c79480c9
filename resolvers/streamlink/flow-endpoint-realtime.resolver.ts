import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Host, toHost } from '../../src/graph/host.js';
import { FlowEndpointRealtime } from '../../src/graph/streamlink/flow-endpoint-realtime.js';
import type { Parent } from '../parent.js';

@Resolver(() => FlowEndpointRealtime)
export class FlowEndpointRealtimeResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description:
      "StreamLink's server that holds the connection; null when the provider names none (upstream: ConnectServerIP).",
  })
  connectServer(@Root() { connectServerAddress }: Parent<FlowEndpointRealtime>): Host | null {
    return toHost(connectServerAddress);
  }
}
