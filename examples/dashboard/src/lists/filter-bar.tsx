import { formatEnum } from '../ui/format.js';
import type { Filters } from './use-filters.js';

interface FilterBarProps {
  filters: Filters;
  /** What the text is searched in, e.g. `name, id or address`. */
  searchIn: string;
  /** Filters with a few values each, by their name. */
  choices?: Readonly<Record<string, readonly string[]>>;
}

/** The filters of a list: the graph applies them. */
export function FilterBar({ filters, searchIn, choices = {} }: FilterBarProps) {
  return (
    <form
      className="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <input
        type="search"
        aria-label={`Part of ${searchIn}`}
        placeholder={`Part of ${searchIn}`}
        value={filters.get('search') ?? ''}
        onChange={({ target }) => {
          filters.set('search', target.value);
        }}
      />
      {Object.entries(choices).map(([name, values]) => (
        <label key={name}>
          {name}{' '}
          <select
            value={filters.get(name) ?? ''}
            onChange={({ target }) => {
              filters.set(name, target.value);
            }}
          >
            <option value="">any</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {formatEnum(value)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  );
}
