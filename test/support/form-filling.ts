import type { Page } from 'playwright-core';

const cell = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);

/** Types into a field of a form, by the field's path in the request. */
export async function type(page: Page, path: string, text: string): Promise<void> {
  const control = cell(page, path).locator('input, textarea').first();
  await control.fill(text);
  await control.blur();
}

/** Chooses a word of a dictionary by typing a part of it, as people do. */
export async function choose(page: Page, path: string, word: string): Promise<void> {
  const control = cell(page, path).locator('input').first();
  await control.click();
  await control.fill(word);
  await page.getByRole('option', { name: word, exact: true }).click();
}

/** The fault that stands at a field, or nothing. */
export const faultAt = (page: Page, path: string) => cell(page, path).locator('.fault');

/** Fills in the fields of 项目登记表 that must be there. */
export async function fillRegistration(page: Page, name: string, wan: string): Promise<void> {
  await type(page, 'name', name);
  await choose(page, 'province', '江苏');
  await type(page, 'ownerUnit.name', '国网江苏省电力有限公司');
  await choose(page, 'nature', '技改');
  await choose(page, 'worksKind', '设备');
  await choose(page, 'specialty', '电网自动化');
  await choose(page, 'subSpecialty', '变电站综合自动化');
  await type(page, 'estimatedAmountFen', wan);
  await choose(page, 'leadSource', '客户告知');
  await choose(page, 'stage', '线索');
}
