import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, picture, signIn, startBrowser } from '../support/browser.ts';
import { faultAt, fillRegistration, type } from '../support/form-filling.ts';
import { portalUrl } from '../support/http.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Findings of axe that a person with a screen reader or without a mouse cannot live with. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('a sales manager at the portal of a subsidiary', () => {
  it('P-1, P-2: signs in, registers, sees the project on its page, in the list, and by search', async () => {
    const page = await signIn(browser, 'dwhz', 'dwhz.sales1');
    const name = `江宁220kV变电站综合自动化改造${uuid().slice(-6)}`;
    await page.goto(`${portalUrl('dwhz')}/projects/new`);
    await fillRegistration(page, name, '86.5');
    expect(await page.locator('[data-path="estimatedAmountFen"]').textContent()).toContain('捌拾陆万伍仟元整');
    await picture(page, 'register-filled');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '录入保存' }).click();

    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name }).waitFor();
    const number = /DWHZ-\d{4}-\d{6,}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
    expect(number).not.toBe('');
    await picture(page, 'project-page');
    expect(await seriousFindings(page)).toEqual([]);

    await page.goto(`${portalUrl('dwhz')}/projects`);
    await page.getByText(name).first().waitFor();
    await picture(page, 'project-list');
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(`${portalUrl('dwhz')}/projects?query=${number}`);
    await page.getByText(name).first().waitFor();
    await page.context().close();
  });

  it('P-1: 200 万 is refused at its field, in words, and nothing is lost or stored', async () => {
    const page = await signIn(browser, 'dwhz', 'dwhz.sales1');
    const name = `两百万整变电站${uuid().slice(-6)}`;
    await page.goto(`${portalUrl('dwhz')}/projects/new`);
    await fillRegistration(page, name, '200');
    await type(page, 'site', '江宁区某站');
    await page.getByRole('button', { name: '录入保存' }).click();
    await faultAt(page, 'estimatedAmountFen').waitFor();
    expect(await faultAt(page, 'estimatedAmountFen').textContent()).toContain('立项评审');
    expect(await page.locator('[data-path="name"] input').inputValue()).toBe(name);
    await type(page, 'estimatedAmountFen', '199.9999');
    await page.getByRole('button', { name: '录入保存' }).click();
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await page.context().close();
  });

  it('U-4: what was typed is there again after the tab was closed', async () => {
    const page = await signIn(browser, 'dwhz', 'dwhz.sales3');
    await page.goto(`${portalUrl('dwhz')}/projects/new`);
    await type(page, 'name', '草稿里的变电站');
    const again = await page.context().newPage();
    await page.close();
    await again.goto(`${portalUrl('dwhz')}/projects/new`);
    await again.locator('[data-path="name"] input').waitFor();
    expect(await again.locator('[data-path="name"] input').inputValue()).toBe('草稿里的变电站');
    await again.context().close();
  });

  it('works at the width of a phone', async () => {
    const page = await signIn(browser, 'dwhz', 'dwhz.sales1', PHONE);
    for (const [path, name] of [
      ['/projects', 'phone-list'],
      ['/projects/new', 'phone-register'],
    ] as const) {
      await page.goto(portalUrl('dwhz') + path);
      await page.locator('main h1').first().waitFor();
      await picture(page, name);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page)).toEqual([]);
    }
    await page.context().close();
  });
});

describe('O-3: a portal that is not mine', () => {
  it('says so, names whose it is, and loads nothing', async () => {
    const calls: string[] = [];
    const context = await browser.newContext({ locale: 'zh-CN' });
    context.on('request', (request) => calls.push(new URL(request.url()).pathname));
    const page = await context.newPage();
    await page.goto(`${portalUrl('nzmz')}/projects`);
    await page.locator('#username').fill('dwhz.sales1');
    await page.locator('#password').fill('bidline');
    await page.locator('#kc-login').click();
    await page.getByText('南自美卓').first().waitFor();
    await page.getByRole('link', { name: /电网合资公司/ }).waitFor();
    await picture(page, 'wrong-portal');
    expect(calls.filter((path) => path.startsWith('/api/v1/projects'))).toEqual([]);
    await context.close();
  });
});
