import { expect, test } from 'vitest';
import { line } from './log.ts';

const at = new Date('2026-05-12T08:30:00Z');

test('a line break in a value cannot start a line of its own', () => {
  for (const plain of [true, false]) {
    const text = line('info', 'signed in\nforged', { name: 'Mika\r\n08:30:00 error forged\u001b[2J\u2028' }, at, plain);
    expect(text).not.toMatch(/[\n\r\u001b\u2028]/);
  }
});

test('secrets are hidden by their name and by their shape', () => {
  const values = {
    password: 'a-pass',
    headers: { authorization: 'Bearer abc', accept: 'text/html' },
    fault: new Error('cannot reach postgres://sam:hunter2@db/fieldlore'),
    said: 'used fl_0123456789abcdef here',
  };
  const text = line('warn', 'failed', values, at, false);
  expect(text).not.toMatch(/a-pass|Bearer|hunter2|0123456789/);
  expect(text).toContain('text/html');
  expect(text).toContain('postgres://sam:[hidden]@db');
});

test('plain and JSON say the same', () => {
  expect(line('info', 'listening', { port: 3000 }, at, true)).toBe('08:30:00 info  listening  port=3000');
  expect(JSON.parse(line('info', 'listening', { port: 3000 }, at, false))).toEqual({
    at: at.toISOString(),
    level: 'info',
    says: 'listening',
    port: 3000,
  });
});

test('a fault keeps its code and its cause, and a long text is cut', () => {
  const fault = Object.assign(new Error('x'.repeat(9_000), { cause: new Error('the disk') }), { code: 'EIO' });
  const text = line('error', 'failed', { fault }, at, false);
  expect(text.length).toBeLessThan(6_000);
  expect(text).toContain('"code":"EIO"');
  expect(text).toContain('the disk');
});
