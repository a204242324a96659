// Attributes, properties, methods, events and slots, as hosts use them.

import { readFileSync } from 'node:fs';
import { drawn, expect, heard, listen, test } from './site.mjs';

const element = '<migration-compact></migration-compact>';

test('attributes_and_properties_are_two_names_of_one_thing', async ({ page, visit }) => {
  await visit(element);
  const cases = await page.evaluate(() => {
    const element = document.querySelector('migration-compact');
    const read = (attribute, text, property) => {
      element.setAttribute(attribute, text);
      const value = element[property];
      element.removeAttribute(attribute);
      return [value, element[property]];
    };
    const write = (property, value, attribute) => {
      element[property] = value;
      const text = element.getAttribute(attribute);
      element.removeAttribute(attribute);
      return text;
    };
    return {
      view: [read('view', 'card', 'view'), read('view', 'nonsense', 'view'), write('view', 'search', 'view')],
      theme: [read('theme', 'dark', 'theme'), write('theme', 'light', 'theme')],
      locale: [read('locale', 'en', 'locale'), read('locale', 'de', 'locale'), read('locale', 'toString', 'locale'), write('locale', 'en', 'locale')],
      level: [read('heading-level', '4', 'headingLevel'), read('heading-level', '9', 'headingLevel'), write('headingLevel', 3, 'heading-level')],
      most: [read('max-results', '5', 'maxResults'), read('max-results', 'x', 'maxResults'), read('max-results', '0', 'maxResults'), write('maxResults', 7, 'max-results')],
      objective: [read('objective', '8', 'objective'), write('objective', 9, 'objective')],
      paragraph: [read('paragraph', '24', 'paragraph'), write('paragraph', null, 'paragraph')],
      provision: [read('provision', 'p43.a', 'provision'), write('provision', 'o9', 'provision')],
      query: [read('query', 'børn', 'query'), write('query', 'flugt', 'query')],
      sync: [read('url-sync', 'hash', 'urlSync'), write('urlSync', 'hash', 'url-sync')],
      instance: [read('instance', 'left', 'instance'), write('instance', 'right', 'instance')],
    };
  });
  expect(cases).toEqual({
    view: [['card', 'reader'], ['reader', 'reader'], 'search'],
    theme: [['dark', 'auto'], 'light'],
    locale: [['en', 'da'], ['da', 'da'], ['da', 'da'], 'en'],
    level: [[4, 2], [6, 2], '3'],
    most: [[5, 10], [10, 10], [10, 10], '7'],
    objective: [[8, null], '9'],
    paragraph: [[24, null], null],
    provision: [['p43.a', null], 'o9'],
    query: [['børn', ''], 'flugt'],
    sync: [['hash', 'off'], 'hash'],
    instance: [['left', ''], 'right'],
  });
});

test('properties_set_before_the_upgrade_survive', async ({ page, visit }) => {
  await visit(element);
  // An element of a document without a registry is not upgraded until it moves into one that has.
  await page.evaluate(() => {
    const early = new DOMParser().parseFromString('<migration-compact id="early"></migration-compact>', 'text/html').querySelector('#early');
    Object.assign(early, { view: 'card', objective: 8, messages: { copyLink: 'Tag linket' } });
    document.body.append(early);
  });
  const early = page.locator('#early');
  await expect(early.getByRole('heading', { level: 2 })).toContainText('Redde menneskeliv');
  await expect(early.getByRole('button', { name: 'Tag linket' })).toBeVisible();
});

