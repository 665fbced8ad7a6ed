import type { Context } from '../notes/note.ts';

/** What a prompt gathers: lines, lines that want somebody to come, or numbers. */
export const promptKinds = ['text', 'help', 'numbers'] as const;
export type PromptKind = (typeof promptKinds)[number];
/** `name` is empty where the house's own word stands, in the language of whoever reads. */
export type Prompt = { key: string; name: string; help: string; kind: PromptKind; on: boolean };

/** What is asked where nobody has said otherwise. */
export const housePrompts: readonly Prompt[] = [
  { key: 'worked', name: '', help: '', kind: 'text', on: true },
  { key: 'did_not', name: '', help: '', kind: 'text', on: true },
  { key: 'surprised', name: '', help: '', kind: 'text', on: true },
  { key: 'need_help', name: '', help: '', kind: 'help', on: true },
  { key: 'numbers', name: '', help: '', kind: 'numbers', on: true },
];

export const prompts_max = 8;
export const prompt_letters_max = 60;
export const help_letters_max = 200;
export const lines_max = 60;
export const label_letters_max = 60;
export const unit_letters_max = 20;
/** Where readers come from is told only of communities of which so many have read. */
export const readers_named_min = 5;

export type Count = { label: string; value: number; unit: string };
export type LineWish = {
  prompt: string;
  body?: string;
  number?: Count;
  /** Aimed at another community than the report: it stands there, and nowhere else. */
  home?: string;
  context?: Context;
  files?: string[];
};

const isHouse = (key: string): boolean => housePrompts.some((each) => each.key === key);

export function whyNotPrompts(prompts: readonly Prompt[]): string | null {
  if (prompts.length === 0) return null;
  if (prompts.length > prompts_max)
    return `A report asks ${prompts_max} things at most: it is written in five minutes.`;
  if (new Set(prompts.map(({ key }) => key)).size < prompts.length) return 'Each prompt stands there once.';
  if (prompts.some(({ key, name }) => name === '' && !isHouse(key))) return 'Give each prompt a name.';
  const names = prompts.flatMap(({ on, name, key }) => (on ? [(name || key).toLowerCase()] : []));
  if (new Set(names).size < names.length) return 'Two prompts have the same name.';
  if (!prompts.some(({ on, kind }) => on && kind !== 'numbers')) return 'Leave one prompt on that takes words.';
  return null;
}

export function whyNotEditPrompts(who: { isAdmin: boolean; isSteward: boolean; ofCommunity: boolean }): string | null {
  if (who.ofCommunity) return who.isSteward ? null : 'Only a steward of this community may do that.';
  return who.isAdmin ? null : 'Only people who run this Fieldlore say what all reports ask.';
}

/** Why these lines do not make a report, or cannot join one that has some already. */
export function whyNotLines(lines: readonly LineWish[], prompts: readonly Prompt[], before = 0): string | null {
  if (lines.length === 0) return 'Say one thing at least. One line is a report.';
  if (before + lines.length > lines_max) return `A report has ${lines_max} lines at most.`;
  for (const line of lines) {
    const prompt = prompts.find(({ key, on }) => on && key === line.prompt);
    if (prompt === undefined) return 'This report does not ask that. Load it again: its prompts were changed.';
    if ((prompt.kind === 'numbers') !== (line.number !== undefined) || (line.number === undefined) === !line.body)
      return 'Where numbers are asked, a line is a label, a number and a unit; everywhere else it is words.';
  }
  return null;
}

export function whyNotChange(report: { mine: boolean; now: Date; until: Date }): string | null {
  if (!report.mine) return 'Only who wrote a report changes it.';
  if (report.now >= report.until)
    return 'It can be changed until the day after it is due. Say more in the discussion of a line, or in the next one.';
  return null;
}

export function whyNotEcho(line: { mine: boolean }): string | null {
  return line.mine ? 'You wrote it yourself. Somebody else says whether it worked there too.' : null;
}

const isSum = (a: Omit<Count, 'value'>, b: Omit<Count, 'value'>): boolean =>
  a.label.trim().toLowerCase() === b.label.trim().toLowerCase() && a.unit === b.unit;

/** Numbers of one name and one unit, together; what differs in its unit stays apart. */
export function summed(counts: readonly Count[]): (Count & { lines: number })[] {
  const sums: (Count & { lines: number })[] = [];
  for (const count of counts) {
    const sum = sums.find((each) => isSum(each, count));
    // Tenths and hundredths added up as they were said: 0.1 and 0.2 are 0.3.
    if (sum === undefined) sums.push({ ...count, lines: 1 });
    else Object.assign(sum, { value: Number((sum.value + count.value).toFixed(6)), lines: sum.lines + 1 });
  }
  return sums;
}

type Said = { prompt: string; text: string | null; number: Count | null; by: string; href: string | null };

/** A week of a community as Markdown: each line with who said it and where it stands. */
export function asMarkdown(of: {
  title: string;
  prompts: { key: string; name: string }[];
  lines: Said[];
  sums: (Count & { lines: number })[];
  said(value: number): string;
}): string {
  const line = ({ text, number, by, href }: Said): string => {
    const words =
      number === null ? oneLine(text ?? '') : `${number.label}: ${of.said(number.value)} ${number.unit}`.trim();
    return href === null ? `- ${words} (${by})` : `- ${words} ([${by}](${href}))`;
  };
  const parts = of.prompts.flatMap(({ key, name }) => {
    const lines = of.lines.filter(({ prompt }) => prompt === key);
    if (lines.length === 0) return [];
    const hasNumbers = lines.some(({ number }) => number !== null);
    const sums = hasNumbers
      ? of.sums.map((sum) => `- **${sum.label}: ${of.said(sum.value)}${sum.unit && ` ${sum.unit}`}** (${sum.lines})`)
      : [];
    return [[`## ${name}`, '', ...sums, ...lines.map(line)].join('\n')];
  });
  return `${[`# ${of.title}`, ...parts].join('\n\n')}\n`;
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');
