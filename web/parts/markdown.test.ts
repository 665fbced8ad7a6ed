import { expect, test } from 'vitest';
import { toHtml } from './markdown.ts';

// What it may and may not be is held by ground/writing/html.test.ts.
test('the reader speaks in the reader’s words', () => {
  expect(toHtml('> [!WARNING]\n> Hot.')).toContain('role="note" aria-label="Warning"');
  expect(toHtml('# A', { headings: true })).toBe('<h1 id="a">A</h1>\n');
  expect(toHtml('# A')).toBe('<h1>A</h1>\n');
});