test('attribute_changes_take_effect_at_any_time', async ({ page, visit }) => {
  await visit(element);
  const set = (name, value) => page.locator('migration-compact').evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
  await set('provision', 'p2');
  await expect(page.getByRole('heading', { name: 'Stk. 2' })).toBeVisible();
  await set('objective', '9');
  await expect(page.getByRole('heading', { name: 'Målsætning 9' })).toBeVisible();
  await set('paragraph', '3');
  await expect(page.getByRole('heading', { name: 'Stk. 3' })).toBeVisible();
  await set('query', 'menneskehandel');
  await expect(page.getByRole('heading', { name: /resultater for ”menneskehandel”/ })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('menneskehandel');
  await set('max-results', '2');
  await expect(page.locator('.hit')).toHaveCount(2);
  await set('locale', 'en');
  await expect(page.getByRole('heading', { name: /results for “menneskehandel”/ })).toBeVisible();
  await set('heading-level', '4');
  await expect(page.getByRole('heading', { level: 4 })).toHaveText(/Global Compact/);
  await set('view', 'objectives');
  await set('query', '');
  await expect(page.getByRole('listitem')).toHaveCount(23);
});

test('short_forms_open_their_place_and_unknown_places_say_so', async ({ page, visit }) => {
  await visit(`<migration-compact objective="8"></migration-compact>
    <migration-compact paragraph="54"></migration-compact><migration-compact provision="p99"></migration-compact>`);
  await expect(page.getByRole('heading', { name: 'Målsætning 8' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Stk. 54' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Stedet ”p99” findes ikke i teksten' })).toBeVisible();
});

test('the_property_is_the_open_place_whoever_opened_it', async ({ page, visit }) => {
  await visit('<migration-compact objective="8"></migration-compact>');
  const steps = [
    [{}, 'o8', null],
    [{ provision: 'o9' }, 'o9', 'o9'],
    [{ objective: 7 }, 'o7', 'o9'],
    [{ provision: 'o9' }, 'o9', 'o9'],
    [{ paragraph: 3 }, 'p3', 'o9'],
    [{ paragraph: null, provision: null }, 'o7', null],
    [{ query: 'børn' }, null, null],
  ];
  for (const [change, open, attribute] of steps) {
    const read = (element, change) => [Object.assign(element, change).provision, element.getAttribute('provision')];
    expect([change, await page.locator('migration-compact').evaluate(read, change)]).toEqual([change, [open, attribute]]);
    const shown = page.locator('migration-compact').locator('.tree [aria-current]');
    if (open) await expect(shown).toHaveAttribute('data-id', open);
    else await expect(shown).toHaveCount(0);
  }
});

test('a_card_keeps_its_place_whatever_is_searched_for', async ({ page, visit }) => {
  await visit('<migration-compact view="card" objective="8" url-sync="hash"></migration-compact>', { hash: '#q=flugt' });
  const card = page.locator('migration-compact');
  await card.evaluate(async (element) => {
    const soon = () => new Promise((resolve) => setTimeout(resolve));
    element.query = 'børn';
    await soon();
    element.search('grænse');
    await soon();
    location.hash = '#q=handel';
    await soon();
  });
  await expect(page.getByRole('heading', { name: /^Målsætning 8 / })).toBeVisible();
  expect(await card.evaluate(({ provision, query }) => [provision, query])).toEqual(['o8', 'børn']);
});

test('the_language_of_the_controls_is_that_of_the_page', async ({ page, visit }) => {
  await visit(`<div lang="en-GB">${element}</div><div lang="de">${element}</div><div lang="en"><migration-compact locale="da"></migration-compact></div>`);
  const labels = await page.locator('migration-compact search label').allTextContents();
  expect(labels).toEqual(['Search in Danish or English', 'Søg i teksten', 'Søg i teksten']);
});

test('document_text_stays_danish', async ({ page, visit }) => {
  await visit('<migration-compact locale="en" provision="p2"></migration-compact>');
  const isDanish = await page.locator('migration-compact').evaluate(({ shadowRoot }) => shadowRoot.querySelector('.text p').closest('[lang]').lang);
  expect(isDanish).toBe('da');
});

test('danish_words_within_english_sentences_say_so', async ({ page, visit }) => {
  await visit('<migration-compact locale="en" query="border"></migration-compact><migration-compact locale="en" objective="9"></migration-compact><migration-compact query="border"></migration-compact>');
  const [results, place, own] = await page.locator('migration-compact').evaluateAll((all) => all.map(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.reasons, .why, .neighbours .name, .notes li > a > :last-child')]
    .map((words) => [words.lang || words.closest('[lang]').lang, words.textContent, [...words.querySelectorAll('[lang]')].map(({ lang, textContent }) => `${lang}:${textContent}`)])));
  const reason = results.find(([, words]) => /translated/.test(words));
  expect(reason[0]).toBe('en');
  expect(reason[1]).toMatch(/^Found by “.*” \(translated from “border”\)/);
  expect(reason[2][0]).toBe(`da:${reason[1].match(/“(.*?)”/)[1]}`);
  const [language, shared, marked] = place.find(([, words]) => words.startsWith('Shared: '));
  expect([language, shared]).toEqual(['en', expect.stringMatching(/^Shared: [^;]*; principle \d+ \(.*\); principle \d+ \(.*\)$/)]);
  expect(marked.map((words) => words.slice(3))).toEqual(shared.slice(8).split('; ').map((reason) => reason.replace(/^principle \d+ \((.*)\)$/, '$1')));
  expect(place).toContainEqual(['en', expect.stringMatching(/traffick/i), []]);
  expect(place).toContainEqual(['da', 'Børne-sensitiv', []]);
  expect(own.flatMap(([,, marked]) => marked)).toEqual([]);
});

test('own_messages_take_the_place_of_ours', async ({ page, visit }) => {
  await visit(element);
  await page.locator('migration-compact').evaluate((element) => {
    element.messages = { search: 'Find', manyResults: '{total} steder nævner {query}' };
    element.search('børn');
  });
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^\d+ steder nævner børn$/ })).toBeVisible();
});

