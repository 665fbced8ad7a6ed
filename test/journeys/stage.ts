import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { openApi } from '../../doors/api/server.ts';
import { openLivePages } from '../../doors/live/pages.ts';
import { openLive } from '../../doors/live/stream.ts';
import { migrate, openBase } from '../../ground/base.ts';
import { startEmbedded } from '../../ground/embedded.ts';
import { openFiles } from '../../ground/files.ts';
import { openIndex } from '../../ground/index.ts';
import { openHouse } from '../../lore/house.ts';
import { nobody } from '../../lore/route.ts';
import type { DB } from '../../tables/types.ts';
import { fakeMailer, fakeServer } from '../mails/stage.ts';
import { ownHome } from '../own-home.ts';

const root = join(import.meta.dirname, '../..');
const shots = join(import.meta.dirname, 'shots');
const day_ms = 86_400_000;

export type Stage = Awaited<ReturnType<typeof openStage>>;
export type Actor = {
  page: Page;
  context: BrowserContext;
  id: string;
  /** Goes to an address of the house; who was away for long signs in again first. */
  open(path: string): Promise<void>;
  shot(name: string): Promise<void>;
  /** A shot of a screen that must hold: nothing that axe finds, nothing wider than the window. */
  look(name: string, dark?: 'dark'): Promise<void>;
};
const screens = {
  phone: { viewport: { width: 360, height: 780 }, hasTouch: true },
  tablet: { viewport: { width: 820, height: 1100 }, hasTouch: true },
  desk: { viewport: { width: 1440, height: 1000 } },
};
export type Screen = keyof typeof screens;

/**
 * The whole house with the demo organisation in it, a browser, and a clock that can be moved on: what takes five days
 * takes none, and is reached by rule all the same.
 */
