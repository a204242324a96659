import { loadCompact } from 'migration-compact';
import { about } from './about.js';
import { hush, say } from './announcer.js';
import { failure } from './failure.js';
import { home } from './home.js';
import { place } from './place.js';
import { countOf, results } from './results.js';
import { readRoute, watchRoute } from './route.js';

const site = 'Global Compact for Migration';
const main = document.querySelector('main');
const form = document.querySelector('#search');
const input = document.querySelector('#query');

let compact;
let route = readRoute(location.hash);
let lastQuery = '';

/** Loads the text and shows what the address asks for; a failure says so and offers to try again. */
async function start() {
  try {
    compact = await loadCompact();
    document.querySelector('#about').replaceChildren(about(compact));
  } catch {
    fail(retry);
    return;
  }
  const typedMeanwhile = input.value.trim();
  if (typedMeanwhile && route.view === 'home') onTyped();
  else show();
}

async function retry(button) {
  button.disabled = true;
  button.textContent = 'Prøver igen …';
  await start();
  (main.querySelector('.failure button') ?? main.querySelector('h1'))?.focus();
}

function fail(tryAgain) {
  main.replaceChildren(failure(tryAgain));
  document.title = `Teksten kunne ikke indlæses – ${site}`;
}

/** Draws the route. */
function show() {
  if (!compact) return;
  if (route.view === 'query') lastQuery = route.query;
  if (route.view === 'home') lastQuery = '';
  if (document.activeElement !== input) input.value = lastQuery;
  try {
    const { title, node } = draw();
    main.replaceChildren(node);
    document.title = title ? `${title} – ${site}` : site;
  } catch {
    // A crashed engine stays crashed: only a fresh page helps.
    fail(() => location.reload());
  }
}

function draw() {
  if (route.view === 'query') return results(compact, route.query);
  if (route.view === 'place') return place(compact, route.id, lastQuery);
  return { node: home(compact) };
}

// Searching

/** Says the count once typing has stopped, and at once when there is nothing. */
function announce(query) {
  hush();
  if (!query) return;
  const { total } = compact.search(query, { limit: 1 });
  say(countOf(total, query), total ? 1000 : 0);
}

function onTyped() {
  if (!compact) return;
  const query = input.value.trim();
  const isNew = route.view !== 'query';
  if (isNew && !query) return;
  if (route.query === query) return;
  route = query ? { view: 'query', query } : { view: 'home' };
  navigation.typed(query, isNew);
  show();
  announce(query);
}

input.addEventListener('input', onTyped);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  onTyped();
  main.querySelector('h1')?.focus();
});

// Going places

const navigation = watchRoute((next, { byLink, scroll }) => {
  const left = route;
  route = next;
  hush();
  input.blur();
  show();
  if (byLink) focusOn(main.querySelector('h1'), 0);
  else focusOn(linkTo(left) || main.querySelector('h1'), scroll);
});

/** The link by which the reader had gone to where they now come back from. */
function linkTo({ view, id }) {
  return view === 'place' && main.querySelector(`a[href="#${CSS.escape(id)}"]`);
}

function focusOn(element, scroll) {
  element?.focus({ preventScroll: true });
  scrollTo(0, scroll);
}

document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
  main.scrollIntoView();
});

start();
