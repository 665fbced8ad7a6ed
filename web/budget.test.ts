// The first load of Home, held to its budget: what a technician with one bar of reception waits for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const first_load_js_bytes_max = 110_000;
const requests_max = 15;
/** The page itself, Home's one question and the live stream. The service worker and its manifest come when the page stands. */
const other_requests = 3;

const build = new URL('./build/', import.meta.url).pathname;
const app = join(build, '_app/immutable');
const built = existsSync(join(build, 'index.html'));

describe.skipIf(!built)('the first load of Home (needs `vite build` first)', () => {
  const page = built ? readFileSync(join(build, 'index.html'), 'utf8') : '';
  const fonts = [...page.matchAll(/rel="preload" href="([^"]+)" as="font"/g)].map(([, path]) => path);
  const scripts = new Set<string>();
  if (built) {
    for (const [, path] of page.matchAll(/["'](\/_app\/immutable\/[^"']+\.js)["']/g))
      follow(join(build, path as string));
    for (const node of nodesOfHome()) follow(node);
  }

  /** Static imports only: what is imported on a hand's approach is not part of the first load. */
  function follow(file: string): void {
    if (scripts.has(file)) return;
    scripts.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, path] of code.matchAll(/(?:\bfrom|^import|[;}]import)\s*["'`](\.[^"'`]+\.js)["'`]/g))
      follow(join(dirname(file), path as string));
  }

  /** The router's own table says which files belong to the address "/". */
  function nodesOfHome(): string[] {
    const code = [...scripts].map((file) => readFileSync(file, 'utf8')).find((text) => /"\/":\[\d/.test(text)) ?? '';
    const [, leaf] = /"\/":\[(\d+)/.exec(code) ?? [];
    // 0 is the layout, 1 the page for errors: both are loaded with the first screen, whichever it is.
    const numbers = ['0', '1', leaf];
    return readdirSync(join(app, 'nodes'))
      .filter((name) => name.endsWith('.js') && numbers.includes(name.split('.')[0]))
      .map((name) => join(app, 'nodes', name));
  }

  const styles = [...scripts].length
    ? readdirSync(join(app, 'assets')).filter((name) => /^(house|0)\./.test(name) && name.endsWith('.css'))
    : [];

  test(`at most ${first_load_js_bytes_max} bytes of JavaScript, compressed`, () => {
    const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    console.log(`first load: ${bytes} bytes of JavaScript in ${scripts.size} files`);
    expect(scripts.size).toBeGreaterThan(4);
    expect(bytes).toBeLessThanOrEqual(first_load_js_bytes_max);
  });

  test(`at most ${requests_max} requests`, () => {
    expect(styles.length).toBeGreaterThan(0);
    expect(scripts.size + styles.length + fonts.length + other_requests).toBeLessThanOrEqual(requests_max);
  });

  test('everything text is there compressed as well', () => {
    for (const file of scripts) expect(existsSync(`${file}.br`) && existsSync(`${file}.gz`), file).toBe(true);
  });
});
