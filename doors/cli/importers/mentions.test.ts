import { expect, test } from 'vitest';
import { mentionOf, settleMentions } from './mentions.ts';

test('a mention leads to the person once they have come, and is a name until then', () => {
  const text = `Ask ${mentionOf('Lea [the] Berg', 'confluence:x:/person/lea (1)')}, ${mentionOf('Omar', 'o:/person/2')}.`;
  const handles = new Map([['confluence:x:/person/lea (1)', 'lea']]);
  const settled = settleMentions(text, (origin) => handles.get(origin));
  expect(settled).toBe('Ask [@Lea \\[the\\] Berg](/@lea), @Omar.');
  expect(settleMentions(settled, () => 'nobody')).toBe(settled);
});
