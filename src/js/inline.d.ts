/**
 * The same package with the engine inside, as base64: nothing is fetched. It is larger, cannot be streamed, and serves
 * pages that may fetch nothing and tools that mishandle assets.
 */
export * from './index.js';