export async function openStage(journey: string, options: { monday?: boolean; mail?: boolean } = {}) {
  const home = await ownHome('journey');
  // With `monday` it begins on a Monday at eight: nobody is asked at a weekend, and the story counts days.
  let passed_ms = options.monday ? mondayAtEight(new Date()).getTime() - Date.now() : 0;
  const clock = { now: () => new Date(Date.now() + passed_ms), bytes: randomBytes };
  const embedded = await startEmbedded({ home });
  const base = await openBase<DB>(embedded.url);
  await migrate(base, join(root, 'tables'));
  const files = openFiles(home);
  const index = openIndex(join(home, 'index'));
  const setupCode = randomBytes(12).toString('hex');
  const mailer = options.mail ? { mailer: fakeMailer(fakeServer()) } : {};
  const house = openHouse({ base, clock, files, index, setupCode, strict: true, ...mailer });
  await house.ask(nobody, 'setup.exploreDemo', { code: setupCode });
  const port = 4000 + Math.floor(Math.random() * 900);
  const url = `http://localhost:${port}`;
  const app = await openApi({
    house,
    files,
    counted: base.counted,
    config: { url, home },
    web: join(root, 'web/build'),
  });
  const live = openLive(app, house, { url });
  const livePages = openLivePages(app, house, { url });
  await app.listen({ port, host: '127.0.0.1' });
  const browser = await openBrowser();
  const { demo_people } = await house.ask(nobody, 'setup.doorstep', {});
  const folder = join(shots, journey);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let number = 0;
  const faults: string[] = [];
  const pages = new Map<string, Page>();
  let began_ms: number | null = null;
  function endPart() {
    if (began_ms !== null) console.log(`  ${((performance.now() - began_ms) / 1000).toFixed(1)} s`);
    began_ms = null;
  }

  async function openPage(who: string, at: Screen, locale: string) {
    const context = await browser.newContext({ ...screens[at], locale });
    const page = await context.newPage();
    pages.set(who, page);
    if (passed_ms > 0) await page.clock.setSystemTime(clock.now());
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (fault) => faults.push(`${who}: ${fault.message}`));
    const shot = async (name: string) => {
      number++;
      const file = `${String(number).padStart(2, '0')}-${who}-${name}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
      console.log(`  ${file}`);
    };
    const look = async (name: string, dark?: 'dark') => {
      // What is being read again is drawn paler until it is there.
      await page
        .locator('[aria-busy=true]')
        .first()
        .waitFor({ state: 'detached' })
        .catch(() => {});
      if (dark) await page.emulateMedia({ colorScheme: 'dark' });
      await shot(name);
      for (const fault of await faultsOn(page)) faults.push(`${who}, ${name}: ${fault}`);
      if (dark) await page.emulateMedia({ colorScheme: 'light' });
    };
    return { page, context, shot, look };
  }

  return {
    url,
    house,
    base,
    faults,
    /** Somebody of the demo in a browser of their own, on a phone or at a desk. */
    enter: async (handle: string, at: Screen = 'desk', locale = 'en-GB'): Promise<Actor> => {
      const person = demo_people.find((each: { handle: string }) => each.handle === handle);
      const { page, ...rest } = await openPage(handle, at, locale);
      const signIn = async () => {
        await page.goto(`${url}/signin`);
        await page.getByRole('button', { name: person.name }).click();
        await page.waitForURL(`${url}/`);
      };
      const open = async (path: string) => {
        await page.goto(`${url}${path}`);
        await page.locator('h1').first().waitFor();
        if (!(await page.getByRole('button', { name: 'Sign in' }).isVisible())) return;
        await signIn();
        await page.goto(`${url}${path}`);
      };
      await signIn();
      return { page, ...rest, id: person.id, open };
    },
    /** Somebody whom nobody here knows yet, before a browser that has never been here. */
    stranger: async (who: string, at: Screen = 'desk', locale = 'en-GB'): Promise<Omit<Actor, 'id' | 'open'>> =>
      await openPage(who, at, locale),
    /** One part of the story; how long the one before took stands behind it. */
    part: (words: string) => {
      endPart();
      console.log(words);
      began_ms = performance.now();
    },
    endPart,
    clock,
    /** People of the demo who are in no browser, each of another team where there are so many. */
    crowd: async (count: number): Promise<{ id: string }[]> => {
      const rows = await base.read
        .selectFrom('people')
        .select(['id', 'team'])
        .where('status', '=', 'active')
        .where('admin', '=', false)
        .where(
          'handle',
          'not in',
          demo_people.map((each: { handle: string }) => each.handle),
        )
        .orderBy('id')
        .execute();
      return rows.slice(0, count).map(({ id }) => ({ id }));
    },
    as: (id: string) => ({ person: id, admin: false, epoch: 0, scopes: null, session: null, guest: false }),
    /** What everybody sees at the moment when something is not as it should be. */
    lookAround: async () => {
      for (const [who, page] of pages)
        await page.screenshot({ path: join(folder, `fault-${who}.png`) }).catch(() => {});
      for (const fault of faults) console.error(`  ${fault}`);
    },
    /** Days pass, and what time alone brings about happens. */
    pass: async (days: number) => {
      passed_ms += days * day_ms;
      for (const page of pages.values()) await page.clock.setSystemTime(clock.now());
      await house.tick();
    },
    settled: async () => {
      while (!(await house.caughtUp())) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    close: async () => {
      await browser.close();
      live.close();
      await livePages.close();
      await app.close();
      await house.close();
      await index.close();
      await base.close();
      await embedded.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** What a hand does, counted: a tap is a tap, and a field that is filled is one more. */
export function countedHand() {
  const hand = {
    taps: 0,
    fields: 0,
    tap: async (what: Locator) => {
      await what.tap();
      hand.taps++;
    },
    write: async (where: Locator, words: string) => {
      await where.fill(words);
      hand.fields++;
    },
  };
  return hand;
}

/** Asks again until it is so; what time alone and followers bring about has no event to wait for. */
export async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come: ${what}.`);
}

/** What does not hold on a screen. All of it is gathered, so that one walk shows everything. */
async function faultsOn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  // What a bar at the edge happens to lie over is scrolled out from under it; for axe it would be a target too small.
  const html = page.locator('html');
  await html.evaluate((root: any) => {
    for (const each of root.querySelectorAll('*')) {
      const isBar = ['fixed', 'sticky'].includes(root.ownerDocument.defaultView.getComputedStyle(each).position);
      if (isBar && each.closest('dialog, [popover]') === null) each.classList.add('let-go');
    }
    root.insertAdjacentHTML('beforeend', '<style id="let-go">.let-go { position: static !important }</style>');
  });
  const { violations } = await axe.analyze();
  await html.evaluate((root: any) => {
    root.querySelector('#let-go').remove();
    for (const each of root.querySelectorAll('.let-go')) each.classList.remove('let-go');
  });
  const wide = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }: any) =>
      scrollWidth > clientWidth ? [`it is ${scrollWidth} px wide in ${clientWidth} px`] : [],
    );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`),
    ...wide,
  ];
}

function mondayAtEight(now: Date): Date {
  const days = (8 - now.getUTCDay()) % 7 || 7;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 8));
}

async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  if (executablePath === undefined) throw new Error('There is no Chromium here. Install it: apt-get install chromium');
  return await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
