import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    // Where `connectome` looks for it; a frontend of its own writes to its own dist.
    outDir: '../../dist/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows no inline data.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Libraries mark files 'use client' for server components, of which there are none here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  // `npm run dev` shows the sources over a graph that runs: `npm start` at the root.
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', changeOrigin: true } } },
});
