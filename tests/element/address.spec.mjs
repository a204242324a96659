// Place and query in the address of the page.

import { expect, heard, listen, test } from './site.mjs';

const kept = '<migration-compact url-sync="hash"></migration-compact>';
const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));

test('a_place_and_a_query_are_kept_in_the_hash_and_back_works', async ({ page, visit }) => {
  await visit(kept);
  await page.getByRole('searchbox').pressSequentially('menneskehandel');
  expect(await hash(page)).toBe('#q=menneskehandel');
  await page.locator('.hit a').first().click();
  expect(await hash(page)).toBe('#o10');
  await page.goBack();
  await expect(page.locator('.hit a').first()).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue('menneskehandel');
  await page.goBack();
  expect(await hash(page)).toBe('');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'De 23 målsætninger' })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('heading', { name: /^Målsætning 10/ })).toBeVisible();
});

test('the_keystrokes_of_a_query_are_one_entry_of_the_history', async ({ page, visit }) => {
  await visit(kept);
  const before = await page.evaluate(() => history.length);
  await page.getByRole('searchbox').pressSequentially('menneskehandel');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test('a_link_to_a_place_opens_it', async ({ page, visit }) => {
  await visit(kept, { hash: '#p43.a' });
  await expect(page.getByRole('heading', { name: 'Stk. 43, litra a' })).toBeVisible();
});

test('a_link_to_a_query_opens_its_results', async ({ page, visit }) => {
  await visit(kept, { hash: '#q=b%C3%B8rn' });
  await expect(page.getByRole('heading', { name: /resultater for ”børn”/ })).toBeVisible();
});

test('a_link_of_the_page_itself_opens_a_place', async ({ page, visit }) => {
  await visit(`<a href="#o8">mål 8</a>${kept}`);
  await page.getByRole('link', { name: 'mål 8', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Målsætning 8 / })).toBeVisible();
});

test('the_name_of_something_else_on_the_page_is_no_place', async ({ page, visit }) => {
  await visit(`${kept}<h2 id="kontakt">Kontakt</h2>`, { hash: '#kontakt' });
  await expect(page.getByRole('heading', { name: 'De 23 målsætninger' })).toBeVisible();
});

test('what_is_no_id_of_a_place_is_the_pages_own', async ({ page, visit }) => {
  for (const [index, hash] of ['#comment-12', '#respond', '#tab-2', '#menu', '#top', '#p43.', '#o', '#p1-2', '#gammelt', '#p43'].entries()) {
    for (const body of [kept, '<migration-compact></migration-compact>']) {
      await visit(`${body}<a name="gammelt"></a><a name="p43"></a>`, { path: `/own-${index}-${body.length}`, hash });
      await expect(page.getByRole('heading', { name: 'De 23 målsætninger' })).toBeVisible();
    }
  }
  await visit(kept, { path: '/none', hash: '#p99' });
  await expect(page.getByRole('heading', { name: 'Stedet ”p99” findes ikke i teksten' })).toBeVisible();
});

test('every_place_can_be_linked_to', async ({ page, visit }) => {
  await visit(kept);
  const wrong = await page.locator('migration-compact').evaluate(async (element) => {
    const compact = await element.ready;
    const all = ({ id, items = [], children = [] }) => [id, ...[...items, ...children].flatMap(all)];
    const ids = new Set([...compact.outline().flatMap(all), ...[43, 44].flatMap((number) => all(compact.paragraph(number))), 'fn1', 'intro']);
    const wrong = [];
    for (const id of ids) {
      const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = id;
      await arrived;
      // An objective and its paragraph are one.
      const objective = compact.objectives().find(({ paragraph }) => id === `p${paragraph}`);
      if (element.provision !== (objective?.id ?? id)) wrong.push(id);
    }
    return [ids.size > 90, ...wrong];
  });
  expect(wrong).toEqual([true]);
});

test('links_of_the_page_itself_leave_the_open_place_alone_and_back_brings_what_was_there', async ({ page, visit }) => {
  const links = '<a href="#indhold">Spring</a><a href="#top">Øverst</a><a href="#bund">Nederst</a><a href="#">Til toppen</a>';
  await visit(`${links}${kept}<h2 id="indhold">Indhold</h2>`);
  const element = page.locator('migration-compact');
  const open = (id) => element.evaluate((element, id) => element.goTo(id), id);
  const shown = async () => [await hash(page), await element.evaluate(({ provision }) => provision)];
  const follow = async (name, ...expected) => {
    await page.getByRole('link', { name, exact: true }).click();
    await expect.poll(shown).toEqual(expected);
  };
  await open('o8');
  await follow('Spring', '#indhold', 'o8');
  await follow('Øverst', '#top', 'o8');
  await open('o9');
  await follow('Nederst', '#bund', 'o9');
  for (const there of [['#o9', 'o9'], ['#top', 'o8'], ['#indhold', 'o8'], ['#o8', 'o8'], ['', null]]) {
    await page.goBack();
    await expect.poll(shown).toEqual(there);
  }
  for (const there of [['#o8', 'o8'], ['#indhold', 'o8']]) {
    await page.goForward();
    await expect.poll(shown).toEqual(there);
  }
  await follow('Til toppen', '', 'o8');
});

test('the_page_hears_of_going_back_too', async ({ page, visit }) => {
  await visit(kept);
  await page.locator('migration-compact').evaluate((element) => element.goTo('o9'));
  await listen(page, 'navigate');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'De 23 målsætninger' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { name: /^Målsætning 9/ })).toBeVisible();
  expect(await heard(page)).toEqual([['navigate', { id: null }], ['navigate', { id: 'o9' }]]);
});

