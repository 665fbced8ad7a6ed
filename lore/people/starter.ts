/** A row of a list of people, as the office that hires them keeps it. What is empty says nothing. */
export type Starter = {
  name: string;
  handle: string;
  email: string;
  started_on: string;
  role_line: string;
  team: string;
  site: string;
  region: string;
};
export type Column = keyof Starter;
export const starters_max = 2_000;
/** Of people here who are not in the list so many are named. */
export const missing_named_max = 200;

const letters_max: Record<Column, number> = {
  name: 120,
  handle: 60,
  email: 254,
  started_on: 10,
  role_line: 160,
  team: 120,
  site: 120,
  region: 120,
};

const columns: Record<string, Column> = {
  name: 'name',
  fullname: 'name',
  vollername: 'name',
  handle: 'handle',
  username: 'handle',
  benutzername: 'handle',
  kürzel: 'handle',
  email: 'email',
  mail: 'email',
  emailaddress: 'email',
  emailadresse: 'email',
  startedon: 'started_on',
  startdate: 'started_on',
  start: 'started_on',
  eintritt: 'started_on',
  eintrittsdatum: 'started_on',
  eintrittam: 'started_on',
  beginn: 'started_on',
  roleline: 'role_line',
  role: 'role_line',
  jobtitle: 'role_line',
  rolle: 'role_line',
  funktion: 'role_line',
  position: 'role_line',
  tätigkeit: 'role_line',
  team: 'team',
  abteilung: 'team',
  department: 'team',
  site: 'site',
  location: 'site',
  standort: 'site',
  ort: 'site',
  region: 'region',
  gebiet: 'region',
};

/** Which column says what, in English or German; those that are not known here are named. */
export function columnsOf(header: readonly string[]): { known: (Column | null)[]; unknown: string[] } {
  const known = header.map((each) => columns[each.toLowerCase().replaceAll(/[^\p{L}]/gu, '')] ?? null);
  return { known, unknown: header.filter((each, n) => known[n] === null && each.trim() !== '') };
}

/** Why this is not a list of people. */
export function whyNotHeader(known: readonly (Column | null)[]): string | null {
  if (new Set(known.filter((each) => each !== null)).size < known.filter((each) => each !== null).length) {
    return 'Two columns of this list say the same. Leave one of them out.';
  }
  if (known.includes('email') || known.includes('handle')) return null;
  return 'This list has no column with e-mail addresses or handles, by which people are known. Its first line names the columns.';
}

/** A day as 2026-05-20, 20.05.2026 or 20/05/2026 (the day first); null: none. */
export function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const other = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : other ? [other[3], other[2], other[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? null : written;
}

export function starterOf(known: readonly (Column | null)[], cells: readonly string[]): Starter {
  const row: Starter = {
    name: '',
    handle: '',
    email: '',
    started_on: '',
    role_line: '',
    team: '',
    site: '',
    region: '',
  };
  for (const [n, column] of known.entries()) if (column !== null) row[column] = (cells[n] ?? '').trim();
  return {
    ...row,
    handle: row.handle.replace(/^@/, '').toLowerCase(),
    email: row.email.toLowerCase(),
    started_on: dayIn(row.started_on) ?? row.started_on,
  };
}

/** Why a row cannot be taken. */
export function whyNotStarter(row: Starter, known: { isHere: boolean; isTwice: boolean }): string | null {
  const long = (Object.keys(letters_max) as Column[]).find((column) => row[column].length > letters_max[column]);
  if (row.email === '' && row.handle === '') return 'It has neither an e-mail address nor a handle.';
  if (row.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(row.email)) return 'Its e-mail address is none.';
  if (row.started_on !== '' && dayIn(row.started_on) === null)
    return 'Its start is no day, such as 2026-05-20 or 20.05.2026.';
  if (long !== undefined) return 'One of its fields is too long.';
  if (known.isTwice) return 'The same person stands further up in the list.';
  if (known.isHere) return null;
  if (row.email === '') return 'Nobody here has this handle. Somebody new needs an e-mail address.';
  return row.name === '' ? 'Somebody new needs a name.' : null;
}