test('ready_is_the_compact', async ({ page, visit }) => {
  await visit(element);
  expect(await page.locator('migration-compact').evaluate(async (element) => {
    const compact = await element.ready;
    return [compact.objective(9).id, compact.search('børn').total > 0, element.ready === element.ready];
  })).toEqual(['o9', true, true]);
});

test('events_tell_of_searches_navigation_and_readiness', async ({ page, visit }) => {
  await visit('', {});
  await listen(page, 'ready', 'search', 'navigate', 'error');
  await page.evaluate(() => document.body.append(document.createElement('migration-compact')));
  await drawn(page);
  await page.getByRole('searchbox').fill('menneskehandel');
  const [ready, search] = await heard(page);
  expect(ready).toEqual(['ready', null]);
  expect(search[0]).toBe('search');
  expect(search[1].query).toBe('menneskehandel');
  expect(search[1].total).toBeGreaterThan(0);
  await page.locator('.hit a').first().click();
  expect(await heard(page)).toEqual([['navigate', { id: 'o10' }]]);
  await page.locator('migration-compact').evaluate((element) => element.goTo('p2'));
  expect(await heard(page)).toEqual([['navigate', { id: 'p2' }]]);
});

test('navigation_can_be_cancelled', async ({ page, visit }) => {
  await visit('<migration-compact query="menneskehandel"></migration-compact>');
  await page.evaluate(() => document.addEventListener('migration-compact-navigate', (event) => event.preventDefault()));
  await page.locator('.hit a').first().click();
  await expect(page.locator('.hit').first()).toBeVisible();
  expect(await page.locator('migration-compact').evaluate((element) => element.provision)).toBe(null);
});

test('typing_leaves_a_place_as_any_navigation_does', async ({ page, visit }) => {
  await visit('<migration-compact provision="o8"></migration-compact>');
  await listen(page, 'navigate', 'search');
  const input = page.getByRole('searchbox');
  await input.fill('menneskehandel');
  const [left, { 1: found }] = await heard(page);
  expect(left).toEqual(['navigate', { id: null }]);
  expect(found.total).toBeGreaterThan(0);
  await input.fill('');
  expect(await heard(page)).toEqual([['search', { query: '', total: 0 }]]);
  const read = () => page.locator('migration-compact').evaluate((element) => [element.provision, element.query, element.shadowRoot.querySelectorAll('.hit').length]);
  await page.evaluate(() => {
    document.addEventListener('migration-compact-navigate', (event) => event.preventDefault());
    document.querySelector('migration-compact').provision = 'o9';
  });
  await input.fill('børn');
  expect(await read()).toEqual(['o9', '', 0]);
});

