import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml } from './markdown.ts';

const tagsOf = (html: string) => html.match(/<[a-z][^>]*>/gi) ?? [];

test('what people write', () => {
  expect(toHtml('**3 bar** for "ten" minutes -- see [step 4](/p/x20#step-4)')).toBe(
    '<p><strong>3 bar</strong> for “ten” minutes – see <a href="/p/x20#step-4">step 4</a></p>\n',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//elsewhere.example)',
  '![x](https://elsewhere.example/pixel.png)',
  '![x](javascript:alert(1))',
])('%s does nothing', (markdown) => {
  for (const tag of tagsOf(toHtml(markdown)))
    expect(tag).not.toMatch(/^<(script|img)|href="(javascript|data|\/\/)|src=/i);
});

test('no text becomes a tag or an attribute of its own', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      for (const tag of tagsOf(toHtml(`<${text}> [${text}](${text}) ![${text}](${text})`)))
        expect(tag).not.toMatch(/<(script|iframe|object|embed|style|svg|form|input)|\son\w+\s*=/i);
    }),
    { numRuns: 500 },
  );
});
