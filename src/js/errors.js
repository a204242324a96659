// What can go wrong that is no mistake of the caller: one class, told apart by `code`.

export class CompactError extends Error {
  /** @param {'load-failed' | 'csp-blocked' | 'engine-crashed'} code */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'CompactError';
    this.code = code;
  }
}

/** Why the engine could not be started from `source`, as a typed error. */
export function loadError(cause, source) {
  if (cause instanceof CompactError) return cause;
  const message = cause?.message ?? String(cause);
  if (isPolicy(message)) return new CompactError('csp-blocked', policyAdvice, { cause });
  const address = addressOf(source);
  return new CompactError('load-failed', `the engine could not be loaded${address && ` from ${address}`}: ${message}`, { cause });
}

const policyAdvice = "the page's Content-Security-Policy forbids WebAssembly; script-src needs 'wasm-unsafe-eval'";

/** Browsers have no error of its own for this; they agree on naming the policy or its keyword. */
function isPolicy(message) {
  return /content[ -]security[ -]policy|blocked by csp|unsafe-eval/i.test(message);
}

function addressOf(source) {
  if (typeof source === 'string') return source;
  return source?.href ?? source?.url ?? '';
}
