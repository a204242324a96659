// Checking a quotation.

import AxeBuilder from '@axe-core/playwright';
import { expect, strict, test } from './site.mjs';

const reader = '<migration-compact></migration-compact>';

async function check(page, quotation, { open = 'Kontrollér et citat', label = 'Citat på dansk', button = 'Kontrollér' } = {}) {
  const toggle = page.getByRole('button', { name: open });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await page.getByLabel(label).fill(quotation);
  await page.getByRole('button', { name: button, exact: true }).click();
}

test('the_field_is_behind_a_disclosure_in_the_reader_alone', async ({ page, visit }) => {
  await visit(`${reader}<migration-compact view="search"></migration-compact><migration-compact view="card" objective="8"></migration-compact>`);
  const toggle = page.getByRole('button', { name: 'Kontrollér et citat' });
  await expect(toggle).toHaveCount(1);
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByLabel('Citat på dansk')).toBeHidden();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByLabel('Citat på dansk')).toBeVisible();
  await toggle.click();
  await expect(page.getByLabel('Citat på dansk')).toBeHidden();
});

const cases = [
  { name: 'verbatim', quotation: 'Vi skal redde liv', verdict: 'Ordret', del: [], ins: [] },
  { name: 'altered', quotation: 'GCM er et bindende juridisk instrument', verdict: 'Ændret', del: ['ikke-'], ins: [] },
];

