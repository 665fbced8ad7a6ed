import type { Rule } from './rule.ts';
import { isTest, placeOf, type Source, type Tree } from './tree.ts';

const lines_max = 400;
const readme_lines_max = 40;
const generated = /^(\/\/|<!--) (Written|Generated|Made) by /;
const drawers = /^(utils?|helpers?|common|misc|shared|types|stuff)$/i;

/** What is begun by something other than an import: by name from bin/, by a tool, by a process of its own. */
const entries = [
  /^bin\//,
  /^(vite|vitest)\.config\.ts$/,
  /\.test\.ts$/,
  /^test\/postgres\.ts$/,
  /^test\/journeys\/[\w-]+\.ts$/,
  /^bench\/[\w-]+\.ts$/,
  /^tables\/dump\.ts$/,
  /^doors\/cli\/main\.ts$/,
  /^doors\/api\/write-types\.ts$/,
  /-process\.ts$/,
  /^web\/routes\/.*\+(page|layout|error)(\.ts|\.svelte)$/,
  /^web\/house\/service-worker\/index\.ts$/,
  /^web\/house\/draw-icons\.ts$/,
  /^web\/house\/words\/format\.js$/,
];
const isEntry = (path: string): boolean => entries.some((pattern) => pattern.test(path));

const importersOf = (tree: Tree): Map<string, Source[]> => {
  const importers = new Map<string, Source[]>();
  for (const source of tree.sources.values()) {
    for (const { to } of source.imports) if (to !== null) importers.set(to, [...(importers.get(to) ?? []), source]);
  }
  return importers;
};

export const fileRules: Rule[] = [
  {
    name: `no file is longer than ${lines_max} lines`,
    because: 'A file is what a person reads at one sitting.',
    instead: 'Split it by noun (variation.ts beside practice.ts), never into folders by kind.',
    broken: (tree) =>
      [...tree.sources.values()].flatMap(({ path, text }) => {
        const lines = text.split('\n').length - 1;
        return lines > lines_max && !generated.test(text) ? [`${path} has ${lines} lines`] : [];
      }),
    breach: { 'ground/long.ts': `${'// A line.\n'.repeat(lines_max + 1)}export {};\n` },
  },
  {
    name: 'no drawer: nothing is called utils, helpers, common, misc, shared or types',
    because: 'A drawer has no noun, so everything fits into it and nobody finds it again.',
    instead: 'Name it after what it is about, and put it beside what uses it.',
    broken: (tree) =>
      [...tree.texts.keys()].filter(
        (path) => path !== 'tables/types.ts' && path.split('/').some((part) => drawers.test(part.replace(/\..*$/, ''))),
      ),
    breach: { 'lore/notes/utils.ts': 'export {};\n' },
  },
  {
    name: 'no barrel: nothing hands on all that another file exports',
    because: 'A barrel hides who uses what, and loads everything for the sake of one thing.',
    instead: 'Import from the file that has it.',
    broken: (tree) =>
      [...tree.sources.values()]
        .filter((source) => source.exports.some(({ name }) => name === '*'))
        .map(({ path }) => path),
    breach: { 'lore/notes/index.ts': "export * from './note.ts';\n" },
  },
  {
    name: 'no file is unused',
    because: 'What nobody calls still has to be read, understood and kept working.',
    instead: 'Delete it. If something other than an import begins it, name it among the entries in test/law/files.ts.',
    broken: (tree) => {
      const importers = importersOf(tree);
      return [...tree.sources.keys()].filter((path) => !isEntry(path) && !importers.has(path));
    },
    breach: { 'lore/notes/forgotten.ts': 'const x = 1;\nx;\n' },
  },
  {
    name: 'no export is unused',
    because: 'An export says that somebody outside depends on it; a false one stops people from changing it.',
    instead:
      'Take the word `export` away, or delete it. A type may be exported for the shape of what its own file exports.',
    broken: (tree) => {
      const importers = importersOf(tree);
      return [...tree.sources.values()]
        .filter(({ path, text }) => !isEntry(path) && !path.endsWith('.svelte') && !generated.test(text))
        .flatMap((source) =>
          source.exports
            .filter(({ name, isType }) => {
              const isTaken = importers
                .get(source.path)
                ?.some((each) =>
                  each.imports.some(
                    ({ to, names }) => to === source.path && (names.includes(name) || names.includes('*')),
                  ),
                );
              const isShape = isType && (source.text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) > 1;
              return isTaken !== true && !isShape;
            })
            .map(({ name }) => `${source.path} exports ${name}`),
        );
    },
    breach: {
      'lore/notes/note.ts':
        "import { letters_max } from '../people/person.ts';\nexport const whyNot = () => letters_max;\nexport const spare = 1;\n",
    },
  },
  {
    name: `every feature has a README of at most ${readme_lines_max} lines`,
    because: 'A manager reads twenty lines and knows what it is, how it lives and what it promises.',
    instead: 'Write lore/<feature>/README.md in the words of PRODUCT.md; what is longer belongs into docs/.',
    broken: (tree) => {
      const rooms = new Set(
        [...tree.texts.keys()].filter((path) => path.startsWith('lore/')).flatMap((path) => placeOf(path).room ?? []),
      );
      return [...rooms].flatMap((room) => {
        const text = tree.texts.get(`lore/${room}/README.md`);
        if (text === undefined) return [`lore/${room} has no README.md`];
        const lines = text.trimEnd().split('\n').length;
        return lines > readme_lines_max ? [`lore/${room}/README.md has ${lines} lines`] : [];
      });
    },
    breach: {
      'lore/features.ts': "const order = ['people', 'notes', 'gossip'] as const;\n",
      'lore/gossip/acts.ts': 'export {};\n',
    },
  },
  {
    name: 'every route has a test of its feature',
    because: 'A route that no test asks is a promise that nobody has seen kept.',
    instead:
      "Ask it by name, the yes and the no from one set-up, in lore/<feature>/<noun>.test.ts: t.ask(lea, 'notes.share', …).",
    broken: (tree) => {
      const tests = [...tree.texts]
        .filter(([path]) => isTest(path) && path.endsWith('.test.ts') && !path.startsWith('test/law'))
        .map(([, text]) => text)
        .join('\n');
      return [...tree.sources.values()]
        .filter(({ path }) => placeOf(path).floor === 'lore' && path.endsWith('routes.ts'))
        .flatMap(({ path, text }) =>
          [...text.matchAll(/\bname: '(\w+\.\w+)'/g)]
            .filter(([, name]) => !tests.includes(`'${name}'`))
            .map(([, name]) => `${path}: ${name}`),
        );
    },
    breach: { 'lore/people/routes.ts': "export const routes = [{ name: 'people.vanish' }];\n" },
  },
];
