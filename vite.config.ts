import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { paraglideVitePlugin as words } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// The one script written into the page by hand (it sets dark or light before the first paint); everything else inline is refused.
const firstPaint = readFileSync('web/app.html', 'utf8').match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? '';
const firstPaintHash = `sha256-${createHash('sha256').update(firstPaint).digest('base64')}` as const;

// Under stable names, so that app.html can preload them.
for (const [font, file] of [
  ['inter', 'inter'],
  ['source-serif-4', 'source-serif'],
] as const) {
  for (const script of ['latin', 'latin-ext']) {
    copyFileSync(
      `node_modules/@fontsource-variable/${font}/files/${font}-${script}-wght-normal.woff2`,
      `web/static/fonts/${file}-${script}.woff2`,
    );
  }
}

interface Graph {
  getModuleInfo(id: string): { importers: readonly string[]; code: string | null } | null;
}
const neededByHome = /web\/routes\/\+(layout|page)\.(svelte|ts)$/;

/**
 * What Home needs before it can be drawn goes into one file instead of thirty small ones: on a slow phone each request costs
 * more than its bytes. Other screens are split as usual.
 */
function firstLoad(id: string, graph: Graph): string | null {
  // SvelteKit finds its own entries by their chunks.
  if (/runtime\/client\/(client-)?entry\.js$/.test(id)) return null;
  if (!isNeededBy(neededByHome, id, graph)) return null;
  return 'house';
}

/** All words hang on one list, and so would all be needed at once: what Home does not say waits in a file for the other screens. */
function laterWords(id: string, graph: Graph): string | null {
  const [, word] = /words\/compiled\/messages\/(\w+)\.js$/.exec(id) ?? [];
  return word && word !== '_index' && !wordsOfHome(graph).has(word) ? 'words' : null;
}

let saidByHome: Set<string> | undefined;

/** The words that a file of the first load says: `m.home_new(`. */
function wordsOfHome(graph: Graph): Set<string> {
  saidByHome ??= new Set(
    (graph.getModuleInfo(resolve('web/house/words.ts'))?.importers ?? [])
      .filter((id) => isNeededBy(neededByHome, id, graph))
      .flatMap((id) => [...(graph.getModuleInfo(id)?.code ?? '').matchAll(/\bm\.(\w+)/g)].map(([, key]) => key ?? '')),
  );
  return saidByHome;
}

/** Stays apart: SvelteKit fills it before the rest may run, else the app finds a version of `undefined` and loads itself for ever. */
function startLoad(id: string, graph: Graph): string | null {
  // What every word needs goes along: else the words that come later would take it with them.
  if (/words\/compiled\/(runtime|registry)\.js$/.test(id)) return 'start';
  const start = /runtime\/client\/entry\.js$/;
  return !start.test(id) && isNeededBy(start, id, graph) ? 'start' : null;
}

function isNeededBy(start: RegExp, id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return (
    start.test(id) ||
    (graph.getModuleInfo(id)?.importers.some((importer) => isNeededBy(start, importer, graph, seen)) ?? false)
  );
}

export default defineConfig({
  // The web client is a project of its own: its tsconfig and generated files stay in web/, away from the server's.
  root: 'web',
  plugins: [
    words({
      project: 'web/house/words/project.inlang',
      outdir: 'web/house/words/compiled',
      outputStructure: 'message-modules',
      strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
      localStorageKey: 'fieldlore:locale',
      emitReadme: false,
      emitPrettierIgnore: false,
      emitGitIgnore: false,
      isServer: 'import.meta.env.SSR',
    }),
    sveltekit({
      adapter: adapter({ pages: 'web/build', fallback: 'index.html', precompress: true }),
      files: { src: '.', serviceWorker: 'house/service-worker', assets: 'static' },
      // Only what no deployment will want to loosen; the server's header adds frames, images and connections.
      csp: {
        mode: 'hash',
        directives: { 'script-src': ['self', firstPaintHash], 'object-src': ['none'], 'base-uri': ['self'] },
      },
      compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
      version: { pollInterval: 0 },
    }),
  ],
  build: { target: 'es2022' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          treeshake: { moduleSideEffects: [{ test: /words\/compiled\//, sideEffects: false }] },
          output: {
            codeSplitting: {
              groups: [
                { name: startLoad, priority: 3 },
                { name: laterWords, priority: 2 },
                { name: firstLoad, priority: 1 },
              ],
            },
          },
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '^/(api|xapi|v1|scim|mcp|feeds|lti|files)/': { target: 'http://localhost:3000', ws: true } },
  },
});
