import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nothing set, or set to nothing, gives the defaults', () => {
  const expected = { port: 3000, host: '0.0.0.0', databaseUrl: null, url: 'http://localhost:3000' };
  expect(readConfig({})).toMatchObject(expected);
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject(expected);
});

test('the address follows the port, and loses the slash at its end', () => {
  expect(readConfig({ PORT: '8080' }).url).toBe('http://localhost:8080');
  expect(readConfig({ FIELDLORE_URL: 'https://lore.example.org/' }).url).toBe('https://lore.example.org');
});

test.each([
  [{ PORT: '70000' }, /^PORT is "70000"/],
  [{ PORT: '3000x' }, /^PORT is "3000x"/],
  [{ FIELDLORE_URL: 'lore.example.org' }, /^FIELDLORE_URL must/],
  [{ FIELDLORE_URL: 'https://example.org/lore' }, /^FIELDLORE_URL must/],
  [{ FIELDLORE_URL: 'javascript:alert(1)' }, /^FIELDLORE_URL must/],
  [{ DATABASE_URL: 'mysql://root@db' }, /^DATABASE_URL must/],
  [{ FIELDLORE_EMBEDS: "player.vimeo.com, 'unsafe-inline'" }, /^FIELDLORE_EMBEDS has "'unsafe-inline'"/],
  [{ FIELDLORE_EMBEDS: '*' }, /^FIELDLORE_EMBEDS has/],
])('%o is refused with a sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence);
});

test('films are shown from two hosts, from those that are named, or from none', () => {
  expect(readConfig({}).embeds).toEqual(['www.youtube-nocookie.com', 'player.vimeo.com']);
  expect(readConfig({ FIELDLORE_EMBEDS: 'media.example.org,player.vimeo.com' }).embeds).toEqual([
    'media.example.org',
    'player.vimeo.com',
  ]);
  expect(readConfig({ FIELDLORE_EMBEDS: 'none' }).embeds).toEqual([]);
});

test('a wrong database address is not repeated, since it may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgre://sam:hunter2@db' })).toThrow(/^(?!.*hunter2)/);
});
