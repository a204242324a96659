// Links in a real page.

import { expect } from '@playwright/test';
import { types } from '../server.mjs';
import { testOn } from '../site.mjs';

const test = testOn({ '/page': { type: types.html, body: '<!doctype html><title>mål 8</title><main></main>' } });

test.beforeEach(async ({ page }) => {
  await page.goto('/page');
  await page.evaluate(async () => {
    const [{ loadCompact }, { autolink }] = await Promise.all([import('/index.js'), import('/autolink.js')]);
    const compact = await loadCompact();
    Object.assign(globalThis, { compact, autolink, root: document.querySelector('main') });
  });
});

/** What becomes of a piece of HTML: the count of links, and the HTML with them as `[words|id]`. */
function linked(page, html, options) {
  return page.evaluate(({ html, options }) => {
    root.innerHTML = html;
    const { count } = autolink(root, compact, options);
    for (const link of root.querySelectorAll('a[data-migration-compact-provision]')) {
      link.replaceWith(`[${link.textContent}|${link.dataset.migrationCompactProvision}]`);
    }
    return [count, root.innerHTML];
  }, { html, options });
}

test('each_citation_becomes_a_link', async ({ page }) => {
  expect(await linked(page, '<p>Se mål 8 og <em>stk. 30, 32 og 35-37</em>.</p>'))
    .toEqual([4, '<p>Se [mål 8|o8] og <em>[stk. 30|p30], [32|p32] og [35-37|p35]</em>.</p>']);
});

test('what_is_no_prose_is_left_as_it_is', async ({ page }) => {
  const kept = [
    '<a href="/x">mål 8</a>', '<code>mål 8</code>', '<pre>mål 8</pre>', '<script>"mål 8"</script>', '<style>/* mål 8 */</style>',
    '<textarea>mål 8</textarea>', '<button>mål 8</button>', '<div contenteditable="">mål 8</div>', '<select><option>mål 8</option></select>',
    '<svg><text>mål 8</text></svg>', '<p role="button">mål 8</p>', '<label>mål 8</label>', '<template>mål 8</template>',
    '<form><p>mål 8</p></form>', '<fieldset>mål 8</fieldset>',
  ];
  for (const html of kept) expect(await linked(page, html)).toEqual([0, html]);
  expect(await linked(page, '<p contenteditable="false">mål 8</p>')).toEqual([1, '<p contenteditable="false">[mål 8|o8]</p>']);
  const skipped = '<p class="raw">mål 8</p>';
  expect(await linked(page, skipped, { skip: '.raw' })).toEqual([0, skipped]);
});

test('a_root_in_a_form_is_linked', async ({ page }) => {
  const links = await page.evaluate(() => {
    root.innerHTML = '<form><article>mål 8 <fieldset>mål 9</fieldset></article></form>';
    return [autolink(root.querySelector('article'), compact).count, root.textContent];
  });
  expect(links).toEqual([1, 'mål 8 mål 9']);
});

test('a_sentence_is_read_across_its_elements_and_a_footnote_mark_is_no_digit', async ({ page }) => {
  const foreign = '<p><a href="/lov">udlændingelovens</a> § 9 og <b>artikel 8</b>, stk. 2</p>';
  expect(await linked(page, foreign)).toEqual([0, foreign]);
  expect(await linked(page, '<p>mål 8<sup>1</sup></p>')).toEqual([1, '<p>[mål 8|o8]<sup>1</sup></p>']);
  expect(await linked(page, '<p>udlændingelovens</p><p>§ 9</p>')).toEqual([1, '<p>udlændingelovens</p><p>[§ 9|p9]</p>']);
  expect(await linked(page, '<p>mål <b>8</b></p>')).toEqual([0, '<p>mål <b>8</b></p>']);
  expect(await linked(page, '<p><a href="/x">stk. 30</a> og 32</p>')).toEqual([1, '<p><a href="/x">stk. 30</a> og [32|p32]</p>']);
});

