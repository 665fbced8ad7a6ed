import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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
};

/**
 * The whole house with the demo organisation in it, a browser, and a clock that can be moved on: what takes five days
 * takes none, and is reached by rule all the same.
 */
export async function openStage(journey: string, options: { monday?: boolean } = {}) {
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
  const house = openHouse({ base, clock, files, index, setupCode, strict: true });
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

  return {
    url,
    house,
    base,
    faults,
    /** Somebody of the demo in a browser of their own, on a phone or at a desk. */
    enter: async (handle: string, at: 'phone' | 'desk' = 'desk', locale = 'en-GB'): Promise<Actor> => {
      const person = demo_people.find((each: { handle: string }) => each.handle === handle);
      const context = await browser.newContext({
        viewport: at === 'phone' ? { width: 360, height: 780 } : { width: 1440, height: 1000 },
        hasTouch: at === 'phone',
        locale,
      });
      const page = await context.newPage();
      pages.set(handle, page);
      if (passed_ms > 0) await page.clock.setSystemTime(clock.now());
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (fault) => faults.push(`${handle}: ${fault.message}`));
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
      const shot = async (name: string) => {
        number++;
        const file = `${String(number).padStart(2, '0')}-${handle}-${name}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: true });
        console.log(`  ${file}`);
      };
      return { page, context, id: person.id, open, shot };
    },
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
    as: (id: string) => ({ person: id, admin: false, epoch: 0, scopes: null, session: null }),
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
