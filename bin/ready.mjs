// Plain JavaScript: this runs on whatever Node the machine has, before the pinned one is there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants as system } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const node_major = 24;
const installedFrom = 'node_modules/.installed-from';

/** Ends with one sentence for a person, and nothing else. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs what package-lock.json says, when something else is installed; returns the path of the Node to run with. */
export async function ready() {
  const wanted = readText('package-lock.json');
  if (wanted === '') giveUp('package-lock.json is missing: run "git checkout package-lock.json".');
  if (!isInstalled(wanted)) {
    const { code, said } = await step('Installing packages', 'npm', [
      ...['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional'],
      ...(process.env.NODE_ENV === 'production' ? [] : ['--include=dev']),
    ]);
    if (code !== 0) {
      console.error(lastLines(said));
      giveUp('The packages could not be installed. Nothing else was changed: see above, and start again.');
    }
    writeFileSync(join(root, installedFrom), hashOf(wanted));
  }
  const node = findNode();
  if (node !== null) return node;
  return giveUp(
    `Fieldlore needs Node ${node_major}, and there is none to install for ${process.platform}-${process.arch}: ` +
      'install it from https://nodejs.org and start again.',
  );
}

/** Builds the web client when its sources are not those it was built from. */
export async function buildWeb(node) {
  const sources = webSources();
  const build = join(root, 'web/build');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (sources.length === 0) return;
  const hash = createHash('sha256');
  for (const path of sources)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  const now = hash.digest('hex');
  if (readText('web/build/.built-from') === now) return;
  const isBuilt = existsSync(join(build, 'index.html'));
  if (isBuilt && (!existsSync(vite) || !canWrite(build))) return;
  const { code, said } = await step('Building the web client', node, [vite, 'build']);
  if (code !== 0) {
    console.error(lastLines(said));
    giveUp('The web client could not be built: see above.');
  }
  writeFileSync(join(build, '.built-from'), now);
}

/**
 * Runs a program to its end behind one progress line; what it said, for when it fails. `always`: also tells the time of
 * what took less than a second; `quiet`: the program shows its own progress.
 */
export async function step(name, program, args, options = {}) {
  const begun = Date.now();
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1);
  const isTerminal = process.stdout.isTTY;
  let shown = false;
  const timer = setInterval(() => {
    if (options.quiet) return;
    if (isTerminal) process.stdout.write(`\r${name} … ${Math.round(seconds())} s `);
    else if (!shown) console.log(`${name} …`);
    shown = true;
  }, 1_000);
  const said = [];
  const code = await new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(text));
    child.on('error', (fault) => {
      said.push(Buffer.from(fault.message));
      resolve(1);
    });
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  clearInterval(timer);
  if (isTerminal && shown) process.stdout.write('\r\u001b[K');
  if (shown || options.always) console.log(`${name}: ${code === 0 ? '' : 'failed, '}${seconds()} s`);
  return { code, said: Buffer.concat(said).toString() };
}

/** Becomes, as far as one process can, `node args`: its screen, its signals, its exit code. Never returns. */
export async function become(node, args) {
  const child = spawn(node, args, { env: environment(), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => {
      // Ctrl-C reaches everything at the terminal by itself; twice would look like impatience.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on('error', (fault) => giveUp(`Node could not be started: ${fault.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (system.signals[signal] ?? 0)));
  return await new Promise(() => {});
}

/** The end of a long output: where the reason is. */
export function lastLines(said) {
  return said.trimEnd().split('\n').slice(-60).join('\n');
}

function pinnedNode() {
  return join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
}

// What we start must not fall back to the machine's Node when it starts something itself.
function environment() {
  return { ...process.env, PATH: `${dirname(pinnedNode())}:${process.env.PATH ?? ''}` };
}

function findNode() {
  if (existsSync(pinnedNode())) return pinnedNode();
  return isNewEnough() ? process.execPath : null;
}

function isNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= node_major;
}

// By content where we installed, since copies and clones change times as they like; by time where a person did.
function isInstalled(wanted) {
  const pinned = pinnedNode();
  if (!isNewEnough() && !existsSync(pinned) && wanted.includes(`"${basename(dirname(dirname(pinned)))}"`)) return false;
  if (timeOf('node_modules/.package-lock.json') === 0) return false;
  if (readText(installedFrom) === hashOf(wanted)) return true;
  return timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json');
}

function timeOf(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function readText(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

// What the client is made of: web/ without what is generated there, the nouns of lore/, and the build's own settings.
function webSources() {
  if (!existsSync(join(root, 'web'))) return [];
  const generated = new Set(['build', '.svelte-kit', 'node_modules', 'compiled', 'fonts']);
  const server = /(^|-)(acts|queries|routes|followers)\.ts$|\.test\.ts$|\.md$/;
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      // What begins with a dot was written by a tool, some of it only by the first build.
      if (entry.name.startsWith('.')) return [];
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return generated.has(entry.name) ? [] : walk(path);
      return server.test(basename(path)) ? [] : [path];
    });
  const settings = ['vite.config.ts', 'package-lock.json'].filter((path) => existsSync(join(root, path)));
  return [...walk('web'), ...(existsSync(join(root, 'lore')) ? walk('lore') : []), ...settings].sort();
}

function canWrite(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
