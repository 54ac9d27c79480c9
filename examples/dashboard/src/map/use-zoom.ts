import { select } from 'd3-selection';
import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useGestures } from './use-gestures.js';

interface Size {
  width: number;
  height: number;
}

/** A view of a drawing that is moved and zoomed. */
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
export const LEAST_SCALE = 0.62;
const LARGEST_SCALE = 1.25;

/** Between the drawing and the edges of its view. */
export const MARGIN = 12;

/** Zooms a drawing of a size; at first its whole width, as far as that can be read. */
export function useZoom({ width, height }: Size): Zoom {
  const ref = useRef<SVGSVGElement>(null);
  const { behaviour, transform, isMoved } = useGestures(ref);

  const show = useCallback(
    (scaleIn: (box: Size) => number) => {
      if (!ref.current) return;
      const box = ref.current.getBoundingClientRect();
      const scale = scaleIn({ width: box.width - 2 * MARGIN, height: box.height - 2 * MARGIN });
      const left = Math.max(MARGIN, (box.width - width * scale) / 2);
      behaviour.transform(select(ref.current), zoomIdentity.translate(left, MARGIN).scale(scale));
    },
    [behaviour, width],
  );

  useEffect(() => {
    const showWidth = () => {
      if (!isMoved.current) show((box) => Math.min(Math.max(box.width / width, LEAST_SCALE), LARGEST_SCALE));
    };
    showWidth();
    window.addEventListener('resize', showWidth);
    return () => {
      window.removeEventListener('resize', showWidth);
    };
  }, [show, width, isMoved]);

  return {
    ref,
    transform,
    zoomBy: (factor) => {
      if (ref.current) behaviour.scaleBy(select(ref.current), factor);
    },
    fit: () => {
      show((box) => Math.min(box.width / width, box.height / height));
    },
    reveal: (x, y) => {
      if (!ref.current) return;
      const box = ref.current.getBoundingClientRect();
      const [left, top] = transform.apply([x, y]);
      const isInSight = left > 0 && left < box.width && top > 0 && top < box.height;
      if (!isInSight) behaviour.translateTo(select(ref.current), x, y);
    },
  };
}
