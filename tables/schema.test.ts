import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestHouse } from '../test/house.ts';
import { describeTables, typesOf } from './describe.ts';

test('schema.sql and types.ts are what the migrations make', async () => {
  const t = await openTestHouse({ following: false });
  try {
    const written = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');
    expect(await describeTables(t.base.read), 'run: npm run schema').toBe(await written('schema.sql'));
    expect(await typesOf(t.base.read), 'run: npm run schema').toBe(await written('types.ts'));
  } finally {
    await t.close();
  }
});
