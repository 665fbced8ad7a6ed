import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, root, step } from './ready.mjs';

// Each tool can look at nothing and be content, so each must say how many files it saw.
const checks = [
  {
    name: 'Lint and format (biome)',
    args: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    files: (said) => Number(/Checked (\d+) files?/.exec(said)?.[1] ?? 0),
    shown: (said) => said,
  },
  {
    name: 'Types (tsc)',
    args: ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json', '--listFiles', '--pretty', 'false'],
    files: (said) => said.split('\n').filter((line) => isOurs(line)).length,
    shown: (said) => without(said, (line) => line.startsWith('/')),
  },
  {
    name: 'Types in the web client (svelte-check)',
    needs: 'web/tsconfig.json',
    args: ['svelte-check/bin/svelte-check', '--workspace', 'web', '--tsconfig', 'tsconfig.json', '--output', 'machine'],
    files: (said) => Number(/COMPLETED (\d+) FILES/.exec(said)?.[1] ?? 0),
    shown: (said) => without(said, (line) => /^\d+ START/.test(line)),
  },
];

/** Runs all checks, even after one failed; returns how many failed. */
export async function runChecks(node) {
  let failed = 0;
  for (const { name, needs, args, files, shown } of checks) {
    if (needs && !existsSync(join(root, needs))) continue;
    const [tool, ...rest] = args;
    const { code, said } = await step(name, node, [join(root, 'node_modules', tool), ...rest], { always: true });
    if (code === 0 && files(said) > 0) continue;
    failed++;
    console.error(code === 0 ? `${name} saw no files: its settings are wrong.` : lastLines(shown(said)));
  }
  return failed;
}

function isOurs(line) {
  return line.startsWith(`${root}/`) && !line.includes('/node_modules/');
}

function without(said, isNoise) {
  return said
    .split('\n')
    .filter((line) => !isNoise(line))
    .join('\n');
}
