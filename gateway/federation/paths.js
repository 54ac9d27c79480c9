import { fileURLToPath, URL } from 'node:url';

const toPath = (path) => fileURLToPath(new URL(path, import.meta.url));

/** This package. */
export const GATEWAY = toPath('..');
/** The command line as `npm run build` made it. */
export const CONNECTOME = toPath('../../dist/src/cli/main.js');
/** The command line of Hive Gateway, as this package has it. */
export const HIVE = toPath('../node_modules/@graphql-hive/gateway/dist/bin.js');
/** The process that ends the others when nobody else can. */
export const WARDEN = toPath('warden.js');
