import { step_letters_max, steps_max } from '../../../lore/practices/practice.ts';
import { type Block, type Blocks, blocksOf, sectionOf, wordsIn } from './practice-blocks.ts';
import { cutTo } from './text.ts';

/** Headings under which collections say what to do. */
export const steps_under_default = [
  'solution',
  'solutions',
  'the solution',
  'proposed solution',
  'steps',
  'how',
  'how to',
  'how to do it',
  'instructions',
  'resolution',
  'procedure',
  'method',
  'what to do',
];
const titles = new Set(['title', 'name', 'pattern name']);
const authors = new Set(['author', 'authors', 'authored by', 'written by']);

/** A practice as its Markdown says it; `rest` is all that is neither title nor step, word for word. */
export type Told = { title: string | null; steps: string[]; rest: string; authors: string[]; html: string[] };
type Lose = (what: string, why: string, shown?: string) => void;

/**
 * Takes a Markdown text apart. Its steps are the numbered lists of its section of steps, else the bulleted ones, else its
 * paragraphs; without such a section, the numbered lists of all of it.
 */
export function toldIn(text: string, under: string[], lose: Lose): Told {
  const read = blocksOf(text);
  const { blocks, lines } = read;
  const used = new Set<Block>();
  const cut = (block: Block) => textOf(lines, block);
  for (const comment of blocks.filter(({ kind }) => kind === 'comment')) {
    lose('comment', `A comment that no reader saw was left out: ${cut(comment).slice(0, 80)}`, cut(comment));
    used.add(comment);
  }
  const title = titleIn(read, used);
  const steps = stepsIn(read, headed(blocks, new Set(under.map(plain))), used, lose);
  return { title, steps, rest: restOf(lines, used), authors: authorsIn(read), html: read.html };
}

function titleIn({ blocks, lines }: Blocks, used: Set<Block>): string | null {
  const heading = blocks.find((block) => block.kind === 'heading' && titles.has(plain(block.words)));
  const said = heading === undefined ? undefined : sectionOf(blocks, heading).find(({ kind }) => kind !== 'comment');
  if (heading === undefined || said?.kind !== 'paragraph') return null;
  used.add(heading).add(said);
  return wordsIn(textOf(lines, said)) || null;
}

type Section = { heading: Block | null; blocks: Block[] };

function headed(blocks: Block[], under: Set<string>): Section {
  const found = blocks
    .filter((block) => block.kind === 'heading' && under.has(plain(block.words)))
    .map((heading) => ({ heading, blocks: sectionOf(blocks, heading) }));
  const has = (kind: Block['kind']) => found.find((section) => section.blocks.some((block) => block.kind === kind));
  return (
    has('numbered') ??
    has('bulleted') ??
    found.find((section) => section.blocks.some(isText)) ??
    found[0] ?? { heading: null, blocks: blocks.filter(({ kind }) => kind === 'heading' || kind === 'numbered') }
  );
}

const isText = ({ kind }: Block) => kind !== 'heading' && kind !== 'comment';

/** A step while it is gathered: its text, the blocks it was made of, and the headings that it says itself. */
type Step = { text: string; blocks: Block[]; headings: Block[] };

function stepsIn(read: Blocks, section: Section, used: Set<Block>, lose: Lose): string[] {
  const kind = (['numbered', 'bulleted'] as const).find((each) => section.blocks.some((block) => block.kind === each));
  const made = kind === undefined ? fromParagraphs(read, section) : fromLists(read, section, kind);
  const steps = made.flatMap((step) => splitTooLong(step, lose));
  const kept = steps.slice(0, steps_max);
  // A list is taken whole or not at all: where it ends in the middle, all of it stays in the text besides.
  const beyond = new Set(steps.slice(steps_max).flatMap((step) => step.blocks));
  if (beyond.size > 0) {
    lose('steps', `It has ${steps.length} steps. A practice has ${steps_max}: all of its list stands in its text too.`);
  }
  for (const block of kept.flatMap((step) => step.blocks)) if (!beyond.has(block)) used.add(block);
  const headings = [section.heading, ...kept.flatMap((step) => step.headings)].filter((each) => each !== null);
  // The deepest first: a heading under which nothing is left goes with what stood under it.
  for (const heading of headings.sort((a, b) => b.level - a.level)) {
    if (sectionOf(read.blocks, heading).every((block) => used.has(block))) used.add(heading);
  }
  return kept.map((step) => withReferences(step.text, read.lines));
}

function fromLists({ lines }: Blocks, section: Section, kind: 'numbered' | 'bulleted'): Step[] {
  const steps: Step[] = [];
  let headings: Block[] = [];
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind === 'heading') headings = headingsAbove(headings, block);
    if (block.kind === kind) {
      for (const item of block.items) {
        const text = dedented(lines.slice(item.from, item.to));
        steps.push({ text: withHeading(text, section.heading === null ? [] : headings), blocks: [block], headings });
        headings = [];
      }
    } else if (isText(block) && goesOn(section.blocks, at, kind)) {
      // Code or a picture that was not indented, between step 2 and step 3: it belongs to step 2.
      const last = steps.at(-1);
      if (last !== undefined) {
        last.text += `\n\n${textOf(lines, block)}`;
        last.blocks.push(block);
      }
    }
  }
  return steps;
}

