import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseRules } from './law/database.ts';
import { fileRules } from './law/files.ts';
import { floorRules } from './law/floors.ts';
import { nounRules } from './law/nouns.ts';
import { type Rule, sound } from './law/rule.ts';
import { parseTree, readTree } from './law/tree.ts';

const rules: Rule[] = [...floorRules, ...nounRules, ...databaseRules, ...fileRules];
const house = await readTree(join(import.meta.dirname, '..'));

test('the law looks at the whole house', () => {
  const floors = Object.groupBy(house.sources.values(), ({ path }) => path.split('/')[0]);
  for (const floor of ['ground', 'lore', 'doors', 'web', 'test'])
    expect(floors[floor]?.length ?? 0, floor).toBeGreaterThan(5);
});

test.each(rules)('$name', (rule) => {
  const broken = rule.broken(house);
  const says = [`${rule.name}.`, rule.because, `Instead: ${rule.instead}`, ...broken.map((each) => `  ${each}`)];
  expect(broken, says.join('\n')).toEqual([]);
});

test.each(rules)('it bites: $name', (rule) => {
  const small = new Map(Object.entries(sound));
  expect(rule.broken(parseTree(small)), 'a sound house breaks no rule').toEqual([]);
  for (const [path, text] of Object.entries(rule.breach)) small.set(path, text);
  expect(rule.broken(parseTree(small)), 'a breach is seen').not.toEqual([]);
});
