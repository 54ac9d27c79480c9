import { useMemo, useState } from 'react';
import { useTitle } from '../ui/use-title.js';
import { joinParts } from './join-parts.js';
import { Legend } from './legend.js';
import { MapDrawing } from './map-drawing.js';
import { MapNotes, MissingParts } from './map-notes.js';
import { UnhealthyList } from './unhealthy-list.js';
import { useParts } from './use-parts.js';
import './map-page.css';

/** Everything at a glance: what there is, who is connected to what, and what is unhealthy. */
export function MapPage() {
  useTitle('Map');
  const { parts, notes } = useParts();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const world = useMemo(() => joinParts(parts, opened), [parts, opened]);
  const isWhole = notes.every(({ isAwaited, isWhole }) => !isAwaited && isWhole);
  return (
    <div className="map-page">
      <h1 className="unseen">Map</h1>
      <div className="map-list">
        <UnhealthyList parts={parts} isWhole={isWhole} />
      </div>
      <div className="map-view">
        <MissingParts notes={notes} />
        <MapDrawing
          world={world}
          onOpen={(network) => {
            setOpened(new Set([...opened, network]));
          }}
        />
        <div className="map-foot">
          <Legend />
          {opened.size > 0 && (
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                setOpened(new Set());
              }}
            >
              Fold networks again
            </button>
          )}
        </div>
      </div>
      <div className="map-notes">
        <MapNotes notes={notes} />
      </div>
    </div>
  );
}
