import type { Condition } from './endpoint.js';

/** What the flows carry; a larger world has them again with a number. */
export const flowNames: readonly string[] = [
  'derby-main',
  'derby-backup',
  'marathon-bike',
  'studio-tokyo',
  'news-24h',
  'stadium-cam-3',
  'esports-final',
  'parliament',
  'weather-cam',
  'concert-hall',
  'keynote',
  'rally-stage-7',
  'shop-live',
  'church-sunday',
  'tennis-court-1',
  'regatta',
];

/** Every flow of these places is switched off. */
export function isIdle(index: number): boolean {
  return index % 5 === 3;
}

/** How the first outputs and inputs are, in turn: in every world of some size each condition occurs. */
export const conditions: readonly Condition[] = [
  'connected',
  'connected',
  'lossy',
  'connected',
  'waiting',
  'connected',
  'connected',
  'silent',
  'connected',
];
