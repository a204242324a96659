// The attributes as properties: what a host writes into either is in the other.

export const views = ['reader', 'search', 'card', 'objectives'];
export const themes = ['auto', 'light', 'dark'];

/** The property of each attribute; each takes an attribute's text, or null, to the property's value. */
export const attributes = {
  view: { property: 'view', read: oneOf(views) },
  provision: { property: 'provision', read: (text) => text },
  objective: { property: 'objective', read: whole(1, Infinity, null) },
  paragraph: { property: 'paragraph', read: whole(1, Infinity, null) },
  query: { property: 'query', read: (text) => text ?? '' },
  theme: { property: 'theme', read: oneOf(themes) },
  'heading-level': { property: 'headingLevel', read: whole(1, 6, 2) },
  'max-results': { property: 'maxResults', read: whole(1, 100, 10) },
  'url-sync': { property: 'urlSync', read: oneOf(['off', 'hash']) },
  autolink: { property: 'autolink', read: (text) => text ?? '' },
  instance: { property: 'instance', read: (text) => text ?? '' },
};

/** Gives a class a property for each attribute. */
export function reflect(prototype) {
  for (const [name, { property, read }] of Object.entries(attributes)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return read(this.getAttribute(name));
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

/** The language of the controls that the page around an element asks for. */
export function languageAround(element) {
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
    const language = node.getAttribute('lang');
    if (language) return language.toLowerCase().split('-')[0] === 'en' ? 'en' : 'da';
  }
  return 'da';
}

function oneOf(choices) {
  return (text) => (choices.includes(text) ? text : choices[0]);
}

function whole(least, most, fallback) {
  return (text) => {
    const number = text === null || text.trim() === '' ? NaN : Math.trunc(Number(text));
    return Number.isNaN(number) ? fallback : Math.min(Math.max(number, least), most);
  };
}
