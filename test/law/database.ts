import ts from 'typescript';
import type { Rule } from './rule.ts';
import { isTest, placeOf, type Source, type Tree } from './tree.ts';

const isQueries = (path: string): boolean => /(^|[/-])queries\.ts$/.test(path);
const mayHoldSql = (path: string): boolean =>
  isQueries(path) ||
  path === 'lore/communities/visible.ts' ||
  ['ground/base.ts', 'ground/book-followers.ts', 'ground/sql.ts'].includes(path) ||
  path.startsWith('tables/');

const builder = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/;
// The tag itself, not an import of its type.
const tag = /\bsql(<[^`;]*>)?`|\bsql\.(raw|ref|table|id|lit)\b/;

const isServer = (path: string): boolean => ['ground', 'lore', 'doors'].includes(placeOf(path).floor) && !isTest(path);

/** The tables that a piece of code writes: Kysely's builder and plain SQL alike. */
function tablesWritten(text: string): string[] {
  const built = [...text.matchAll(/\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)/g)].map(
    ([, table]) => table,
  );
  const spoken = [
    ...text.matchAll(
      /\b(?:insert\s+into|delete\s+from|update)\s+(?:only\s+)?"?([a-z_]+)"?(?=\s+(?:set\b|where\b|as\b|using\b|select\b|values\b|\(|[a-z]\b)|\s*\()/gi,
    ),
  ]
    .map(([, table]) => table)
    // `for update of x`, `do update set`.
    .filter((table) => !['of', 'set', 'skip', 'nowait'].includes(table));
  return [...new Set([...built, ...spoken])];
}

const ownerOf = (path: string): string =>
  placeOf(path).floor === 'lore' ? `lore/${placeOf(path).room ?? 'house'}` : placeOf(path).floor;

/** The exported functions of a file that write, themselves or through another function of that file. */
function writers(source: Source): Set<string> {
  const bodies = new Map<string, string>();
  for (const statement of source.ast.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) bodies.set(statement.name.text, statement.getText());
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) bodies.set(name.getText(), statement.getText());
    }
  }
  const found = new Set([...bodies].filter(([, body]) => tablesWritten(body).length > 0).map(([name]) => name));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [name, body] of bodies)
      if ([...found].some((each) => new RegExp(`\\b${each}\\(`).test(body))) found.add(name);
  }
  return found;
}

export const databaseRules: Rule[] = [
  {
    name: 'SQL stands only in queries',
    because: 'Whoever changes a table reads one file for each feature and knows everything that touches it.',
    instead:
      "Move the statement into the feature's queries.ts (or a …-queries.ts beside it) and call it by a name that says what it asks.",
    broken: (tree) =>
      [...tree.sources.values()]
        .filter(({ path }) => isServer(path) && !mayHoldSql(path))
        .flatMap(({ path, text }) => (builder.test(text) || tag.test(text) ? [path] : [])),
    breach: { 'lore/notes/acts.ts': "export const act = (db: any) => db.selectFrom('notes');\n" },
  },
  {
    name: 'each table has one writer',
    because: 'Two features that write one table each believe that the rows obey their own rules.',
    instead:
      "Call an act of the feature that owns the table. The owner is whoever's queries.ts writes it first in the order.",
    broken: (tree) => {
      const owners = new Map<string, Map<string, string>>();
      for (const { path, text } of tree.sources.values()) {
        if (!isServer(path)) continue;
        for (const table of tablesWritten(text)) {
          const places = owners.get(table) ?? new Map<string, string>();
          owners.set(table, places.set(ownerOf(path), path));
        }
      }
      return [...owners]
        .filter(([, places]) => places.size > 1)
        .map(([table, places]) => `${table} is written by ${[...places.values()].join(' and ')}`);
    },
    breach: {
      'lore/people/other-queries.ts':
        "export const f = (db: any, sql: any) => sql`update notes set body = ''`.execute(db);\n",
    },
  },
  {
    name: "another feature's queries are taken only to read",
    because:
      'HOUSE.md: a feature may join and read what others own, and only the owner writes. A write function called from outside skips the act that decides and records.',
    instead:
      'Call the act of the feature that owns the rows; write one there if it is missing. Reading functions and row types may be imported.',
    broken: (tree) => writesOfOthers(tree),
    breach: {
      'lore/setup/acts.ts': "import { writeNote } from '../notes/queries.ts';\nexport const act = writeNote;\n",
    },
  },
];

function writesOfOthers(tree: Tree): string[] {
  return (
    [...tree.sources.values()]
      // The demo writes a history that nobody lived (docs/decisions/0007): people of two years ago, lines under their own day.
      .filter(({ path }) => isServer(path) && placeOf(path).room !== null && placeOf(path).room !== 'demo')
      .flatMap((source) =>
        source.imports.flatMap(({ to, names }) => {
          if (to === null || !isQueries(to) || placeOf(to).room === placeOf(source.path).room) return [];
          const there = tree.sources.get(to);
          const found =
            there === undefined
              ? []
              : [...writers(there)].filter((name) => names.includes(name) || names.includes('*'));
          return found.map((name) => `${source.path} takes ${name} from ${to}`);
        }),
      )
  );
}
