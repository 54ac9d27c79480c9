import { createContext, use } from 'react';
import type { Service } from '../gql/hooks.js';

/** The services that accounts are configured for; the others are not shown, and not asked. */
export const ServicesContext = createContext<ReadonlySet<Service>>(new Set());

/** The services that can be asked. */
export function useServices(): ReadonlySet<Service> {
  return use(ServicesContext);
}
