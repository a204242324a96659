// Where a reader is, as the hash of the page's address: `#o9` a place, `#q=børn` a query. An instance's hash begins with its
// name and a colon, `#left:o9`. Several elements take turns: the hash is the one that acted last.

/** The hash of a place or a query. */
export function hashOf(instance, { place, query }) {
  const state = place || (query && String(new URLSearchParams({ q: query })));
  return state ? spelt(`#${instance && `${instance}:`}${state}`) : '#';
}

/** A hash as the address has it, with percent signs in place of Danish letters and spaces. */
function spelt(hash) {
  return new URL(hash, location.href).hash;
}

const sections = 'intro|preamble|vision|common-understanding|shared-responsibility|unity-of-purpose|principles|framework|'
  + 'objectives|implementation|follow-up';
/** How ids of places look; `p99` does, and is told to be no place of the text. */
const id = new RegExp(`^(?:(?:o|pr?|fn)\\d+(?:\\.[a-z]+)*|${sections})$`);

/** The place whose page shows a place: paragraphs 17 to 39 are the text of the objectives. */
export function shown(id) {
  return id.replace(/^p(1[7-9]|[23]\d)$/, (_, number) => `o${number - 16}`);
}

/** What the hash asks of an instance; undefined where it is not about it, or is the name of something else on the page. */
export function stateOf(instance, hash) {
  const fragment = hash.slice(1);
  const prefix = instance && spelt(`#${instance}:`).slice(1);
  const name = CSS.escape(fragment);
  if (!fragment || !fragment.startsWith(prefix) || document.querySelector(`#${name},a[name="${name}"]`)) return undefined;
  const state = fragment.slice(prefix.length);
  if (state.startsWith('q=')) return { place: '', query: new URLSearchParams(state).get('q') };
  return id.test(state) ? { place: shown(state), query: '' } : undefined;
}

/** The address of the page with another hash: an address of its own where `<base>` would lead a lone hash astray. */
export function addressOf(hash) {
  return document.querySelector('base[href]') ? `${location.pathname}${location.search}${hash}` : hash;
}

/** Writes a hash into the address without a jump. Frames without an address of their own have none to keep. */
export function write(hash, isNew) {
  if (hash === (location.hash || '#')) return;
  const address = hash === '#' ? `${location.pathname}${location.search}` : `${location.pathname}${location.search}${hash}`;
  try {
    history[isNew ? 'pushState' : 'replaceState'](history.state, '', address);
    current = location.hash;
  } catch {
    // The element works all the same.
  }
}

/** The hash that was last written or arrived at, in a page that has one. */
let current = globalThis.location?.hash ?? '';
const watchers = new Set();

/** The hash of the link that is being followed. */
let followed;

/** The entry of the history that the page is at, where browsers tell it from others with the same hash. */
export function entry() {
  return globalThis.navigation?.currentEntry?.key ?? location.hash;
}

/** Calls back with the hash left, the hash arrived at, and whether a link led there, not the way back or forward. */
export function watch(watcher) {
  if (watchers.size === 0) {
    current = location.hash;
    addEventListener('click', follow, true);
    addEventListener('popstate', arrive);
    addEventListener('hashchange', arrive);
  }
  watchers.add(watcher);
}

export function unwatch(watcher) {
  if (!watchers.delete(watcher) || watchers.size > 0) return;
  removeEventListener('click', follow, true);
  removeEventListener('popstate', arrive);
  removeEventListener('hashchange', arrive);
}

/** Browsers arrive soon after the click, or not at all. */
function follow(event) {
  const link = event.composedPath().find(({ localName }) => localName === 'a');
  followed = link?.hash;
  setTimeout(() => (followed = undefined), 200);
}

function arrive() {
  const left = current;
  const arrived = (current = location.hash);
  const isFollowed = followed === arrived;
  if (left !== arrived) for (const watcher of [...watchers]) watcher(left, arrived, isFollowed);
}
