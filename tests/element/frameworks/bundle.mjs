// Bundles a page as a host would, with the package in it.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The files of a page's script, as `[path, content]`; the script itself is `/<name>.js`. */
export async function bundle(name) {
  const { output } = await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: { [name]: `${name}.mjs` }, output: { entryFileNames: '[name].js' } },
    },
  });
  return output.map(({ fileName, code, source }) => [`/${fileName}`, code ?? source]);
}
