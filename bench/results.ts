import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './processes.ts';

export type Figure = { name: string; value: number; unit: string; aim?: string; beside?: string };

/** Prints the figures as a table and keeps them in bench/results/<name>.json, with commit, cores and load. */
export function keepResults(name: string, figures: Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  for (const { name: what, value, unit, aim, beside } of figures) {
    const number = value >= 100 ? value.toFixed(0) : value.toFixed(2);
    console.log(
      `${what.padEnd(width)} ${number.padStart(9)} ${unit.padEnd(10)}${aim ? ` aim ${aim}` : ''}${beside ? `   beside ${beside}` : ''}`,
    );
  }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(
    file,
    `${JSON.stringify({ date: new Date().toISOString(), commit, ...machine(), figures }, null, 2)}\n`,
  );
  console.log(`\nKept in bench/results/${name}.json`);
}
