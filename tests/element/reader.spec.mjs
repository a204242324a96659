// What a reader meets who reads: outline, places, references, things to take along.

import { expect, heard, listen, onlyIn, test } from './site.mjs';

const reader = '<migration-compact></migration-compact>';

test('the_outline_is_nested_lists_with_disclosure_buttons', async ({ page, visit }) => {
  await visit(reader);
  const outline = page.getByRole('navigation', { name: 'Indhold' });
  const twist = outline.getByRole('button', { name: 'Indhold af Vision og vejledende principper' });
  await expect(twist).toHaveAttribute('aria-expanded', 'false');
  await expect(outline.getByRole('link', { name: 'Fælles ansvar' })).toBeHidden();
  await twist.click();
  await expect(twist).toHaveAttribute('aria-expanded', 'true');
  await expect(outline.getByRole('link', { name: 'Fælles ansvar' })).toBeVisible();
  await twist.click();
  await expect(outline.getByRole('link', { name: 'Fælles ansvar' })).toBeHidden();
});

test('every_place_of_the_outline_opens', async ({ page, visit }) => {
  await visit(reader);
  const wrong = await page.locator('migration-compact').evaluate((element) => {
    const root = element.shadowRoot;
    return [...root.querySelectorAll('.tree a[data-id]')].map((link) => link.dataset.id).filter((id) => {
      element.goTo(id);
      const heading = root.querySelector('[data-name="heading"]');
      return element.provision !== id || root.activeElement !== heading || root.querySelector('[aria-current]')?.dataset.id !== id;
    });
  });
  expect(wrong).toEqual([]);
});

test('an_opened_place_gets_the_focus_and_is_marked_in_the_outline', async ({ page, visit }) => {
  await visit(reader);
  await page.getByRole('button', { name: 'Indhold af Målsætninger og tilsagn' }).click();
  await page.getByRole('navigation', { name: 'Indhold' }).getByRole('link', { name: '9 Indsats mod menneskesmugling' }).click();
  const heading = page.getByRole('heading', { level: 3, name: /^Målsætning 9 · stk. 25 ?: Styrke den transnationale indsats mod menneskesmugling.$/ });
  await expect(heading).toBeFocused();
  await expect(page.locator('.tree [aria-current]')).toHaveText('9 Indsats mod menneskesmugling');
});

test('the_outline_closes_what_it_opened_itself_and_not_what_the_reader_opened', async ({ page, visit }) => {
  await visit(reader);
  const element = page.locator('migration-compact');
  const open = () => page.locator('.tree [aria-expanded="true"]').evaluateAll((all) => all.map((toggle) => toggle.getAttribute('aria-controls')));
  const twist = (id) => page.locator(`.tree [aria-controls="in-${id}"]`);
  await twist('follow-up').click();
  await element.evaluate((element) => element.goTo('o9'));
  expect(await open()).toEqual(['in-objectives', 'in-follow-up']);
  await element.evaluate((element) => element.goTo('pr8'));
  expect(await open()).toEqual(['in-vision', ...(await open()).slice(1, -1), 'in-follow-up']);
  await twist('vision').click();
  await twist('vision').click();
  await element.evaluate((element) => element.goTo('o10'));
  expect(await open()).toEqual(['in-vision', 'in-objectives', 'in-follow-up']);
  await element.evaluate((element) => element.goTo('p50'));
  expect(await open()).toEqual(['in-vision', 'in-follow-up']);
});

test('a_place_stands_in_its_breadcrumb_and_between_its_neighbours', async ({ page, visit }) => {
  await visit('<migration-compact provision="p43.a.ii"></migration-compact>');
  await expect(page.getByRole('navigation', { name: 'Placering i teksten' }).getByRole('link')).toHaveText(['Oversigt', 'Implementering', 'Stk. 43', 'Stk. 43, litra a']);
  await page.getByRole('navigation', { name: 'Forrige og næste' }).getByRole('link', { name: 'Næste' }).click();
  await expect(page.getByRole('heading', { name: 'Stk. 43, litra a, nr. iii' })).toBeFocused();
});

