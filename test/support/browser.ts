import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { portalUrl } from './http.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser of this machine: the setting CHROMIUM, else the first known name on the PATH. */
function executable(): string {
  const folders = (process.env['PATH'] ?? '').split(':');
  const candidates = [process.env['CHROMIUM'] ?? '', ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
  const found = candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return path !== '';
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('no Chromium: install the Debian package chromium, or set CHROMIUM to its path');
  return found;
}

/** Starts headless Chromium that asks nobody outside this machine. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Desktop of a subsidiary's office, and a phone. */
export const DESKTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** Opens a portal as a person who is not signed in yet and signs in at Keycloak's own page. Answers the portal's page. */
export async function signIn(browser: Browser, portal: string, username: string, viewport = DESKTOP): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${portalUrl(portal)}/`);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill('bidline');
  await page.locator('#kc-login').click();
  await page.waitForURL(`${portalUrl(portal)}/**`);
  return page;
}

/** Keeps a picture of the page under `.local/screenshots` for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', '..', '.local', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
