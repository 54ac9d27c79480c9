import fc from 'fast-check';

const condition = fc.constantFrom(
  '',
  '',
  '',
  ' @include(if: $a)',
  ' @skip(if: $a)',
  ' @include(if: $b)',
  ' @skip(if: $b) @include(if: $a)',
  ' @skip(if: true)',
);
const leaf = fc.constantFrom('id', 'name', 'mood', 'careless', 'risky', '__typename', 'x: id', 'y: name');
const composite = fc.constantFrom(
  'peer',
  'things',
  'z: things(first: 3)',
  'w: peer',
  '...',
  '... on Sync',
  '... on Async',
  '... on Thing',
);
const fragmentName = fc.constantFrom('F', 'G');

/** Selections on a thing, some of them below conditions, nested a few times, with fragments that are used anywhere. */
const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
  selections: fc.array(tie('selection'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  selection: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(leaf, condition).map((parts) => parts.join('')),
    fc
      .tuple(composite, condition, tie('selections'))
      .map(([head, when, inner]) => `${head}${when} { ${inner} }`),
    fc.tuple(fragmentName, condition).map(([name, when]) => `...${name}${when}`),
  ),
}));

const plain = fc
  .tuple(leaf, condition, leaf, condition)
  .map(([a, when, b, then]) => `${a}${when} ${b}${then}`);

/** Documents on the graph of things, with the variables `a` and `b`; not all of them are valid. */
export const documents = fc.tuple(selections, selections, plain, plain, condition).map(
  ([one, many, f, g, when]) =>
    `query($a: Boolean!, $b: Boolean!) { one: thing(id: 8)${when} { ${one} ...F } things(first: 3) { ${many} ...G } sum @skip(if: $b) s: sum @include(if: $a) }
       fragment F on Thing { ${f} ...G peer { ${g} } } fragment G on Thing { ${g} }`,
);