test('without_url_sync_the_address_stays_and_a_copied_link_works_all_the_same', async ({ page, visit }) => {
  await visit('<migration-compact></migration-compact>');
  await page.locator('migration-compact').evaluate((element) => element.goTo('o9'));
  expect(await hash(page)).toBe('');
  await visit('<migration-compact></migration-compact>', { path: '/other', hash: '#o9' });
  await expect(page.getByRole('heading', { name: /^Målsætning 9/ })).toBeVisible();
  await visit('<migration-compact></migration-compact><h2 id="vision">Vores vision</h2>', { path: '/taken', hash: '#vision' });
  await expect(page.getByRole('heading', { name: 'De 23 målsætninger' })).toBeVisible();
});

test('what_is_linked_to_opens_whatever_the_page_itself_shows_and_comes_into_view', async ({ page, visit }) => {
  const high = '<div style="height: 2500px">Vært</div>';
  const cases = [
    ['<migration-compact></migration-compact>', '#o8', 'o8'],
    ['<migration-compact provision="o9"></migration-compact>', '#o8', 'o8'],
    ['<migration-compact view="objectives"></migration-compact>', '#o2', 'o2'],
    ['<migration-compact view="search"></migration-compact>', '#p43', 'p43'],
    ['<migration-compact view="card" objective="8" instance="kort"></migration-compact>', '#kort:o8', 'o8'],
    ['<migration-compact view="card" paragraph="2" instance="kort"></migration-compact>', '#kort:fn1', 'fn1'],
    ['<migration-compact view="card" paragraph="2"></migration-compact>', '#fn1', 'fn1'],
  ];
  for (const [index, [body, hash, place]] of cases.entries()) {
    await visit(high + body, { path: `/linked-${index}`, hash });
    const element = page.locator('migration-compact');
    expect([body, await element.evaluate(({ provision }) => provision)]).toEqual([body, place]);
    const top = () => element.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.place').getBoundingClientRect().top);
    await expect.poll(async () => Math.abs(await top()) < 400 && (await page.evaluate(() => scrollY)) > 1000).toBe(true);
  }
  await visit(`${high}<migration-compact></migration-compact>`, { path: '/plain' });
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('cards_stay_where_a_link_means_another_element', async ({ page, visit }) => {
  const cards = '<migration-compact view="card" objective="8"></migration-compact><migration-compact view="card" objective="9" instance="b"></migration-compact>';
  await visit(`${cards}<migration-compact></migration-compact>`, { hash: '#p2' });
  expect(await page.locator('migration-compact').evaluateAll((all) => all.map(({ provision }) => provision))).toEqual(['o8', 'o9', 'p2']);
});

test('back_to_a_list_that_was_lengthened_finds_it_so', async ({ page, visit }) => {
  await visit(kept, { hash: '#q=migranter' });
  await page.locator('.more').click();
  await page.locator('.more').click();
  await expect(page.locator('.hit')).toHaveCount(30);
  const hit = page.locator('.hit').nth(17).getByRole('link');
  await hit.click();
  await expect(page.locator('.place')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.hit')).toHaveCount(30);
  await expect(hit).toBeFocused();
  await expect.poll(() => hit.evaluate((link) => link.getBoundingClientRect().top >= 0 && link.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.locator('migration-compact').evaluate((element) => (element.maxResults = 5));
  await expect(page.locator('.hit')).toHaveCount(5);
});

test('instances_take_turns_and_do_not_disturb_each_other', async ({ page, visit }) => {
  await visit('<migration-compact instance="a" url-sync="hash"></migration-compact><migration-compact instance="b" url-sync="hash" objective="1"></migration-compact>');
  const open = (instance, id) => page.locator(`[instance=${instance}]`).evaluate((element, id) => element.goTo(id), id);
  const shown = () => page.locator('migration-compact').evaluateAll((all) => all.map((element) => element.shadowRoot.querySelector('.tree [aria-current]')?.dataset.id ?? null));
  await open('a', 'o9');
  expect(await hash(page)).toBe('#a:o9');
  await open('b', 'o3');
  expect(await hash(page)).toBe('#b:o3');
  expect(await shown()).toEqual(['o9', 'o3']);
  await page.goBack();
  await expect.poll(shown).toEqual(['o9', 'o1']);
  await page.goBack();
  await expect.poll(shown).toEqual([null, 'o1']);
});

test('an_instance_may_have_any_name', async ({ page, visit }) => {
  for (const [index, instance] of ['højre', 'min pagt', 'a/b?c&d=%'].entries()) {
    const body = `<migration-compact instance="${instance}" url-sync="hash"></migration-compact><a href="#${instance}:o8">link</a>`;
    const options = { path: `/named-${index}`, hash: `#${instance}:o9` };
    await visit(body, options);
    const shown = page.locator('.tree [aria-current]');
    await expect(shown).toHaveAttribute('data-id', 'o9');
    await page.locator('migration-compact').evaluate((element) => element.goTo('o10'));
    await page.getByRole('searchbox').fill('børn & unge');
    const before = await page.evaluate(() => history.length);
    await page.getByRole('searchbox').fill('børn & voksne');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    await expect(shown).toHaveAttribute('data-id', 'o10');
    await page.goForward();
    await expect(page.getByRole('searchbox')).toHaveValue('børn & voksne');
    await page.getByRole('link', { name: 'link', exact: true }).click();
    await expect(shown).toHaveAttribute('data-id', 'o8');
    const spaced = await page.locator('migration-compact').evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[id]')].filter(({ id }) => /\s/.test(id)).length);
    expect(spaced).toBe(0);
  }
});

test('ids_begin_with_the_instance', async ({ page, visit }) => {
  await visit('<migration-compact instance="a"></migration-compact>');
  const ids = await page.locator('migration-compact').evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id) => !id.startsWith('a-'))).toEqual([]);
  expect(ids).toContain('a-query');
});

test('hostile_hashes_do_no_harm', async ({ page, visit }) => {
  for (const hash of ['#%', '#q=%', '#:o9', '#q=', '#"]', '#constructor', '#<b>']) {
    await visit(kept, { path: `/hash-${encodeURIComponent(hash).replaceAll('%', '_')}`, hash });
    await expect(page.getByRole('searchbox')).toBeVisible();
    await visit('<migration-compact></migration-compact>', { path: `/off-${encodeURIComponent(hash).replaceAll('%', '_')}`, hash });
    await expect(page.getByRole('searchbox')).toBeVisible();
  }
  expect(await visit.faults()).toEqual([]);
});
