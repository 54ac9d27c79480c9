import { useEffect } from 'react';
import { useStored } from '../ui/use-stored.js';

/** What a click leads to; `auto` is what the system prefers. */
const next: Record<string, string> = { auto: 'light', light: 'dark', dark: 'auto' };

/** Switches between the system's, light and dark colours. */
export function ThemeToggle() {
  const [theme, setTheme] = useStored('connectome.theme', 'auto');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <button
      type="button"
      className="button"
      aria-label={`Colours: ${theme}`}
      onClick={() => {
        setTheme(next[theme] ?? 'auto');
      }}
    >
      ◐ {theme}
    </button>
  );
}
