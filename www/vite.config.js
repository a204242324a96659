import { fileURLToPath } from 'node:url';

// What the pages may do, and nothing else. Only the built pages say it: Vite's dev server needs inline styles.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const contentSecurityPolicy = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
};

/** The text and where it is from stand in the pages themselves, for readers without JavaScript and for search engines. */
const text = {
  name: 'text',
  async transformIndexHtml(html) {
    const { loadCompact } = await import('migration-compact');
    const compact = await loadCompact();
    const { note, authentic } = compact.info.provenance;
    const link = `<a href="${authentic.url}" rel="external noreferrer">${authentic.symbol}</a>`;
    return html
      .replace('<!-- text -->', () => compact.export('html'))
      .replace('<!-- note -->', note.da.replace(authentic.symbol, link));
  },
};

/** @type {import('vite').UserConfig} */
export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  // The policy knows no data: addresses.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: { input: ['index.html', 'element.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))) },
  },
  plugins: [contentSecurityPolicy, text],
};
