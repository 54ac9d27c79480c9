import type { Zoom } from './use-zoom.js';

const STEP = 1.4;

/** The buttons that zoom the map. */
export function MapTools({ zoom }: { zoom: Zoom }) {
  const tools = [
    {
      name: 'Closer',
      sign: '+',
      use: () => {
        zoom.zoomBy(STEP);
      },
    },
    {
      name: 'Farther',
      sign: '−',
      use: () => {
        zoom.zoomBy(1 / STEP);
      },
    },
    { name: 'Show all', sign: '⤢', use: zoom.fit },
  ];
  return (
    <div className="drawing-tools" role="group" aria-label="View">
      {tools.map(({ name, sign, use }) => (
        <button
          key={name}
          type="button"
          className="button button-small"
          aria-label={name}
          title={name}
          onClick={use}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
