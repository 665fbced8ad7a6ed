import { body_letters_max } from '../notes/note.ts';
import { headings, plain } from './headings.ts';
import {
  type Count,
  housePrompts,
  type LineWish,
  label_letters_max,
  lines_max,
  type Prompt,
  unit_letters_max,
} from './report.ts';

const heading_letters_max = 80;
/** A line of a mail that is about this long goes on in the next one: the mail program broke it. */
const wrapped_letters_min = 55;

/** Signs before the words of a line: a bullet, a number with its dot, a quotation, a heading of Markdown. */
const bullet = /^\s*(?:[-*•‣–—·]|\d{1,2}[.)]|[a-z]\))\s+/i;
const numbered = /^\s*(\d)[.)]\s+/;
const decoration = /^[\s#>*_~=]+|[\s*_~=]+$/g;

type Item = { prompt: string; words: string };

/**
 * The parts of a report out of the plain text of a mail: by headings in several languages, by the names that a community
 * gives its prompts, or, without any, by the numbers of the prompts themselves. What stands under no heading lands in the
 * first prompt, and what is no number in the first too: nothing is lost.
 */
export function fromText(text: string, prompts: readonly Prompt[] = housePrompts): LineWish[] {
  const asked = prompts.filter(({ on }) => on);
  const first = asked.find(({ kind }) => kind !== 'numbers')?.key ?? 'worked';
  const known = namesOf(asked);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const isHeaded = lines.some((line) => headed(line, known) !== null);
  const byNumber = !isHeaded && areTheirNumbers(lines, asked.length) ? asked.map(({ key }) => key) : null;
  const kindOf = new Map(asked.map(({ key, kind }) => [key, kind]));
  const items = itemsIn(lines, first, known, byNumber);
  const wishes = items.flatMap(({ prompt, words }): LineWish[] => {
    if (kindOf.get(prompt) !== 'numbers') return inPieces({ prompt, words });
    const number = countIn(words);
    return number === null ? inPieces({ prompt: first, words }) : [{ prompt, number }];
  });
  return bounded(wishes, first);
}

function namesOf(asked: readonly Prompt[]): Map<string, string> {
  const house = asked.flatMap(({ key }) => (headings[key] ?? []).map((name) => [name, key] as const));
  const own = asked.flatMap(({ key, name }) => (name === '' ? [] : [[plain(name), key] as const]));
  return new Map([...house, ...own].filter(([name]) => name !== ''));
}

/** The prompt that a line names, with what is said after it on the same line. */
function headed(line: string, known: Map<string, string>): { prompt: string; rest: string } | null {
  const bare = line.replace(bullet, '').replace(decoration, '');
  const [, before, after] = /^(.{1,80}?)\s*(?:[:：?]|\s[–—-]\s)\s*(.*)$/su.exec(bare) ?? [];
  const whole = bare.length <= heading_letters_max ? known.get(plain(bare)) : undefined;
  if (whole !== undefined) return { prompt: whole, rest: '' };
  const prompt = before === undefined ? undefined : known.get(plain(before));
  // "Worked?: yes" and "**Worked:** yes" leave signs behind.
  return prompt === undefined ? null : { prompt, rest: (after ?? '').replace(/^[\s:：*_–—-]+/u, '') };
}

/** Whether the text counts as its prompts do: exactly "1." to "5.", each once and in order. */
function areTheirNumbers(lines: string[], count: number): boolean {
  const found = lines.flatMap((line) => numbered.exec(line)?.[1] ?? []);
  return count > 1 && found.length === count && found.every((n, at) => Number(n) === at + 1);
}

function itemsIn(lines: string[], first: string, known: Map<string, string>, byNumber: string[] | null): Item[] {
  const items: Item[] = [];
  let prompt = first;
  let isOpen = false;
  let before = '';
  const add = (words: string): void => {
    if (words !== '') items.push({ prompt, words });
    isOpen = words !== '';
  };
  for (const line of lines) {
    const found = headed(line, known);
    const number = byNumber === null ? undefined : numbered.exec(line)?.[1];
    if (found !== null) {
      prompt = found.prompt;
      add(found.rest.trim());
    } else if (number !== undefined) {
      prompt = byNumber?.[Number(number) - 1] ?? first;
      add(line.replace(numbered, '').trim());
    } else if (line.trim() === '') {
      isOpen = false;
    } else if (bullet.test(line)) {
      add(line.replace(bullet, '').trim());
    } else if (isOpen) {
      const last = items[items.length - 1];
      last.words += `${before.trimEnd().length >= wrapped_letters_min ? ' ' : '\n'}${line.trim()}`;
    } else {
      add(line.trim());
    }
    before = line;
  }
  // A number stands on a line of its own, also where no bullet says so.
  return items.flatMap((item) =>
    item.prompt === 'numbers' ? item.words.split('\n').map((words) => ({ ...item, words })) : [item],
  );
}

const amount = String.raw`[-−+]?(?:\d{1,3}(?:[.,'’\s]\d{3})+|\d+)(?:[.,]\d+)?`;
const labelFirst = new RegExp(
  String.raw`^(.*?\p{L}.*?)\s*(?:[:=]|\s[–—-]|\s)\s*(${amount})\s*(\S{0,20}(?:\s\S{1,12})?)$`,
  'u',
);
const numberFirst = new RegExp(
  String.raw`^(${amount})\s*(%|°C|[€$£]|(?:h|min|km|kWh|kg|bar|Std\.?|EUR)\b)?\s*(.*\p{L}.*)$`,
  'u',
);

/** "Callbacks: 3", "Fahrzeit 12,5 Std", "7 installations"; null where there is no one number in it. */
export function countIn(words: string): Count | null {
  const text = words.trim().replace(/[.;]$/, '');
  // "3 vans, 2 of them broken" is a sentence: cut in two it would say something else.
  if ((text.match(new RegExp(String.raw`(?<![\p{L}\d.,])${amount}(?![\p{L}\d])`, 'gu')) ?? []).length > 1) return null;
  const [, label, said, unit] = labelFirst.exec(text) ?? [];
  if (label !== undefined) return sound(label, said, unit ?? '');
  const [, amountFirst, of, name] = numberFirst.exec(text) ?? [];
  return name === undefined ? null : sound(name, amountFirst, of ?? '');
}

function sound(label: string, said: string, unit: string): Count | null {
  const name = label.replace(/[\s:=–—-]+$/u, '').replace(decoration, '');
  const value = numberOf(said);
  const fits = name.length <= label_letters_max && unit.length <= unit_letters_max && !/\d/.test(unit);
  return name !== '' && fits && Number.isFinite(value) ? { label: name, value, unit: unit.trim() } : null;
}

/** 1.234,5 and 1,234.5 alike: the last sign parts off the fraction, unless exactly three digits follow a lone one. */
function numberOf(said: string): number {
  const plainly = said.replace('−', '-').replace(/[\s'’+]/g, '');
  const at = Math.max(plainly.lastIndexOf('.'), plainly.lastIndexOf(','));
  if (at < 0) return Number(plainly);
  const signs = plainly.replace(/[^.,]/g, '');
  const isThousands = new Set(signs).size === 1 && plainly.length - at === 4 && !/^-?0/.test(plainly);
  if (isThousands) return Number(plainly.replace(/[.,]/g, ''));
  return Number(`${plainly.slice(0, at).replace(/[.,]/g, '')}.${plainly.slice(at + 1)}`);
}

/** A line longer than a note may be goes on in the next one. */
function inPieces({ prompt, words }: Item): LineWish[] {
  const pieces: LineWish[] = [];
  for (let at = 0; at < words.length; at += body_letters_max)
    pieces.push({ prompt, body: words.slice(at, at + body_letters_max) });
  return pieces;
}

/** More lines than a report has go into its last one, as far as a note holds them; longer still is no report. */
function bounded(lines: LineWish[], first: string): LineWish[] {
  if (lines.length <= lines_max) return lines;
  const rest = lines
    .slice(lines_max - 1)
    .map(({ body, number }) => body ?? `${number?.label}: ${number?.value} ${number?.unit}`.trim());
  return [...lines.slice(0, lines_max - 1), ...inPieces({ prompt: first, words: rest.join('\n') })];
}
