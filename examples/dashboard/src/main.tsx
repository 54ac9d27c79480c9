import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { GraphClient } from './graph/graph-client.js';
import { GraphContext } from './graph/graph-context.js';
import './styles/theme.css';
import './styles/base.css';

const container = document.getElementById('dashboard');
if (container === null) throw new Error('index.html has no element #dashboard to draw in.');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The server retries where that helps, holds what is fresh, and says how old it is; the page asks when it is told to.
      retry: false,
      refetchOnWindowFocus: false,
      // The errors of an answer's fields are found by the very object that came.
      structuralSharing: false,
    },
  },
});

createRoot(container).render(
  <StrictMode>
    <GraphContext value={new GraphClient()}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </GraphContext>
  </StrictMode>,
);
