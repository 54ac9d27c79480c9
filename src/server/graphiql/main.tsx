import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page.js';

const container = document.getElementById('connectome');
if (container === null) throw new Error('index.html has no element #connectome to draw the page in.');
createRoot(container).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
