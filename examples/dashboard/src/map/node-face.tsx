import { StateShape } from '../ui/state-mark.js';
import { BOX, type PlacedNode } from './lay-out.js';

/** As many letters of label and detail as fit into a box, also in a wide font. */
const LETTERS = 25;
const ROUND = 5;

/** What is seen of a node: its state, what it is, and a few words; several hosts look like several. */
export function NodeFace({ node: { label, detail, state, members } }: { node: PlacedNode }) {
  return (
    <>
      <title>{[label, detail, members?.join(', ')].filter(Boolean).join('\n')}</title>
      {members && <rect className="box" x="3" y="3" width={BOX.width} height={BOX.height} rx={ROUND} />}
      <rect className="box" width={BOX.width} height={BOX.height} rx={ROUND} />
      <g transform="translate(6 4)">
        <StateShape state={state} />
      </g>
      <text x="23" y="14.5">
        {shorten(label, LETTERS)}
      </text>
      <text className="detail" x={BOX.width - 7} y="14.5" textAnchor="end">
        {shorten(detail, LETTERS - label.length)}
      </text>
    </>
  );
}

/** As much of a text as there is room for; nothing where that would tell nothing. */
function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return letters < 4 ? '' : `${text.slice(0, letters - 1)}…`;
}
