import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

/** A client of the graph at this address, e.g. http://127.0.0.1:4000/graphql. */
export function createClient(uri: string): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri }),
    cache: new InMemoryCache({
      // Hosts are known by their address, everything else by its id. Interfaces have no place in the cache.
      possibleTypes: { Listener: ['TcpListener', 'UdpListener', 'HttpListener', 'HttpsListener'] },
    }),
  });
}
