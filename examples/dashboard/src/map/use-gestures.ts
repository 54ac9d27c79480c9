import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import { useEffect, useRef, useState, type RefObject } from 'react';

/** How a view is moved by hand. */
export interface Gestures {
  behaviour: ZoomBehavior<SVGSVGElement, unknown>;
  transform: ZoomTransform;
  /** Whether somebody moved it: then it is theirs, and what arrives later does not move it back. */
  isMoved: RefObject<boolean>;
}

/** Lets a drawing be dragged, and zoomed by pinching or by the wheel with Ctrl: the wheel alone scrolls the page. */
export function useGestures(ref: RefObject<SVGSVGElement | null>): Gestures {
  const isMoved = useRef(false);
  const [transform, setTransform] = useState(zoomIdentity);
  const [behaviour] = useState(() =>
    zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.2, 3])
      .filter(
        ({ type, button, ctrlKey, metaKey }: MouseEvent) =>
          !button && (type !== 'wheel' || ctrlKey || metaKey),
      ),
  );

  useEffect(() => {
    if (!ref.current) return;
    behaviour.on('zoom', (event: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (event.sourceEvent) isMoved.current = true;
      setTransform(event.transform);
    });
    const drawing = select(ref.current);
    drawing.call(behaviour).on('dblclick.zoom', null);
    return () => {
      drawing.on('.zoom', null);
    };
  }, [behaviour, ref]);

  return { behaviour, transform, isMoved };
}
