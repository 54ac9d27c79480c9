import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  // Where the server mounts dist/graphiql. The page itself is the answer of /graphql to a browser.
  base: '/graphiql/',
  plugins: [precompress()],
  build: {
    outDir: '../../../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    // The editor is one large chunk by nature; it is loaded once and cached under its hashed name.
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
    // Libraries mark files 'use client' for server components, of which there are none here.
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      // What libraries say on the console is no news: GraphiQL reports each worker, the Explorer each list
      // that it has no input for. What the browser itself reports (exceptions, requests, policy) stays.
      output: { minify: { compress: { dropConsole: true } } },
    },
  },
});

/** Writes `x.gz` beside each asset `x`, so that the server compresses nothing while it answers. */
function precompress(): Plugin {
  return {
    name: 'connectome-precompress',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, output] of Object.entries(bundle)) {
          const source = output.type === 'chunk' ? output.code : output.source;
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source) });
        }
      },
    },
  };
}