test('addresses_are_the_hosts_and_nothing_is_read_as_html', async ({ page }) => {
  const links = await page.evaluate(() => {
    root.textContent = '<img src=x onerror=alert(1)> mål 8, mål 9 og stk. 1';
    autolink(root, compact, { href: (id) => (id === 'o9' ? null : `/pagten?"<&#${id}`) });
    return [...root.children].map((link) => [link.localName, link.getAttribute('href'), link.textContent]);
  });
  expect(links).toEqual([['a', '/pagten?"<&#o8', 'mål 8'], ['a', '/pagten?"<&#p1', 'stk. 1']]);
});

test('calling_it_again_links_only_what_is_new', async ({ page }) => {
  const counts = await page.evaluate(() => {
    root.innerHTML = '<p>mål 8, 9 og 10</p>';
    const run = () => autolink(root, compact).count;
    const counts = [run(), run()];
    root.append('stk. 24');
    return [...counts, run(), root.querySelectorAll('a').length, root.querySelectorAll('a a').length];
  });
  expect(counts).toEqual([3, 0, 1, 4, 0]);
});

test('undo_brings_the_same_text_nodes_back', async ({ page }) => {
  const isSame = await page.evaluate(() => {
    root.innerHTML = '<p>Se mål 8 og <em>stk. 24</em>.</p>';
    const before = root.cloneNode(true);
    const node = root.firstChild.firstChild;
    const links = autolink(root, compact);
    const made = root.querySelectorAll('a').length;
    links.undo();
    links.undo();
    return [made, root.isEqualNode(before), root.firstChild.firstChild === node];
  });
  expect(isSame).toEqual([2, true, true]);
});

test('undo_after_a_change_of_the_page_takes_out_what_is_left', async ({ page }) => {
  const html = await page.evaluate(() => {
    root.innerHTML = '<p>mål 8 og mål 9</p>';
    const links = autolink(root, compact);
    root.querySelector('a').remove();
    root.querySelector('a').before('NY ');
    links.undo();
    return root.innerHTML;
  });
  expect(html).toBe('<p> og NY mål 9</p>');
});

test('a_document_a_fragment_and_a_shadow_root_are_roots', async ({ page }) => {
  const counts = await page.evaluate(() => {
    root.textContent = 'mål 8';
    const fragment = document.createRange().createContextualFragment('<p>mål 8</p>');
    const shadow = document.createElement('div').attachShadow({ mode: 'open' });
    shadow.append('mål 8');
    return [document, fragment, shadow].map((place) => autolink(place, compact).count);
  });
  expect(counts).toEqual([1, 1, 1]);
  expect(await page.title()).toBe('mål 8');
});

test('half_characters_and_long_pages_are_good', async ({ page }) => {
  const [isSame, count] = await page.evaluate(() => {
    root.textContent = '\ud800 🙂 mål 8 \udfff';
    const before = root.textContent;
    autolink(root, compact);
    const isSame = root.textContent === before && root.querySelector('a').textContent === 'mål 8';
    root.replaceChildren(...Array.from({ length: 2000 }, () => Object.assign(document.createElement('p'), { textContent: 'Se mål 8 og stk. 24.' })));
    return [isSame, autolink(root, compact).count];
  });
  expect([isSame, count]).toEqual([true, 4000]);
});

test('a_wrong_type_is_named', async ({ page }) => {
  const messages = await page.evaluate(() => {
    const calls = [
      () => autolink('main', compact),
      () => autolink(document.createTextNode('mål 8'), compact),
      () => autolink(root, {}),
      () => autolink(root, compact, { href: '#' }),
      () => autolink(root, compact, { skip: 1 }),
    ];
    return calls.map((call) => {
      try {
        return call();
      } catch (error) {
        return `${error}`;
      }
    });
  });
  expect(messages).toEqual([
    'TypeError: autolink: root must be an Element, Document or DocumentFragment, got string',
    'TypeError: autolink: root must be an Element, Document or DocumentFragment, got object',
    'TypeError: autolink: compact must be a loaded compact, got object',
    'TypeError: autolink: options.href must be a function, got string',
    'TypeError: autolink: options.skip must be a string, got number',
  ]);
});
