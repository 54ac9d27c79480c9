import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

interface Size {
  width: number;
  height: number;
}

/** A view that is moved by dragging, and zoomed by pinching, buttons, or the wheel with Ctrl. */
export interface Zoom {
  /** Where to put it: on the drawing's svg. */
  ref: RefObject<SVGSVGElement | null>;
  transform: ZoomTransform;
  zoomBy: (factor: number) => void;
  /** Shows all of it. */
  fit: () => void;
  /** Moves a place of the drawing into sight, if it is not. */
  reveal: (x: number, y: number) => void;
}

/** Labels are not read below this scale: a narrow screen shows a part instead. */
const LEAST_SCALE = 0.62;
const MARGIN = 12;

/** Zooms a drawing of a size; at first as much of it as can be read. */
export function useZoom({ width, height }: Size): Zoom {
  const ref = useRef<SVGSVGElement>(null);
  // Once somebody moved the view it is theirs: what arrives later does not move it back.
  const isMoved = useRef(false);
  const [behaviour] = useState(() =>
    zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.2, 3])
      // The wheel alone scrolls the page.
      .filter(
        (event: MouseEvent) =>
          event.button === 0 && (event.type !== 'wheel' || event.ctrlKey || event.metaKey),
      ),
  );
  const [transform, setTransform] = useState(zoomIdentity);

  const show = useCallback(
    (least: number) => {
      if (!ref.current) return;
      const box = ref.current.getBoundingClientRect();
      const scale = Math.max(
        least,
        Math.min((box.width - 2 * MARGIN) / width, (box.height - 2 * MARGIN) / height, 1),
      );
      const left = Math.max(MARGIN, (box.width - width * scale) / 2);
      select(ref.current).call(behaviour.transform, zoomIdentity.translate(left, MARGIN).scale(scale));
    },
    [behaviour, width, height],
  );

  useEffect(() => {
    if (!ref.current) return;
    const drawing = select(ref.current);
    behaviour.on('zoom', (event: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (event.sourceEvent) isMoved.current = true;
      setTransform(event.transform);
    });
    drawing.call(behaviour).on('dblclick.zoom', null);
    return () => {
      drawing.on('.zoom', null);
    };
  }, [behaviour]);

  useEffect(() => {
    if (!isMoved.current) show(LEAST_SCALE);
  }, [show]);

  return {
    ref,
    transform,
    zoomBy: (factor) => {
      if (ref.current) select(ref.current).call(behaviour.scaleBy, factor);
    },
    fit: () => {
      show(0);
    },
    reveal: (x, y) => {
      if (!ref.current) return;
      const box = ref.current.getBoundingClientRect();
      const [left, top] = transform.apply([x, y]);
      const isInSight = left > 0 && left < box.width && top > 0 && top < box.height;
      if (!isInSight) select(ref.current).call(behaviour.translateTo, x, y);
    },
  };
}
