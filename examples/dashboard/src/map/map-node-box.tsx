import type { KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { hostPath, resourcePath } from '../ui/paths.js';
import { StateShape } from '../ui/state-mark.js';
import { BOX, type PlacedNode } from './lay-out.js';
import { isStep, type Step } from './step-from.js';

interface MapNodeBoxProps {
  node: PlacedNode;
  className: string;
  /** Told when the pointer or the focus comes, and when it goes. */
  onActive: (isActive: boolean) => void;
  /** Told when the keyboard brought it into focus. */
  onSeen: () => void;
  onToggle: (network: string) => void;
  /** The key of the node that a step leads to. */
  onStep: (step: Step) => string | undefined;
}

/** About as many letters of label and detail as fit into a box. */
const LETTERS = 31;

/** One node: a link to its page, or a button that opens the hosts it stands for. */
export function MapNodeBox({ node, className, onActive, onSeen, onToggle, onStep }: MapNodeBoxProps) {
  const [, navigate] = useLocation();
  const { key, kind, label, detail, state, members, x, y } = node;
  const path = members ? undefined : kind === 'host' ? hostPath(key) : resourcePath(key);
  const open = () => {
    if (path === undefined) onToggle(key);
    else navigate(path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || (event.key === ' ' && members)) open();
    else if (isStep(event.key)) focusNode(event.currentTarget, onStep(event.key));
    else return;
    event.preventDefault();
  };
  return (
    <g transform={`translate(${x} ${y})`}>
      <a
        href={path}
        className={`node kind-${kind} node-${state}${members ? ' node-many' : ''}${className}`}
        data-key={key}
        tabIndex={0}
        role={members ? 'button' : 'link'}
        aria-label={[label, detail, state].filter(Boolean).join(', ')}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open();
        }}
        onKeyDown={onKeyDown}
        onDragStart={(event) => {
          event.preventDefault();
        }}
        onPointerEnter={() => {
          onActive(true);
        }}
        onPointerLeave={() => {
          onActive(false);
        }}
        onFocus={() => {
          onActive(true);
          onSeen();
        }}
        onBlur={() => {
          onActive(false);
        }}
      >
        <title>{[label, detail, members?.join(', ')].filter(Boolean).join('\n')}</title>
        {members && (
          <rect className="box box-behind" x="3" y="3" width={BOX.width} height={BOX.height} rx="5" />
        )}
        <rect className="box" width={BOX.width} height={BOX.height} rx="5" />
        <g transform="translate(6 4)">
          <StateShape state={state} />
        </g>
        <text x="23" y="14.5">
          {shorten(label, LETTERS - Math.min(detail.length, 14))}
        </text>
        <text className="detail" x={BOX.width - 7} y="14.5" textAnchor="end">
          {shorten(detail, Math.max(14, LETTERS - label.length))}
        </text>
      </a>
    </g>
  );
}

function focusNode(from: EventTarget, key: string | undefined): void {
  if (key === undefined || !(from instanceof SVGElement)) return;
  const node = from.ownerSVGElement?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (node instanceof SVGElement) node.focus();
}

function shorten(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
