import type { Element } from 'hast';
import { attribute } from './confluence-storage.ts';

const signs: Record<string, string> = {
  smile: '🙂',
  sad: '🙁',
  cheeky: '😛',
  laugh: '😀',
  wink: '😉',
  'thumbs-up': '👍',
  'thumbs-down': '👎',
  information: 'ℹ️',
  tick: '✅',
  cross: '❌',
  warning: '⚠️',
  plus: '➕',
  minus: '➖',
  question: '❓',
  'light-on': '💡',
  'light-off': '💡',
  'yellow-star': '⭐',
  'red-star': '⭐',
  'green-star': '⭐',
  'blue-star': '⭐',
  heart: '❤️',
  'broken-heart': '💔',
};

/** The signs of wiki markup. */
export const typed: Record<string, string> = {
  ':)': signs.smile,
  ':(': signs.sad,
  ':P': signs.cheeky,
  ':D': signs.laugh,
  ';)': signs.wink,
  '(y)': signs['thumbs-up'],
  '(n)': signs['thumbs-down'],
  '(i)': signs.information,
  '(/)': signs.tick,
  '(x)': signs.cross,
  '(!)': signs.warning,
  '(+)': signs.plus,
  '(-)': signs.minus,
  '(?)': signs.question,
  '(on)': signs['light-on'],
  '(off)': signs['light-off'],
  '(*)': signs['yellow-star'],
};

/** The new editor says what to show where a sign is not known, and the number of the sign itself. */
export function emoji(node: Element): string {
  const fallback = attribute(node, 'ac:emoji-fallback');
  if (fallback !== '' && !/^:.*:$/.test(fallback)) return fallback;
  const codes = attribute(node, 'ac:emoji-id').split('-');
  if (codes.every((code) => /^[0-9a-f]{4,5}$/i.test(code)))
    return String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16)));
  const name = attribute(node, 'ac:name');
  return signs[name] ?? (fallback || attribute(node, 'ac:emoji-shortname') || `:${name}:`);
}
