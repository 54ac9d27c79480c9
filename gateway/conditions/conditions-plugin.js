import { wrapConditions } from './wrap-conditions.js';

/** A plugin of Hive Gateway that has conditions written as it understands them. */
export function createConditionsPlugin() {
  // The same document in, the same out: what is kept by document is found again.
  const wrapped = new WeakMap();
  return {
    onParse:
      () =>
      ({ result, replaceParseResult }) => {
        if (result === null || result instanceof Error) return;
        if (!wrapped.has(result)) {
          const document = wrapConditions(result);
          wrapped.set(result, document);
          wrapped.set(document, document);
        }
        replaceParseResult(wrapped.get(result));
      },
  };
}
