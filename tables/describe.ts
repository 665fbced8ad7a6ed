import type { Kysely } from 'kysely';
import { sql } from '../ground/sql.ts';

type Column = {
  table: string;
  column: string;
  type: string;
  required: boolean;
  default: string | null;
  identity: string;
};

async function columnsOf(db: Kysely<any>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      pg_get_expr(d.adbin, d.adrelid) as default, a.attidentity as identity
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
    order by c.relname, a.attnum`.execute(db);
  return rows;
}

/** The whole schema as SQL, in an order that does not depend on history: what a reader and a reviewer look at. */
export async function describeTables(db: Kysely<any>): Promise<string> {
  const lines: string[] = [
    '-- The whole schema as the migrations make it. Written by `npm run schema`; compared in tests.',
  ];
  const columns = await columnsOf(db);
  // NOT NULL stands with its column: PostgreSQL 18 also lists it as a constraint, 15 does not.
  const constraints = await sql<{ table: string; name: string; text: string }>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations' and k.contype <> 'n'
    order by c.relname, k.contype = 'f', k.contype, k.conname`.execute(db);
  const indexes = await sql<{ table: string; text: string }>`
    select tablename as table, indexdef as text from pg_indexes i
    where schemaname = 'public' and tablename <> 'migrations'
      and not exists (select from pg_constraint k where k.conname = i.indexname) order by tablename, indexname`.execute(
    db,
  );
  const triggers = await sql<{ table: string; text: string }>`
    select c.relname as table, pg_get_triggerdef(t.oid) as text from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by c.relname, t.tgname`.execute(db);
  const functions = await sql<{ text: string }>`
    select pg_get_functiondef(p.oid) as text from pg_proc p
    where p.pronamespace = 'public'::regnamespace order by p.proname`.execute(db);
  for (const { text } of functions.rows) lines.push('', `${text.trim()};`);
  for (const [table, list] of Map.groupBy(columns, (column) => column.table)) {
    const inside = [
      ...list.map((c) => {
        const made =
          c.identity === 'a' ? ' generated always as identity' : c.default === null ? '' : ` default ${c.default}`;
        return `  ${c.column} ${c.type}${c.required ? ' not null' : ''}${made}`;
      }),
      ...constraints.rows.filter((k) => k.table === table).map((k) => `  constraint ${k.name} ${k.text}`),
    ];
    lines.push('', `create table ${table} (`, inside.join(',\n'), ');');
    for (const { text } of indexes.rows.filter((i) => i.table === table))
      lines.push(`${text.replace(' public.', ' ').replace('USING btree ', '')};`);
    for (const { text } of triggers.rows.filter((t) => t.table === table))
      lines.push(`${text.replace(' public.', ' ')};`);
  }
  return `${lines.join('\n')}\n`;
}

const plain: Record<string, string> = {
  text: 'string',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  bytea: 'Buffer',
  date: 'string',
  xid8: 'string',
};

function typeOf(type: string): string {
  if (type.endsWith('[]')) return `${typeOf(type.slice(0, -2))}[]`;
  // Numbers and times come out as one type and may go in as others.
  if (type === 'bigint') return 'ColumnType<number, number | string, number | string>';
  if (type.startsWith('timestamp')) return 'ColumnType<Date, Date | string, Date | string>';
  if (type === 'jsonb') return 'ColumnType<any, string, string>';
  return plain[type] ?? 'unknown';
}

// What the database fills in may be left out; Generated<> does not nest over a ColumnType.
function optional(type: string): string {
  const parts = type.match(/^ColumnType<(.+), (.+), (.+)>$/);
  return parts === null ? `Generated<${type}>` : `ColumnType<${parts[1]}, ${parts[2]} | undefined, ${parts[3]}>`;
}

/** The tables as TypeScript, for queries that name a column which is not there to fail before they run. */
export async function typesOf(db: Kysely<any>): Promise<string> {
  const tables = Map.groupBy(await columnsOf(db), (column) => column.table);
  const named = (table: string) => table.replace(/(^|_)(\w)/g, (_, __, letter) => letter.toUpperCase());
  const shapes = [...tables].map(([table, columns]) => {
    const fields = columns.map((c) => {
      const type = `${typeOf(c.type)}${c.required ? '' : ' | null'}`;
      const given = c.default !== null || c.identity === 'a';
      return `  ${c.column}: ${given ? optional(type) : type};`;
    });
    return `export interface ${named(table)} {\n${fields.join('\n')}\n}`;
  });
  const all = [...tables.keys()].map((table) => `  ${table}: ${named(table)};`);
  return [
    '// Written by `npm run schema` from the real schema.',
    "import type { ColumnType, Generated } from 'kysely';",
    ...shapes,
    `export interface DB {\n${all.join('\n')}\n}`,
  ]
    .join('\n\n')
    .concat('\n');
}