/** Whether the numbers go on after this block where they stopped before it. */
function goesOn(blocks: Block[], at: number, kind: Block['kind']): boolean {
  if (kind !== 'numbered') return false;
  const before = blocks.slice(0, at).findLast((block) => block.kind === 'numbered' || block.kind === 'heading');
  const after = blocks.slice(at).find((block) => block.kind === 'numbered' || block.kind === 'heading');
  if (before?.kind !== 'numbered' || after?.kind !== 'numbered') return false;
  return after.start === before.start + before.items.length;
}

function fromParagraphs({ lines }: Blocks, section: Section): Step[] {
  const steps: Step[] = [];
  let headings: Block[] = [];
  for (const block of section.heading === null ? [] : section.blocks) {
    const text = textOf(lines, block);
    const last = steps.at(-1);
    if (block.kind === 'heading') headings = headingsAbove(headings, block);
    else if (block.kind === 'comment') continue;
    else if (last !== undefined && headings.length === 0 && (block.kind !== 'paragraph' || isPicture(text))) {
      // A table, code or a picture shows what the words before it say.
      last.text += `\n\n${text}`;
      last.blocks.push(block);
    } else {
      steps.push({ text: withHeading(text, headings), blocks: [block], headings });
      headings = [];
    }
  }
  return steps;
}

function headingsAbove(headings: Block[], next: Block): Block[] {
  return [...headings.filter(({ level }) => level < next.level), next];
}

function withHeading(text: string, headings: Block[]): string {
  return [...headings.map(({ words }) => `**${words}**`), text].filter((each) => each !== '****').join('\n\n');
}

const isPicture = (text: string) => /^!\[[^\]]*\]\([^)]*\)$|^<img\b[^>]*>$/.test(text.trim());

/** A step that is too long goes on in the next one, at a paragraph; a paragraph that is too long is cut. */
function splitTooLong(step: Step, lose: Lose): Step[] {
  if (step.text.length <= step_letters_max) return step.text.trim() === '' ? [] : [step];
  const texts: string[] = [];
  for (const part of step.text.split(/\n{2,}/)) {
    const fitting = cutTo(part, step_letters_max, (why) => lose('step', why));
    const longer = `${texts.at(-1) ?? ''}\n\n${fitting}`;
    if (texts.length > 0 && longer.length <= step_letters_max) texts[texts.length - 1] = longer;
    else texts.push(fitting);
  }
  return texts.map((text) => ({ ...step, text }));
}

/** A step stands alone: the addresses of its links, written once at the end of the file, come along. */
function withReferences(text: string, lines: string[]): string {
  const needed = lines.filter((line) => {
    const label = line.match(/^ {0,3}\[([^\]^][^\]]*)\]:\s*\S/)?.[1];
    return label !== undefined && text.toLowerCase().includes(`[${label.toLowerCase()}]`) && !text.includes(line);
  });
  return needed.length === 0 ? text : `${text}\n\n${needed.join('\n')}`;
}

/** Lines of no block (blank ones, addresses of links) stay. */
function restOf(lines: string[], used: Set<Block>): string {
  const gone = new Set([...used].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  return lines
    .filter((_, at) => !gone.has(at))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function authorsIn({ blocks, lines }: Blocks): string[] {
  const heading = blocks.find((block) => block.kind === 'heading' && authors.has(plain(block.words)));
  if (heading === undefined) return [];
  const said = sectionOf(blocks, heading).filter(isText);
  return said.flatMap((block) => textOf(lines, block).split('\n').flatMap(namesIn));
}

const particles = /^(van|von|de|der|den|la|da|di|du|bin|al)$/;

/** `* [Ruth Adeyemi](https://…), Nordvarme` is Ruth Adeyemi. What does not look like a name is none. */
export function namesIn(line: string): string[] {
  const words = wordsIn(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '').replace(/<[^>]*>/g, ''))
    .replace(/\([^)]*\)/g, '')
    .split(/\s[-–—|]\s|\s(?:at|from|of)\s|[,:;@]/)[0];
  return words
    .split(/\s+(?:and|&)\s+/)
    .map((name) => name.replace(/\.$/, '').trim())
    .filter((name) => /^\p{L}[\p{L}\p{M}.'’ -]{1,58}$/u.test(name))
    .filter((name) => {
      const parts = name.split(/\s+/);
      // A first name alone is nobody who can be found again.
      if (parts.length < 2 || parts.length > 5) return false;
      return parts.every((part) => !/^\p{Ll}/u.test(part) || particles.test(part));
    });
}

/** A heading as it is compared: `## Author(s)` and `## Authors`, `## Rationale (optional)` and `## Rationale`. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/\([^)]*\)/g, '')
    .replace(/^[\d.)\s]+|[^\p{L}\p{N} ]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(lines: string[], { from, to }: { from: number; to: number }): string {
  return lines.slice(from, to).join('\n').trim();
}

/** An item of a list without its mark, and what stands under it as far to the left. */
function dedented([first = '', ...others]: string[]): string {
  const mark = first.match(/^\s*(?:\d{1,9}[.)]|[-*+])(?:\s{1,4}|$)/)?.[0] ?? '';
  const indent = new RegExp(`^ {0,${mark.length}}`);
  const begin = first.slice(mark.length).replace(/^\[[ xX]\]\s+/, '');
  return [begin, ...others.map((line) => line.replace(/^\t/, '    ').replace(indent, ''))].join('\n').trim();
}
