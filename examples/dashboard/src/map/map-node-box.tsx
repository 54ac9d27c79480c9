import type { KeyboardEvent, MouseEvent } from 'react';
import { useLocation } from 'wouter';
import { hostPath, resourcePath } from '../ui/paths.js';
import { BOX, type PlacedNode } from './lay-out.js';
import { NodeFace } from './node-face.js';
import { isStep, type Step } from './step-from.js';

interface MapNodeBoxProps {
  node: PlacedNode;
  className: string;
  /** Told its key when the pointer or the focus comes, and null when it goes. */
  onActive: (key: string | null) => void;
  /** Told its middle when the focus comes. */
  onFocus: (x: number, y: number) => void;
  onOpen: (network: string) => void;
  /** The key of the node that a step leads to. */
  next: (step: Step) => string | undefined;
}

/** One node: a link to its page, or a button that opens the hosts it stands for. */
export function MapNodeBox({ node, className, onActive, onFocus, onOpen, next }: MapNodeBoxProps) {
  const { key, kind, label, detail, state, members, x, y } = node;
  const path = pathOf(node);
  const { onClick, onKeyDown } = useOpening(path, next, () => {
    onOpen(key);
  });
  return (
    <g transform={`translate(${x} ${y})`}>
      <a
        href={path}
        className={`node kind-${kind} node-${state} ${members ? 'node-many' : ''} ${className}`}
        data-key={key}
        tabIndex={0}
        role={members ? 'button' : 'link'}
        aria-label={[label, detail, state].filter(Boolean).join(', ')}
        draggable={false}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onPointerEnter={() => {
          onActive(key);
        }}
        onPointerLeave={() => {
          onActive(null);
        }}
        onFocus={() => {
          onActive(key);
          onFocus(x + BOX.width / 2, y + BOX.height / 2);
        }}
        onBlur={() => {
          onActive(null);
        }}
      >
        <NodeFace node={node} />
      </a>
    </g>
  );
}

/** Where a node leads; several hosts have no page in common. */
function pathOf({ key, kind, members }: PlacedNode): string | undefined {
  if (members) return undefined;
  return kind === 'host' ? hostPath(key) : resourcePath(key);
}

function useOpening(path: string | undefined, next: MapNodeBoxProps['next'], onOpen: () => void) {
  const [, navigate] = useLocation();
  const open = () => {
    if (path === undefined) onOpen();
    else navigate(path);
  };
  return {
    onClick: (event: MouseEvent) => {
      // With a key held, the browser opens a tab or a window of its own.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') open();
      else if (isStep(event.key)) focusNode(event.currentTarget, next(event.key));
      else return;
      event.preventDefault();
    },
  };
}

function focusNode(from: EventTarget, key: string | undefined): void {
  if (key === undefined || !(from instanceof SVGElement)) return;
  const node = from.ownerSVGElement?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (node instanceof SVGElement) node.focus();
}
