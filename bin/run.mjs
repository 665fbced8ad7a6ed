// What the other npm scripts call: bench <name> · journey <name> · check · format · or the path of a .ts file.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { become, buildWeb, giveUp, ready, root } from './ready.mjs';

const [what = '', ...rest] = process.argv.slice(2);
const node = await ready();

if (what === 'bench') await named('bench', rest);
else if (what === 'journey') await named('test/journeys', rest);
else if (what === 'check') {
  await buildWeb(node);
  process.exit((await runChecks(node)) === 0 ? 0 : 1);
} else if (what === 'format') {
  await become(node, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', ...rest]);
} else if (what.endsWith('.ts') && existsSync(join(root, what))) await become(node, [join(root, what), ...rest]);
else giveUp('Say what to run: bench <name>, journey <name>, check, format, or the path of a .ts file.');

async function named(folder, [name, ...args]) {
  const names = existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((file) => /^[\w-]+\.ts$/.test(file))
    : [];
  if (!names.includes(`${name}.ts`)) {
    const list = names.map((file) => file.slice(0, -3)).join(', ') || 'none yet';
    giveUp(`There is no ${folder}/${name ?? '<name>'}.ts. There are: ${list}.`);
  }
  await buildWeb(node);
  await become(node, [join(root, folder, `${name}.ts`), ...args]);
}
