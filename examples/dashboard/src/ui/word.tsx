import type { ComponentProps } from 'react';
import { formatEnum } from './format.js';
import { StateMark } from './state-mark.js';
import { toState } from './state.js';

interface WordProps {
  /** A health, status or state of the graph. */
  value: Parameters<typeof toState>[0];
  /** The provider's own word, shown where the pointer rests. */
  detail?: string | null;
}

/** A health, status or state: its mark and its word. */
export function Word({ value, detail, ...rest }: WordProps & ComponentProps<'span'>) {
  if (!value) return <span className="nothing">not told</span>;
  return (
    <span title={detail ?? undefined} {...rest}>
      <StateMark state={toState(value)}>{formatEnum(value)}</StateMark>
    </span>
  );
}
