import { StateShape } from '../ui/state-mark.js';
import { BOX, type PlacedNode } from './lay-out.js';

/** Where the label begins, and what stays free at the end. */
const LEFT = 23;
const RIGHT = 7;

/** About as wide as a letter is, of the label and of the words beside it. */
const LABEL_LETTER = 6.6;
const DETAIL_LETTER = 5.8;
const ROUND = 5;

/** What is seen of a node: its state, what it is, and a few words; several hosts look like several. */
export function NodeFace({ node: { label, detail, state, members } }: { node: PlacedNode }) {
  const room = BOX.width - LEFT - RIGHT;
  const shown = shorten(label, room / LABEL_LETTER);
  const beside = shorten(detail, (room - shown.length * LABEL_LETTER) / DETAIL_LETTER);
  return (
    <>
      <title>{[label, detail, members?.join(', ')].filter(Boolean).join('\n')}</title>
      {members && <rect className="box" x="3" y="3" width={BOX.width} height={BOX.height} rx={ROUND} />}
      <rect className="box" width={BOX.width} height={BOX.height} rx={ROUND} />
      <g transform="translate(6 4)">
        <StateShape state={state} />
      </g>
      <text x={LEFT} y="14.5">
        {shown}
      </text>
      <text className="detail" x={BOX.width - RIGHT} y="14.5" textAnchor="end">
        {beside}
      </text>
    </>
  );
}

/** As much of a text as there is room for; nothing where that would tell nothing. */
function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return letters < 6 ? '' : `${text.slice(0, Math.floor(letters) - 1)}…`;
}
