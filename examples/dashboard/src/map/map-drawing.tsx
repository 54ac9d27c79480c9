import { useMemo, useState } from 'react';
import { layOut, listNeighbours } from './lay-out.js';
import { MapNodeBox } from './map-node-box.js';
import { stepFrom } from './step-from.js';
import { useZoom } from './use-zoom.js';
import type { World } from './world.js';
import './map-drawing.css';

interface MapDrawingProps {
  world: World;
  /** Opens or closes a network of hosts. */
  onToggle: (network: string) => void;
}

/** The world as a drawing: lanes of nodes, and the links between them. */
export function MapDrawing({ world, onToggle }: MapDrawingProps) {
  const layout = useMemo(() => layOut(world), [world]);
  const neighbours = useMemo(() => listNeighbours(world.links), [world]);
  const zoom = useZoom(layout);
  const [active, setActive] = useState<string | null>(null);
  const near = new Set(active === null ? [] : [active, ...(neighbours.get(active) ?? [])]);
  const fade = (isNear: boolean) => (active === null ? '' : isNear ? ' near' : ' far');

  return (
    <div className="drawing">
      <div className="drawing-tools" role="group" aria-label="View">
        <Tool
          name="Closer"
          sign="+"
          onUse={() => {
            zoom.zoomBy(1.4);
          }}
        />
        <Tool
          name="Farther"
          sign="−"
          onUse={() => {
            zoom.zoomBy(1 / 1.4);
          }}
        />
        <Tool name="Show all" sign="⤢" onUse={zoom.fit} />
      </div>
      <svg ref={zoom.ref} role="group" aria-label="Map: arrow keys lead from node to node, Enter opens">
        <g transform={zoom.transform.toString()}>
          {layout.headings.map(({ text, kind, x, y }) => (
            <text key={text} className={`heading kind-${kind}`} x={x} y={y}>
              {text}
            </text>
          ))}
          <g className="links">
            {layout.links.map(({ from, to, path, isIll }) => (
              <path
                key={`${from} ${to}`}
                d={path}
                className={`link${isIll ? ' link-ill' : ''}${fade(from === active || to === active)}`}
              />
            ))}
          </g>
          {layout.nodes.map((node) => (
            <MapNodeBox
              key={node.key}
              node={node}
              className={fade(near.has(node.key))}
              onActive={(isActive) => {
                setActive(isActive ? node.key : null);
              }}
              onSeen={() => {
                zoom.reveal(node.x, node.y);
              }}
              onToggle={onToggle}
              onStep={(step) => stepFrom(layout.nodes, node, step)?.key}
            />
          ))}
        </g>
      </svg>
    </div>
  );
}

function Tool({ name, sign, onUse }: { name: string; sign: string; onUse: () => void }) {
  return (
    <button type="button" className="button button-small" aria-label={name} title={name} onClick={onUse}>
      {sign}
    </button>
  );
}
