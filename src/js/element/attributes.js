// The attributes as properties: what a host writes into either is in the other.

import { shown } from './address.js';
import { messages } from './messages.js';

export const views = ['reader', 'search', 'card', 'objectives'];
export const themes = ['auto', 'light', 'dark'];

/** The property of each attribute; each takes an attribute's text, or null, to the property's value in an element. */
export const attributes = {
  view: { property: 'view', read: oneOf(views) },
  // The class knows what is open, which others of these may have opened.
  provision: { property: 'provision' },
  objective: { property: 'objective', read: whole(Infinity, null) },
  paragraph: { property: 'paragraph', read: whole(Infinity, null) },
  query: { property: 'query', read: (text) => text ?? '' },
  // That of the controls: the attribute, else that of the page around the element where we have it, else Danish.
  locale: { property: 'locale', read: (text, element) => (Object.hasOwn(messages, text) ? text : languageAround(element)) },
  theme: { property: 'theme', read: oneOf(themes) },
  'heading-level': { property: 'headingLevel', read: whole(6, 2) },
  'max-results': { property: 'maxResults', read: whole(100, 10) },
  'url-sync': { property: 'urlSync', read: oneOf(['off', 'hash']) },
  autolink: { property: 'autolink', read: (text) => text ?? '' },
  instance: { property: 'instance', read: (text) => text ?? '' },
};

/** Gives a class a property for each attribute; one that it reads itself can be written too. */
export function reflect(prototype) {
  for (const [name, { property, read }] of Object.entries(attributes)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get: Object.getOwnPropertyDescriptor(prototype, property)?.get ?? function () {
        return read(this.getAttribute(name), this);
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

/** Properties that were set on an element before its class was known hide those of the class. */
export function upgrade(element) {
  for (const name of [...Object.values(attributes).map(({ property }) => property), 'wasm', 'messages']) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/** The attributes that name a place, and how the ids begin. */
export const places = { provision: '', objective: 'o', paragraph: 'p' };

/** The place that the attributes name: the one just set, else the most exact of those there are. */
export function placeOf(element, set) {
  const name = set ?? Object.keys(places).find((name) => element.getAttribute(name));
  if (!name || name === 'provision') return shown(element.getAttribute('provision') ?? '');
  return shown(places[name] + (element[name] ?? element.getAttribute(name)));
}

/** Whether an attribute changes what is shown in the frame, and not the frame. */
export function isContents(name) {
  return name in places || name === 'query' || name === 'max-results';
}

/** The language of the controls that the page around an element asks for. */
function languageAround(element) {
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
    const language = node.getAttribute('lang');
    if (language) return language.toLowerCase().split('-')[0] === 'en' ? 'en' : 'da';
  }
  return 'da';
}

function oneOf(choices) {
  return (text) => (choices.includes(text) ? text : choices[0]);
}

/** As HTML has it for sizes: too little is nothing said. Vue writes a zero where a number is taken back. */
function whole(most, fallback) {
  return (text) => {
    const number = Math.trunc(Number(text));
    return number >= 1 ? Math.min(number, most) : fallback;
  };
}
