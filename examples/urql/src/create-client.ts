import { cacheExchange, Client, fetchExchange } from 'urql';

/** A client of the graph at this address, e.g. http://127.0.0.1:4000/graphql. */
export function createClient(url: string): Client {
  // The server holds answers itself and says how old they are: a mounted component asks again.
  return new Client({
    url,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
  });
}
