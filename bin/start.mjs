// `npm start [-- options]`, and with --dev, `npm run dev`: the server, from whatever state the checkout is in.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { become, buildWeb, ready, root } from './ready.mjs';

const args = process.argv.slice(2);
const isDev = args.includes('--dev');
const node = await ready();
// Small young generation and few malloc arenas: measured 60 MB less resident after load, no slower. Only at spawn.
process.env.MALLOC_ARENA_MAX ??= '2';
const serve = [
  '--max-semi-space-size=4',
  join(root, 'doors/cli/main.ts'),
  'serve',
  ...args.filter((arg) => arg !== '--dev'),
];

if (isDev) {
  // The client from its sources, on its own port, which passes everything else on to the server.
  const vite = spawn(node, [join(root, 'node_modules/vite/bin/vite.js'), 'dev'], { cwd: root, stdio: 'inherit' });
  process.on('exit', () => vite.kill());
  await become(node, ['--watch', ...serve]);
} else {
  await buildWeb(node);
  await become(node, serve);
}
