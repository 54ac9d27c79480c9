import { Kind, visit } from 'graphql';

/** What a condition is written with. Source: GraphQL specification, October 2021, 3.13. */
const CONDITIONS = new Set(['skip', 'include']);

/**
 * The same document with each condition of a field on a fragment around it. Hive Gateway (2.15.1) takes a key that is
 * selected under a condition for one that is selected: where the condition says no, what other subgraphs know of the entity
 * would be null without an error.
 */
export function wrapConditions(document) {
  return visit(document, {
    Field: {
      leave: (field) => {
        const conditions = field.directives.filter(isCondition);
        if (conditions.length === 0) return undefined;
        const directives = field.directives.filter((directive) => !isCondition(directive));
        return {
          kind: Kind.INLINE_FRAGMENT,
          directives: conditions,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...field, directives }] },
        };
      },
    },
  });
}

function isCondition({ name }) {
  return CONDITIONS.has(name.value);
}