test('items_and_footnotes_are_lists', async ({ page, visit }) => {
  await visit('<migration-compact provision="p43"></migration-compact><migration-compact provision="p2"></migration-compact>');
  await expect(page.locator('.items > li > .sign').first()).toHaveText('Stk. 43, litra a)');
  await expect(page.locator('.items .items > li')).toHaveCount(11);
  await expect(page.locator('[part="footnote"]')).toHaveCount(3);
});

test('the_words_shown_are_the_words_of_the_document', async ({ page, visit }) => {
  await visit('<migration-compact></migration-compact>');
  const wrong = await page.locator('migration-compact').evaluate(async (element) => {
    const compact = await element.ready;
    const all = Array.from({ length: 54 }, (_, index) => compact.paragraph(index + 1));
    return all.filter(({ id, text }) => {
      element.goTo(id);
      const paragraph = element.shadowRoot.querySelector('.text p').cloneNode(true);
      for (const mark of paragraph.querySelectorAll('sup')) mark.remove();
      return paragraph.textContent !== text;
    }).map(({ id }) => id);
  });
  expect(wrong).toEqual([]);
});

// References

test('an_instrument_opens_in_a_popover_with_its_name_symbol_year_and_link', async ({ page, visit }) => {
  await visit('<migration-compact provision="p2"></migration-compact>');
  const link = page.getByRole('link', { name: 'FN’s konvention om borgerlige og politiske rettigheder' });
  await link.click();
  const popover = page.getByRole('dialog', { name: 'FN’s konvention om borgerlige og politiske rettigheder' });
  await expect(popover).toBeFocused();
  await expect(popover).toContainText('International Covenant on Civil and Political Rights');
  await expect(popover).toContainText('999 UNTS 171');
  await expect(popover).toContainText('1966');
  const official = popover.getByRole('link', { name: 'Åbn den officielle side : FN’s konvention om borgerlige og politiske rettigheder (åbner i en ny fane)' });
  await expect(official).toHaveAttribute('rel', /noreferrer/);
});

test('a_popover_tells_where_else_an_instrument_is_mentioned_and_not_of_the_open_place', async ({ page, visit }) => {
  await visit('<migration-compact provision="p2"></migration-compact>');
  await page.getByRole('link', { name: 'FN’s konvention om borgerlige og politiske rettigheder' }).click();
  await expect(page.locator('.mentions a[data-id="p2"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('migration-compact').evaluate((element) => element.goTo('o2'));
  await page.locator('a.reference').first().click();
  await expect(page.locator('.mentions').getByText('Omtales i')).toBeVisible();
  await expect(page.locator('.mentions a[data-id="o2"]')).toHaveCount(0);
  await expect(page.locator('.mentions a').first()).toBeVisible();
});

test('the_links_of_a_popover_with_several_instruments_are_told_apart', async ({ page, visit }) => {
  await visit('<migration-compact provision="p2"></migration-compact>');
  await page.locator('a.reference[data-to*=" "]').first().click();
  const names = await page.getByRole('dialog').getByRole('link', { name: /^Åbn den officielle side/ }).allTextContents();
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(1);
  // The footnote alone names them, and the popover shows it.
  await expect(page.locator('.mentions a[data-id="fn1"]')).toHaveCount(0);
});

test('a_footnote_opens_in_a_popover', async ({ page, visit }) => {
  await visit('<migration-compact provision="p2"></migration-compact>');
  await page.getByRole('link', { name: /^Paris-aftalen ?, fodnote 2$/ }).click();
  await expect(page.getByRole('dialog', { name: 'Fodnote 2' })).toContainText('Vedtaget under UNFCCC i FCCC/CP/2015/10/Add.1');
});

test('a_provision_opens_in_a_popover_and_from_there_in_full', async ({ page, visit }) => {
  await visit('<migration-compact provision="p46"></migration-compact>');
  const link = page.locator('.text a.reference[href^="#p43"]').first();
  await link.click();
  const popover = page.getByRole('dialog');
  await popover.getByRole('link', { name: /^Gå til stk. 43/ }).click();
  await expect(popover).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Stk. 43/ })).toBeFocused();
});