test('a_blank_search_is_none', async ({ page, visit }) => {
  await visit(element);
  const read = (element) => (element.search('   '), element.getAttribute('query'));
  expect(await page.locator('migration-compact').evaluate(read)).toBe(null);
});

test('a_place_that_is_opened_before_the_engine_runs_gets_the_focus_too', async ({ page, visit }) => {
  const opened = page.getByRole('heading', { name: /^Målsætning 8/ });
  const add = (isElsewhere) => page.evaluate((isElsewhere) => {
    const element = document.createElement('migration-compact');
    document.body.append(element);
    element.goTo('o8');
    if (isElsewhere) document.querySelector('input').focus();
  }, isElsewhere);
  await visit('');
  await add(false);
  await expect(opened).toBeFocused();
  await visit('<input aria-label="Andet">', { path: '/other' });
  await add(true);
  await drawn(page);
  await expect(opened).toBeVisible();
  await expect(page.getByLabel('Andet')).toBeFocused();
});

test('navigation_is_reflected', async ({ page, visit }) => {
  await visit('<migration-compact query="menneskehandel"></migration-compact>');
  await page.locator('.hit a').first().click();
  const read = () => page.locator('migration-compact').evaluate(({ provision, query }) => [provision, query]);
  expect(await read()).toEqual(['o10', 'menneskehandel']);
  await page.getByRole('link', { name: 'Resultater for ”menneskehandel”' }).click();
  expect(await read()).toEqual([null, 'menneskehandel']);
});

