import { ListenerProtocol } from '../../../graph/gaap/enums.js';

/** The protocols among some words of the provider; an unknown word is passed over. */
export function toProtocols(words: readonly string[]): ListenerProtocol[] {
  return words.filter((word): word is ListenerProtocol => Object.hasOwn(ListenerProtocol, word));
}