test('escape_closes_a_popover_and_gives_the_focus_back', async ({ page, visit }) => {
  await visit('<migration-compact provision="p2"></migration-compact>');
  const link = page.locator('a.reference').nth(2);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a_click_elsewhere_and_the_close_button_close_a_popover', async ({ page, visit }) => {
  await visit('<button>Udenfor</button><migration-compact provision="p2"></migration-compact>');
  const link = page.locator('a.reference').nth(2);
  await link.click();
  await page.getByRole('button', { name: 'Luk' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
  await link.click();
  await page.getByRole('button', { name: 'Udenfor' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the_close_button_of_a_long_popover_stays_and_it_closes_when_the_focus_leaves', async ({ page, visit }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit('<migration-compact provision="preamble"></migration-compact>');
  await page.locator('.text sup').first().click();
  const popover = page.getByRole('dialog');
  await popover.evaluate((popover) => popover.scrollTo(0, popover.scrollHeight));
  const offset = await popover.evaluate((popover) => popover.querySelector('.close').getBoundingClientRect().top - popover.getBoundingClientRect().top);
  expect(offset).toBeGreaterThanOrEqual(0);
  expect(offset).toBeLessThan(12);
  const links = await popover.getByRole('link').count();
  for (let step = 0; step <= links; step++) await page.keyboard.press('Tab');
  await expect(popover.getByRole('link').last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(popover).toHaveCount(0);
  expect(await page.locator('migration-compact').evaluate(({ shadowRoot }) => shadowRoot.activeElement.localName)).toBe('a');
});

test('another_reference_takes_the_place_of_an_open_popover', async ({ page, visit }) => {
  await visit('<migration-compact provision="p2"></migration-compact>');
  await page.locator('migration-compact').evaluate(({ shadowRoot }) => {
    const links = shadowRoot.querySelectorAll('a.reference');
    links[0].click();
    links[1].click();
  });
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.locator('[data-open]')).toHaveCount(1);
});

test('a_click_with_a_key_is_left_to_the_browser', async ({ page, visit }) => {
  await visit('<migration-compact provision="p46"></migration-compact>');
  await page.evaluate(() => document.addEventListener('click', ({ ctrlKey, defaultPrevented }) => (window.clicked = [ctrlKey, defaultPrevented])));
  await page.locator('.text a.reference[href^="#p43"]').first().click({ modifiers: ['Control'] });
  expect(await page.evaluate(() => window.clicked)).toEqual([true, false]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('references_are_links_that_open_elsewhere_with_a_key_or_the_middle_button', async ({ page, site, visit }) => {
  onlyIn(['chromium', 'firefox'], 'WebKitWebDriver lets go of the middle button as if it were the main one');
  await visit('<migration-compact provision="p46"></migration-compact>');
  const link = page.locator('.text a.reference[href^="#p43"]').first();
  // Each page that opens asks the site for itself.
  const pages = () => site.requests.filter((path) => path === '/page').length;
  await link.click({ button: 'middle' });
  await expect.poll(pages).toBe(2);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(pages).toBe(3);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('references_are_underlined_with_dots', async ({ page, visit }) => {
  await visit('<migration-compact provision="p2"></migration-compact>');
  const link = page.locator('a.reference').first();
  await expect(link).toHaveCSS('text-decoration-line', 'underline');
  await expect(link).toHaveCSS('text-decoration-style', 'dotted');
});

for (const [width, height] of [[1280, 720], [1280, 400], [375, 720], [320, 480]]) {
  test(`a_popover_stays_within_a_window_of_${width}_by_${height}`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height });
    await visit('<migration-compact provision="p2"></migration-compact>');
    for (const index of [0, 3]) {
      await page.locator('a.reference').nth(index).click();
      const outside = await page.getByRole('dialog').evaluate((popover) => {
        const { left, top, right, bottom } = popover.getBoundingClientRect();
        return [left, top, innerWidth - right, innerHeight - bottom].map((room) => Math.min(0, Math.round(room)));
      });
      expect(outside).toEqual([0, 0, 0, 0]);
      await page.keyboard.press('Escape');
    }
  });
}

test('every_reference_of_the_document_has_a_popover', async ({ page, visit }) => {
  await visit(reader);
  const [count, wrong] = await page.locator('migration-compact').evaluate(async (element) => {
    const compact = await element.ready;
    const root = element.shadowRoot;
    const wrong = [];
    let count = 0;
    for (let number = 1; number <= 54; number++) {
      element.goTo(`p${number}`);
      for (let index = 0; index < root.querySelectorAll('.text a.reference').length; index++, count++) {
        const link = root.querySelectorAll('.text a.reference')[index];
        link.click();
        const title = root.querySelector('.popover-title')?.textContent;
        const [to] = link.dataset.to.split(' ');
        const expected = compact.instrument(to)?.title.da ?? compact.provision(to)?.label;
        if (!expected || !title?.startsWith(expected)) wrong.push([number, to, title]);
      }
    }
    return [count, wrong];
  });
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(60);
});

test('what_mentions_a_place_is_told', async ({ page, visit }) => {
  await visit('<migration-compact provision="p43"></migration-compact>');
  const mentions = page.locator('.mentionedIn');
  await expect(mentions.getByRole('heading', { name: 'Omtales i' })).toBeVisible();
  await expect(mentions.getByRole('link')).toHaveText(['Stk. 45', 'Stk. 46']);
});

test('an_objective_names_its_principles_and_its_relatives_with_reasons', async ({ page, visit }) => {
  await visit('<migration-compact objective="9"></migration-compact>');
  const related = page.locator('.related li').first();
  await expect(related.getByRole('link')).toHaveText(/Målsætning 10: Indsats mod menneskehandel/);
  await expect(related).toContainText('Fælles: menneskehandel og menneskesmugling; princip 8 (Børne-sensitiv); princip 7 (Køns-sensitiv)');
  await expect(page.locator('.principlesTakenUp li').first()).toContainText('”transnationale indsats”');
  await page.locator('.principlesTakenUp a').first().click();
  await expect(page.getByRole('heading', { name: 'Målsætninger, som afspejler princippet' })).toBeVisible();
});

// Taking along

test('link_citation_and_quotation_are_copied', async ({ page, visit }) => {
  await visit('<textarea aria-label="Indsat"></textarea><migration-compact objective="9"></migration-compact>');
  await listen(page, 'copy');
  const copied = async (name) => {
    await page.getByRole('button', { name }).click();
    let detail;
    await expect(async () => ([[, detail]] = await heard(page))).toPass();
    await expect(page.locator('[part="status"]')).toHaveText('Kopieret');
    // The event may be a little ahead of the clipboard.
    await expect(async () => {
      await page.getByLabel('Indsat').fill('');
      await page.keyboard.press('ControlOrMeta+v');
      await expect(page.getByLabel('Indsat')).toHaveValue(detail.text, { timeout: 500 });
    }).toPass({ timeout: 5000 });
    expect(detail.id).toBe('o9');
    return detail.text;
  };
  expect(await copied('Kopiér link')).toMatch(/\/page#o9$/);
  expect(await copied('Kopiér henvisning')).toMatch(/^FN, Global Compact .* målsætning 9\./);
  expect(await copied('Kopiér citat')).toMatch(/^”Vi giver tilsagn om at styrke den fælles indsats .*folkeretten\.” \(GCM, målsætning 9\)$/);
  await expect(page.getByRole('button', { name: 'Kopiér link' })).toBeVisible({ timeout: 5000 });
});

test('a_place_is_quoted_with_its_items', async ({ page, visit }) => {
  await visit('<migration-compact provision="p43"></migration-compact>');
  const copied = async (id) => {
    await page.locator('migration-compact').evaluate((element, id) => element.goTo(id), id);
    await listen(page, 'copy');
    await page.getByRole('button', { name: 'Kopiér citat' }).click();
    let detail;
    await expect(async () => ([[, detail]] = await heard(page))).toPass();
    return detail.text.split('\n');
  };
  const p43 = await copied('p43');
  expect(p43[0]).toMatch(/^”.* vil bestå af:$/);
  expect(p43.slice(1).map((line) => line.split(' ')[0])).toEqual(['a)', 'i.', 'ii.', 'iii.', 'iv.', 'v.', 'b)', 'i.', 'ii.', 'iii.', 'c)', 'i.', 'ii.', 'iii.']);
  expect(p43.at(-1)).toMatch(/” \(GCM, stk\. 43\)$/);
  const p15 = await copied('p15');
  expect(p15).toHaveLength(11);
  expect(p15[1]).toMatch(/^Menneske-fokuseret: /);
  expect((await copied('p43.a'))[1]).toMatch(/^i\. /);
});

test('a_selection_is_quoted_with_its_whole_sentence', async ({ page, visit }) => {
  await visit('<migration-compact objective="9"></migration-compact>');
  await page.locator('migration-compact').evaluate(({ shadowRoot }) => {
    const node = shadowRoot.querySelector('.text p').firstChild;
    const start = node.data.indexOf('uden derved');
    getSelection().setBaseAndExtent(node, start, node, start + 'uden derved at fjerne'.length);
  });
  await listen(page, 'copy');
  await page.getByRole('button', { name: 'Kopiér citat' }).click();
  await expect(page.locator('[part="status"]')).toHaveText('Kopieret');
  const [[, { text }]] = await heard(page);
  expect(text).toMatch(/^”Endvidere giver vi tilsagn om at sikre, .*national lovgivning\.” \(GCM, målsætning 9\)$/);
});

/** Selects from the nth letter of one text to the nth of another, and gives what is then copied as a quotation. */
async function quoted(page, from, start, to, end) {
  await page.locator('migration-compact').evaluate(({ shadowRoot }, [from, start, to, end]) => {
    const point = (selector, at) => {
      const texts = document.createTreeWalker(shadowRoot.querySelector(selector), NodeFilter.SHOW_TEXT);
      let node = texts.nextNode();
      for (; at > node.length; node = texts.nextNode()) at -= node.length;
      return [node, at];
    };
    getSelection().setBaseAndExtent(...point(from, start), ...point(to, end));
  }, [from, start, to, end]);
  await listen(page, 'copy');
  await page.getByRole('button', { name: 'Kopiér citat' }).click();
  await expect(page.locator('[part="status"]')).toHaveText('Kopieret');
  const [[, { text }]] = await heard(page);
  return text;
}

test('a_selection_across_texts_is_quoted_with_the_sentences_that_it_reaches_into', async ({ page, visit }) => {
  const text = (id) => `.text [data-text="${id}"]`;
  await visit('<migration-compact provision="preamble"></migration-compact>');
  const words = (id) => page.locator('migration-compact').evaluate(async (element, id) => (await element.ready).provision(id).text, id);
  const [p4, p5, item1, item2, p2] = await Promise.all(['p4', 'p5', 'p43.a.i', 'p43.a.ii', 'p2'].map(words));
  const last = p4.slice(p4.lastIndexOf('. ') + 2);
  const first = p5.slice(0, p5.indexOf('. ') + 1) || p5;
  expect(await quoted(page, text('p4'), p4.length - 10, text('p5'), 10)).toBe(`”${last}\n${first}” (GCM, præambel)`);
  await visit('<migration-compact provision="p43"></migration-compact>');
  expect(await quoted(page, text('p43.a.i'), 5, text('p43.a.ii'), 9)).toBe(`”${item1}\n${item2}” (GCM, stk. 43)`);
  await visit('<migration-compact provision="p2"></migration-compact>');
  // Across the mark of a footnote, whose hidden words are none of the document.
  const [start, end] = await page.locator('.text p').evaluate((text) => {
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEndBefore(text.querySelector('sup'));
    return [String(before).length - 5, String(before).length + text.querySelector('sup').textContent.length + 5];
  });
  const copied = await quoted(page, text('p2'), start, text('p2'), end);
  expect(p2).toContain(copied.slice(1, copied.indexOf('” (GCM')));
  expect(copied).toMatch(/^”.*Paris-aftalen.*” \(GCM, stk\. 2\)$/);
});

test('the_words_of_a_title_are_quoted_as_they_are', async ({ page, visit }) => {
  await visit('<migration-compact objective="8"></migration-compact>');
  expect(await quoted(page, '.place h3 .words', 0, '.place h3 .words', 20)).toMatch(/^”Redde menneskeliv og .*” \(GCM, målsætning 8\)$/);
});

test('a_section_has_no_quotation_before_something_is_selected', async ({ page, visit }) => {
  await visit('<migration-compact provision="preamble"></migration-compact>');
  await listen(page, 'copy');
  const button = page.locator('[data-action="copy-quote"]');
  await button.click();
  await expect(button).toHaveText('Markér først det, du vil citere');
  await expect(page.locator('[part="status"]')).toHaveText('Markér først det, du vil citere');
  expect(await heard(page)).toEqual([]);
});

test('where_copying_is_refused_the_text_is_there_to_be_copied_by_hand', async ({ page, visit }) => {
  await visit('<migration-compact objective="9"></migration-compact>');
  await listen(page, 'copy');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await page.getByRole('button', { name: 'Kopiér henvisning' }).click();
  await expect(page.getByLabel(/Browseren tillod ikke/)).toHaveValue(/målsætning 9/);
  expect(await heard(page)).toEqual([]);
});

test('every_view_names_the_document_it_quotes', async ({ page, visit }) => {
  const views = (locale) => ['reader', 'search', 'card', 'objectives'].map((view) => `<migration-compact view="${view}" objective="8" locale="${locale}"></migration-compact>`);
  await visit([...views('da'), ...views('en')].join(''));
  const notices = await page.locator('[part="notice"]').allTextContents();
  expect(notices.slice(0, 4).filter((words) => !words.startsWith('FN’s migrationspagt (Global Compact for Migration, GCM). Uofficiel dansk oversættelse af '))).toEqual([]);
  expect(notices.slice(4).filter((words) => !words.startsWith('The UN Global Compact for Migration (GCM). Unofficial Danish translation of '))).toEqual([]);
  expect(notices).toHaveLength(8);
});

test('the_reader_says_where_the_text_is_from', async ({ page, visit }) => {
  await visit(reader);
  await expect(page.locator('[part="notice"]')).toContainText('Uofficiel dansk oversættelse');
  await expect(page.locator('[part="notice"]').getByRole('link')).toHaveAttribute('href', 'https://undocs.org/A/RES/73/195');
});

// The other views

test('a_card_is_one_quotable_place', async ({ page, visit }) => {
  await visit('<migration-compact view="card" objective="8"></migration-compact>');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/Målsætning 8 · stk. 24: Redde menneskeliv/);
  await expect(page.getByRole('button', { name: 'Kopiér citat' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
});

test('a_card_that_is_led_elsewhere_offers_the_way_back', async ({ page, visit }) => {
  await visit('<migration-compact view="card" provision="p46"></migration-compact>');
  await page.locator('.text a.reference[href^="#p43"]').first().click();
  await page.getByRole('dialog').getByRole('link', { name: /^Gå til stk. 43/ }).click();
  await expect(page.getByRole('heading', { name: /^Stk. 43/ })).toBeFocused();
  await page.getByRole('link', { name: 'Tilbage til stk. 46' }).click();
  await expect(page.getByRole('heading', { name: 'Stk. 46' })).toBeFocused();
  await expect(page.getByRole('link', { name: /^Tilbage til/ })).toHaveCount(0);
});

test('a_place_opens_at_the_top_where_there_is_little_room', async ({ page, visit }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(reader);
  const open = (id) => page.locator('migration-compact').evaluate((element, id) => {
    element.goTo(id);
    return [scrollY, Math.abs(Math.round(element.shadowRoot.querySelector('.trail').getBoundingClientRect().top))];
  }, id);
  expect((await open('o8'))[1]).toBeLessThan(20);
  expect((await open('o9'))[1]).toBeLessThan(20);
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(reader, { path: '/wide' });
  expect((await open('o8'))[0]).toBe(0);
});

test('a_header_that_stays_in_sight_covers_no_place', async ({ page, visit }) => {
  const top = () => page.locator('migration-compact').evaluate(({ shadowRoot }) => shadowRoot.querySelector('.place')?.getBoundingClientRect().top);
  const isBelow = (height) => expect.poll(async () => (await top()) >= height && (await top()) < height + 20).toBe(true);
  const body = '<div style="height: 600px">Vært</div><migration-compact></migration-compact><div style="height: 2000px"></div>';
  await visit(body, { hash: '#o8', head: '<style>html { scroll-padding-top: 80px }</style>' });
  await isBelow(80);
  await page.getByRole('link', { name: /^Næste/ }).click();
  await isBelow(80);
  // The header covers where it begins now.
  await page.evaluate(() => scrollBy(0, 60));
  await page.locator('migration-compact').evaluate((element) => element.goTo('o3'));
  await isBelow(80);
  await visit(body, { hash: '#o8', path: '/property', head: '<style>migration-compact { --migration-compact-scroll-margin: 90px }</style>' });
  await isBelow(90);
  await page.getByRole('link', { name: /^Næste/ }).click();
  await isBelow(90);
});

test('the_mark_of_a_footnote_stays_with_its_word', async ({ page, visit }) => {
  await visit('<div class="box"><migration-compact paragraph="2"></migration-compact></div>', { head: '<style>body { margin: 0 } .box { width: 390px }</style>' });
  for (let width = 390; width > 280; width -= 5) {
    await page.locator('.box').evaluate((box, width) => (box.style.width = `${width}px`), width);
    const alone = await page.locator('.text').evaluate((text) => [...text.querySelectorAll('sup')].filter((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark.parentElement);
      range.setEndBefore(mark);
      return [...range.getClientRects()].at(-1).bottom < mark.getBoundingClientRect().top;
    }).length);
    expect([width, alone]).toEqual([width, 0]);
  }
});

test('a_card_says_what_fits_a_card_where_its_place_is_wrong_or_missing', async ({ page, visit }) => {
  const warned = '<script>window.warned = []; console.warn = (words) => warned.push(words)</script>';
  await visit('<migration-compact view="card" provision="p99"><p>Stykket</p></migration-compact>', { head: warned });
  await expect(page.getByRole('heading', { name: 'Stedet ”p99” findes ikke i teksten' })).toBeVisible();
  await expect(page.locator('.unknown')).not.toContainText('indholdet');
  expect(await page.evaluate(() => warned)).toEqual([]);
  await visit('<migration-compact view="card"><a href="/pagten.pdf">Pagten som PDF</a></migration-compact>', { head: warned, path: '/missing' });
  await expect(page.getByRole('link', { name: 'Pagten som PDF' })).toBeVisible();
  expect(await page.evaluate(() => warned)).toEqual(['migration-compact: a card needs a place, such as objective="8"']);
  await page.locator('migration-compact').evaluate((element) => (element.objective = 8));
  await expect(page.getByRole('heading', { name: /^Målsætning 8/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Pagten som PDF' })).toBeHidden();
});

test('the_objectives_are_a_list_that_opens', async ({ page, visit }) => {
  await visit('<migration-compact view="objectives"></migration-compact>');
  await page.getByRole('link', { name: 'Målsætning 9: Indsats mod menneskesmugling' }).click();
  await expect(page.getByRole('heading', { name: /Målsætning 9/, level: 3 })).toBeFocused();
  await page.getByRole('link', { name: 'De 23 målsætninger' }).click();
  await expect(page.locator('.objectives li')).toHaveCount(23);
});

/** Calls back, once, when the search box is there, before anything else can happen. */
const whenBegun = (page, act) => page.evaluate((act) => {
  const element = document.createElement('migration-compact');
  element.id = 'begun';
  globalThis.ready = new Promise((resolve) => element.addEventListener('migration-compact-ready', () => resolve(element.query)));
  new MutationObserver((_, observer) => {
    const input = element.shadowRoot.querySelector('input');
    if (!input) return;
    observer.disconnect();
    globalThis.empty = element.shadowRoot.querySelector('.contents').childElementCount === 0;
    new Function('element', 'input', act)(element, input);
  }).observe(element.shadowRoot, { childList: true });
  document.body.append(element);
}, act);

test('one_can_type_before_the_outline_and_the_contents_are_drawn', async ({ page, visit }) => {
  await visit('');
  await whenBegun(page, "input.focus(); input.value = 'menneskehandel'; input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));");
  await expect(page.getByRole('heading', { name: /resultater for ”menneskehandel”/ })).toBeVisible();
  expect(await page.evaluate(() => ready)).toBe('menneskehandel');
  expect(await page.evaluate(() => empty)).toBe(true);
  await expect(page.getByRole('button', { name: 'Indhold af Præambel' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('menneskehandel');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('an_element_that_is_moved_before_its_contents_are_drawn_is_whole_afterwards', async ({ page, visit }) => {
  await visit('<div></div>');
  await whenBegun(page, "element.remove(); setTimeout(() => document.querySelector('div').append(element), 300);");
  await expect(page.locator('div').getByRole('heading', { name: 'De 23 målsætninger' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Indhold af Præambel' })).toBeVisible();
  expect(await page.evaluate(() => empty)).toBe(true);
});
