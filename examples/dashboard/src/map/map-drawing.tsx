import { useMemo, useState, type CSSProperties } from 'react';
import { layOut, listNeighbours, type Heading, type Layout, type PlacedLink } from './lay-out.js';
import { MapNodeBox } from './map-node-box.js';
import { MapTools } from './map-tools.js';
import { stepFrom } from './step-from.js';
import { LEAST_SCALE, MARGIN, useZoom } from './use-zoom.js';
import type { World } from './world.js';
import './map-drawing.css';

interface MapDrawingProps {
  world: World;
  /** Opens a network of hosts. */
  onOpen: (network: string) => void;
}

/** The world as a drawing: lanes of nodes, and the links between them. */
export function MapDrawing({ world, onOpen }: MapDrawingProps) {
  const layout = useMemo(() => layOut(world), [world]);
  const neighbours = useMemo(() => listNeighbours(world.links), [world]);
  const zoom = useZoom(layout);
  const [active, setActive] = useState<string | null>(null);
  const near = new Set(active === null ? [] : [active, ...(neighbours.get(active) ?? [])]);
  const toClass = (isNear: boolean) => (active === null ? '' : isNear ? 'near' : 'far');
  return (
    <div className="drawing">
      <svg
        ref={zoom.ref}
        style={shapeOf(layout)}
        role="group"
        aria-label="Map: arrow keys lead from node to node, Enter opens"
      >
        <g transform={zoom.transform.toString()}>
          <Headings headings={layout.headings} />
          <Links links={layout.links} classOf={({ from, to }) => toClass(from === active || to === active)} />
          {layout.nodes.map((node) => (
            <MapNodeBox
              key={node.key}
              node={node}
              className={toClass(near.has(node.key))}
              onActive={setActive}
              onFocus={zoom.reveal}
              onOpen={onOpen}
              next={(step) => stepFrom(layout.nodes, node, step)?.key}
            />
          ))}
        </g>
      </svg>
      <MapTools zoom={zoom} />
    </div>
  );
}

function Headings({ headings }: { headings: readonly Heading[] }) {
  return headings.map(({ text, kind, x, y }) => (
    <text key={text} className={`heading kind-${kind}`} x={x} y={y}>
      {text}
    </text>
  ));
}

function Links({ links, classOf }: { links: readonly PlacedLink[]; classOf: (link: PlacedLink) => string }) {
  return links.map((link) => (
    <path
      key={`${link.from} ${link.to}`}
      d={link.path}
      className={`link ${link.isIll ? 'link-ill' : ''} ${classOf(link)}`}
    />
  ));
}

/** As high as the whole map is at full width, and as it must be where that is too narrow to read. */
function shapeOf({ width, height }: Layout): CSSProperties {
  return {
    aspectRatio: (width + 2 * MARGIN) / (height + 2 * MARGIN),
    minHeight: height * LEAST_SCALE + 2 * MARGIN,
  };
}
