// Where the reader is stands in the hash alone: `#o9` a place, `#q=børn` a query, nothing the front page.

/** What a hash asks for. */
export function readRoute(hash) {
  const fragment = hash.replace(/^#/, '');
  if (fragment.startsWith('q=')) {
    const query = new URLSearchParams(fragment).get('q').trim();
    return query ? { view: 'query', query } : { view: 'home' };
  }
  return fragment ? { view: 'place', id: fragment } : { view: 'home' };
}

/** The hash that asks for a query; of an empty one, the front page. */
export function queryHash(query) {
  return query.trim() ? `#${new URLSearchParams({ q: query.trim() })}` : '#';
}

/**
 * Calls back when the reader follows a link or goes back or forward, and writes what they type into the address.
 * The page is drawn anew each time, so the scroll position of each hash is kept here rather than by the browser.
 */
export function watchRoute(onChange) {
  history.scrollRestoration = 'manual';
  const scrolls = new Map();
  let current = location.hash;
  let followed;
  let unwritten;
  let timer;

  const write = () => {
    clearTimeout(timer);
    if (unwritten === undefined) return;
    history.replaceState(null, '', queryHash(unwritten));
    unwritten = undefined;
    current = location.hash;
  };

  // A browser that follows "#" scrolls before it says so: the position is taken at the click.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    write();
    scrolls.set(current, scrollY);
    followed = link.hash;
  });

  addEventListener('hashchange', () => {
    clearTimeout(timer);
    unwritten = undefined;
    const byLink = followed === location.hash;
    if (!byLink) scrolls.set(current, scrollY);
    followed = undefined;
    current = location.hash;
    onChange(readRoute(current), { byLink, scroll: scrolls.get(current) ?? 0 });
  });

  return {
    /** A query makes one entry of the history; while typing goes on, that entry follows at a pace browsers allow. */
    typed(query, isNew) {
      if (isNew) {
        scrolls.set(current, scrollY);
        history.pushState(null, '', queryHash(query));
        current = location.hash;
      } else {
        unwritten = query;
        clearTimeout(timer);
        timer = setTimeout(write, 250);
      }
    },
  };
}
