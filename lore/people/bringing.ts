import { refuse, refuseIf } from '../../ground/refusal.ts';
import { readTableFile, type TableFile } from '../../ground/table-file.ts';
import type { Asking } from '../route.ts';
import { writePerson } from './queries.ts';
import {
  type Column,
  columnsOf,
  missing_named_max,
  type Starter,
  starterOf,
  starters_max,
  whyNotHeader,
  whyNotStarter,
} from './starter.ts';
import { type KnownRow, knownBy, missingFrom, writeStarter } from './starter-queries.ts';

type Row = { line: number; starter: Starter };
const changeable = ['name', 'email', 'started_on', 'role_line', 'team', 'site', 'region'] as const;

/**
 * Takes in a list of people from elsewhere. Who is not here comes in, who is here is changed where the list says something
 * else, and who is not in the list stays as they are. The same list again changes nothing. A dry run writes nothing.
 */
export async function bringPeople(asking: Asking, wish: { bytes: Uint8Array; dry_run: boolean }) {
  const file = readTableFile(wish.bytes) ?? refuse('invalid', 'This is not a CSV file that can be read.');
  const { known, unknown } = columnsOf(file.header);
  refuseIf(whyNotHeader(known), 'invalid');
  if (file.rows.length > starters_max) refuse('invalid', `A list holds ${starters_max} people at most. Split it.`);
  const rows = rowsOf(file, known);
  const here = await knownBy(
    asking.db,
    rows.map(({ starter }) => starter.email).filter((each) => each !== ''),
    rows.map(({ starter }) => starter.handle).filter((each) => each !== ''),
  );
  const done = await takeRows(asking, rows, here, wish.dry_run);
  const missing = await missingFrom(asking.db, [...here.map(({ id }) => id), ...done.ids], missing_named_max);
  const { ids, ...said } = done;
  return { dry_run: wish.dry_run, encoding: file.encoding, unknown_columns: unknown, ...said, missing };
}

const rowsOf = (file: TableFile, known: (Column | null)[]): Row[] =>
  file.rows.map(({ line, cells }) => ({ line, starter: starterOf(known, cells) }));

async function takeRows(asking: Asking, rows: Row[], here: KnownRow[], dry: boolean) {
  const made: { id: string | null; line: number; name: string; email: string }[] = [];
  const changed: { id: string; line: number; name: string; fields: string[] }[] = [];
  const refused: { line: number; name: string; why: string }[] = [];
  const ids: string[] = [];
  const seen = new Set<string>();
  let same = 0;
  for (const { line, starter } of rows) {
    // The address decides: a handle may have passed on to somebody else.
    const found =
      here.find(({ email }) => email !== '' && email === starter.email) ??
      here.find(({ handle }) => starter.handle !== '' && handle === starter.handle);
    const key = found?.id ?? starter.email;
    const why =
      whyNotStarter(starter, { isHere: found !== undefined, isTwice: key !== '' && seen.has(key) }) ??
      whyNotFound(found, starter, here);
    if (why !== null) {
      refused.push({ line, name: starter.name || starter.email || starter.handle, why });
      continue;
    }
    seen.add(key);
    if (found === undefined) {
      const id = dry ? null : await bringOne(asking, starter);
      if (id !== null) ids.push(id);
      made.push({ id, line, name: starter.name, email: starter.email });
      continue;
    }
    const fields = changeable.filter((field) => starter[field] !== '' && starter[field] !== found[field]);
    if (fields.length === 0) same++;
    else {
      if (!dry) await changeOne(asking, found.id, starter, fields);
      changed.push({ id: found.id, line, name: starter.name || found.name, fields });
    }
  }
  return { made, changed, refused, same, ids };
}

function whyNotFound(found: KnownRow | undefined, starter: Starter, here: KnownRow[]): string | null {
  if (found === undefined) return null;
  if (found.status === 'left') return 'This person has left. Lists bring nobody back.';
  if (found.guest) return 'This is a guest from another firm. Remove them from their circles first.';
  if (starter.email !== '' && here.some(({ id, email }) => email === starter.email && id !== found.id)) {
    return 'Its e-mail address and its handle belong to two people.';
  }
  return null;
}

async function bringOne(asking: Asking, { handle, started_on, region, ...row }: Starter): Promise<string> {
  const id = asking.newId();
  await writePerson(asking.db, { id, ...row, at: asking.now });
  const rest = { ...(started_on === '' ? {} : { started_on }), ...(region === '' ? {} : { region }) };
  if (Object.keys(rest).length > 0) await writeStarter(asking.db, id, rest);
  asking.record({ what: 'person.joined', about: { person: id, listed: true, ...rest } });
  return id;
}

async function changeOne(asking: Asking, person: string, starter: Starter, fields: (keyof Starter)[]): Promise<void> {
  const change = Object.fromEntries(fields.map((field) => [field, starter[field]]));
  await writeStarter(asking.db, person, change);
  asking.record({ what: 'person.changed', about: { person, fields, listed: true } });
}