test('removing_and_inserting_again_is_a_move', async ({ page, visit }) => {
  await visit('<migration-compact></migration-compact><main></main>');
  await page.getByRole('searchbox').fill('børn');
  await page.locator('.hit a').first().click();
  await page.getByRole('button', { name: 'Indhold af Præambel' }).click();
  const node = await page.locator('article').elementHandle();
  await page.evaluate(async () => {
    const element = document.querySelector('migration-compact');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector('main').append(element);
  });
  expect(await node.evaluate((node) => node.isConnected)).toBe(true);
  await expect(page.getByRole('button', { name: 'Indhold af Præambel' })).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('link', { name: /Resultater for/ }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('børn');
});

test('in_another_document_it_keeps_its_styles', async ({ page, visit }) => {
  await visit(`${element}<iframe></iframe>`);
  const paddings = await page.evaluate(() => {
    const [element, frame] = ['migration-compact', 'iframe'].map((name) => document.querySelector(name));
    const padding = () => element.ownerDocument.defaultView.getComputedStyle(element.shadowRoot.querySelector('.base')).paddingTop;
    const paddings = [padding()];
    for (const page of [frame.contentDocument, document]) {
      page.body.append(element);
      paddings.push(padding());
    }
    return paddings;
  });
  expect(paddings).toEqual(['16px', '16px', '16px']);
});

test('changes_made_while_it_is_away_show_when_it_is_back', async ({ page, visit }) => {
  await visit(element);
  await page.evaluate(async () => {
    const element = document.querySelector('migration-compact');
    element.remove();
    element.provision = 'o9';
    await null;
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(element);
  });
  await expect(page.getByRole('heading', { name: 'Målsætning 9' })).toBeVisible();
});

test('slots_show_what_the_page_puts_in', async ({ page, visit }) => {
  await visit('<migration-compact><b slot="header">Foroven</b><i slot="footer">Forneden</i><p>I stedet</p></migration-compact>');
  await expect(page.getByText('Foroven')).toBeVisible();
  await expect(page.getByText('Forneden')).toBeVisible();
  await expect(page.getByText('I stedet')).toBeHidden();
});

test('slots_show_what_the_page_puts_in_until_the_engine_runs_too', async ({ page, site, visit }) => {
  site.files.set('/never.wasm', () => {});
  await visit('<template><migration-compact><b slot="header">Foroven</b><i slot="footer">Forneden</i><p>I stedet</p></migration-compact></template>');
  await page.evaluate(() => {
    const { content } = document.querySelector('template');
    content.firstElementChild.wasm = '/never.wasm';
    document.body.append(content);
  });
  for (const words of ['Foroven', 'I stedet', 'Forneden']) await expect(page.getByText(words)).toBeVisible();
});

test('the_page_shows_its_own_content_until_the_engine_runs', async ({ page, site, visit }) => {
  let answer;
  const asked = new Promise((resolve) => site.files.set('/slow.wasm', (response) => resolve((answer = response))));
  await visit('<template><migration-compact><p>I stedet</p></migration-compact></template>');
  await page.evaluate(() => {
    const { content } = document.querySelector('template');
    content.firstElementChild.wasm = '/slow.wasm';
    document.body.append(content);
  });
  await asked;
  await expect(page.getByText('I stedet')).toBeVisible();
  answer.writeHead(200, { 'content-type': 'application/wasm' }).end(readFileSync(new URL('../../dist/widget.wasm', import.meta.url)));
  await drawn(page);
  await expect(page.getByText('I stedet')).toBeHidden();
});

test('themes_are_the_pages_or_fixed', async ({ page, visit }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(`${element}<migration-compact theme="light"></migration-compact><div style="color-scheme: light">${element}<migration-compact theme="dark"></migration-compact></div>`);
  const papers = await page.locator('migration-compact').evaluateAll((all) => all.map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.base')).backgroundColor));
  const [dark, light] = ['rgb(16, 25, 29)', 'rgb(255, 255, 255)'];
  expect(papers).toEqual([dark, light, light, dark]);
});

test('autolink_links_the_citations_of_an_article_to_cards', async ({ page, visit }) => {
  await visit('<article><p>Det står i mål 8 og i stk. 24.</p></article><p class="other">Ikke i mål 9.</p><migration-compact view="search" autolink="article"></migration-compact>');
  const link = page.getByRole('link', { name: 'mål 8' });
  await expect(link).toHaveAttribute('href', '#o8');
  await expect(page.locator('.other a')).toHaveCount(0);
  await link.click();
  const card = page.getByRole('dialog', { name: 'Målsætning 8' });
  await expect(card.getByRole('heading')).toContainText('Redde menneskeliv');
  await expect(card.getByRole('button', { name: 'Luk' })).toBeFocused();
  // It stands beside the card's label.
  const [button, label] = await card.evaluate((card) => ['.close', '.eyebrow'].map((name) => card.shadowRoot.querySelector(name)).map((node) => node.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
  expect(button[0]).toBeLessThan(label[1]);
  expect(label[0]).toBeLessThan(button[1]);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(link).toBeFocused();
  await link.click();
  await card.getByRole('button', { name: 'Luk' }).click();
  await expect(card).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.locator('migration-compact').evaluate((element) => element.remove());
  expect(await page.locator('article').innerHTML()).toBe('<p>Det står i mål 8 og i stk. 24.</p>');
});

test('the_card_of_a_citation_is_named_in_the_language_of_the_controls', async ({ page, visit }) => {
  await visit('<article>para. 43(a)</article><migration-compact view="search" locale="en" autolink="article"></migration-compact>');
  await page.getByRole('link', { name: 'para. 43(a)' }).click();
  await expect(page.getByRole('dialog', { name: 'GCM, para. 43(a)' })).toBeVisible();
});

for (const [theme, rules] of Object.entries({
  buttons_as_wide_as_the_page: 'body { font: 20px Georgia } button { width: 100%; display: block; padding: 1.2em 2em; background: #c00; color: #fff }',
  buttons_that_look_like_text: 'html { font-size: 62.5% } body { font-size: 2.4rem } button { all: unset } migration-compact { margin: 2em 0 }',
})) {
  test(`the_card_of_a_citation_keeps_its_shape_in_a_page_with_${theme}`, async ({ page, visit }) => {
    await visit('<article>mål 8</article><migration-compact view="search" autolink="article"></migration-compact>', { head: `<style>${rules}</style>` });
    await page.getByRole('link', { name: 'mål 8' }).click();
    const card = page.getByRole('dialog', { name: 'Målsætning 8' });
    await expect(card.getByRole('button', { name: 'Luk' })).toBeFocused();
    const [host, base, close] = await card.evaluate((card) => [card, ...['.base', '.close'].map((name) => card.shadowRoot.querySelector(name))].map((element) => element.getBoundingClientRect()).map(({ left, right, width, height }) => ({ left, right, width, height })));
    expect([base.left, base.right]).toEqual([host.left, host.right]);
    expect(Math.abs((host.left + host.right) / 2 - 640)).toBeLessThan(10);
    expect(host.width).toBe(46 * 16);
    expect([close.width, close.height]).toEqual([36, 36]);
  });
}

test('the_card_of_a_citation_looks_like_the_element_and_has_its_links', async ({ page, visit }) => {
  const body = '<article>mål 8</article><div style="--migration-compact-radius: 9px"><migration-compact view="search" instance="a" url-sync="hash" autolink="article" style="--migration-compact-accent: rgb(176, 0, 32)"></migration-compact></div>';
  await visit(body, { hash: '#a:o9' });
  await page.getByRole('link', { name: 'mål 8' }).click();
  const card = page.getByRole('dialog', { name: 'Målsætning 8' });
  await expect(card.getByRole('heading')).toContainText('Redde menneskeliv');
  await expect(card.getByRole('button', { name: 'Kopiér link' })).toHaveCSS('color', 'rgb(176, 0, 32)');
  await expect(card.getByRole('button', { name: 'Kopiér link' })).toHaveCSS('border-radius', '9px');
  await listen(page, 'copy');
  await card.getByRole('button', { name: 'Kopiér link' }).click();
  await expect.poll(async () => (await heard(page))[0]?.[1].text).toMatch(/#a:o8$/);
});

test('links_stay_while_another_element_asks_for_them', async ({ page, visit }) => {
  const two = '<migration-compact view="search" autolink="article"></migration-compact>'.repeat(2);
  await visit(`<article>mål 8</article>${two}`);
  const link = page.locator('article a');
  const remove = () => page.locator('migration-compact').first().evaluate((element) => element.remove());
  await link.click();
  await expect(page.getByRole('dialog', { name: 'Målsætning 8' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await remove();
  await link.click();
  await expect(page.getByRole('dialog', { name: 'Målsætning 8' })).toBeVisible();
  await page.keyboard.press('Escape');
  await remove();
  await expect(link).toHaveCount(0);
});

test('autolink_that_is_no_selector_is_told_and_the_element_runs', async ({ page, visit }) => {
  await visit('<article>mål 8</article>', { wait: false });
  await listen(page, 'ready', 'error');
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('migration-compact'), { autolink: 'article[' })));
  await expect.poll(() => heard(page)).toEqual([['ready', null]]);
  expect(await visit.faults()).toEqual(['TypeError: migration-compact: autolink must be a selector, got "article["']);
  const link = page.locator('article a');
  const set = (value) => page.locator('migration-compact').evaluate((element, value) => (element.autolink = value), value);
  await set('article');
  await expect(link).toHaveText('mål 8');
  await set('>');
  await expect(link).toHaveCount(0);
  expect(await visit.faults()).toHaveLength(2);
});

test('links_go_with_the_element_and_with_the_attribute_however_soon', async ({ page, visit }) => {
  await visit('<article>mål 8</article><migration-compact></migration-compact>');
  const linked = await page.locator('migration-compact').evaluate(async (element) => {
    const acts = [
      () => (element.remove(), document.body.append(element), element.remove()),
      () => document.body.append(element),
      () => ((element.autolink = ''), (element.autolink = 'article'), (element.autolink = '')),
    ];
    element.autolink = 'article';
    const linked = [];
    for (const act of acts) {
      act();
      await new Promise((resolve) => setTimeout(resolve));
      linked.push(document.querySelectorAll('article a').length);
    }
    return linked;
  });
  expect(linked).toEqual([0, 1, 0]);
});
