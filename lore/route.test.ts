import { expect, test } from 'vitest';
import { z } from 'zod';
import { order, routes } from './features.ts';
import { openHouse } from './house.ts';
import { declared, type Route, route } from './route.ts';

const sound = route({
  name: 'notes.hum',
  says: 'Hum',
  method: 'GET',
  path: '/notes/:note/hum',
  who: 'person',
  input: z.strictObject({ note: z.string() }),
  output: z.object({}),
  act: async () => ({}),
});

test('a route that does not say who may ask it keeps the house shut', () => {
  expect([...declared([sound]).keys()]).toEqual(['notes.hum']);
  const silent = { ...sound, who: undefined } as unknown as Route;
  expect(() => declared([silent])).toThrow('notes.hum does not say who may ask it.');
  // The house itself opens on the same list, before it touches anything that it stands on.
  routes.push(silent);
  try {
    expect(() => openHouse({} as any)).toThrow('notes.hum does not say who may ask it.');
  } finally {
    routes.pop();
  }
});

test('no two routes have one name or one address', () => {
  expect(() => declared([sound, { ...sound, path: '/elsewhere' }])).toThrow('declared twice');
  expect(() => declared([sound, { ...sound, name: 'notes.sing', path: '/notes/:other/hum' }])).toThrow(
    'declared twice',
  );
});

test.each(routes.map((r) => [r.name, r] as const))('%s says where, what and for whom', (_name, r) => {
  expect(order).toContain(r.name.split('.')[0]);
  expect(r.says.length).toBeGreaterThan(5);
  const fields = Object.keys(r.input.shape);
  for (const [, field] of r.path.matchAll(/:(\w+)/g))
    expect(fields, 'each part of the address is a field').toContain(field);
  // A field that nobody declared could mean something tomorrow.
  expect(
    r.input.safeParse({ nobody_declared_this: 1 }).error?.issues.some((issue) => issue.code === 'unrecognized_keys'),
  ).toBe(true);
  expect(r.edits === true, 'edits are made from a version seen').toBe(fields.includes('seen_version'));
  if (r.method === 'GET') expect(r.edits ?? r.takes ?? r.session).toBeUndefined();
});
