import { useSearchParams } from 'wouter';

/** The filters of a list, kept in the address of the page so that it can be sent to somebody. */
export interface Filters {
  /** A filter's value; undefined where it is not set. */
  get: (name: string) => string | undefined;
  set: (name: string, value: string) => void;
}

/** The filters as they stand in the address of the page. */
export function useFilters(): Filters {
  const [parameters, setParameters] = useSearchParams();
  return {
    get: (name) => parameters.get(name) ?? undefined,
    set: (name, value) => {
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true },
      );
    },
  };
}
