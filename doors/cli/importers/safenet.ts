import type { ImportRecord, NoteRecord } from '../../../lore/imports/record.ts';
import { body_letters_max, type Context } from '../../../lore/notes/note.ts';
import { type Csv, checkCsv, type Row, readCsv } from './csv.ts';
import { type Importer, type Loss, loss } from './importer.ts';
import { cutTo, plainText } from './text.ts';

const chip_letters_max = 120;
const conditions_max = 12;
const because_letters_max = 500;
const hour_ms = 3_600_000;

const needed = ['safenet id', 'event start date', 'event jurisdiction', 'narrative', 'safenet create date'];
const jurisdictions: Record<string, string> = {
  USFS: 'Forest Service',
  BLM: 'Bureau of Land Management',
  BIA: 'Bureau of Indian Affairs',
  NPS: 'National Park Service',
  FWS: 'Fish and Wildlife Service',
  STATE: 'State agencies',
  OTHER: 'Other agencies',
};

const reporter = 'safenet:/reporter';

/** SAFENET, the safety reports of wildland firefighters (nifc.gov), as CSV by year. */
export const safenet: Importer = {
  says: '<files…>            reports as .csv or .csv.gz',
  open: async (paths) => {
    const files: Csv[] = [];
    for (const path of paths) files.push(await checkCsv(path, needed, 'a SAFENET export'));
    const counted = { rows: 0 };
    return {
      source: 'safenet',
      get says() {
        return `SAFENET: ${counted.rows.toLocaleString('en')} rows in ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
      },
      close: async () => {},
      records: async function* () {
        const communities = new Set<string>();
        const seen = new Set<string>();
        // Nobody signs these reports: one person who stands for all of them, and not a thousand invented ones.
        yield {
          kind: 'person',
          origin: reporter,
          name: 'SAFENET reporter',
          role_line: 'Reports are made without a name',
        };
        for (const file of files) {
          for await (const row of readCsv(file)) {
            counted.rows++;
            if (row.kind === 'row') yield* readReport(row, communities, seen);
            else {
              if (row.what !== 'row') counted.rows--;
              yield row;
            }
          }
        }
      },
    };
  },
};

function* readReport(row: Row, communities: Set<string>, seen: Set<string>): Generator<ImportRecord | Loss> {
  const losses: Loss[] = [];
  const lose = (what: string, why: string) => void losses.push(loss(what, `${row.where} (${id || 'no id'})`, why));
  const field = (name: string) => plainText(row.fields[name] ?? '', (why) => lose('encoding', why));
  const id = (row.fields['safenet id'] ?? '').trim();

  if (Object.values(row.fields).every((value) => value.trim() === '')) {
    yield loss('row', row.where, 'Nothing is in it.');
    return;
  }
  if (id === '' || seen.has(id)) {
    yield loss(
      'row',
      row.where,
      id === '' ? 'It has no id, so it could not be told from others.' : `${id} came before.`,
    );
    return;
  }
  seen.add(id);
  const body = bodyOf(field, lose);
  if (body === '') {
    yield* losses;
    yield loss('row', `${row.where} (${id})`, 'It says nothing of what happened.');
    return;
  }
  const community = communityOf(field('event jurisdiction'));
  if (!communities.has(community.origin)) {
    communities.add(community.origin);
    yield community;
  }
  const note: NoteRecord = {
    kind: 'note',
    origin: `safenet:${id}`,
    home: community.origin,
    author: reporter,
    body,
    because: cutTo(field('other factors'), because_letters_max, (why) => lose('text', `Other factors: ${why}`)),
    context: contextOf(field, lose),
    language: 'en',
    ...datesOf(field, lose),
  };
  yield* losses;
  yield note;
}

type Field = (name: string) => string;
type Lose = (what: string, why: string) => void;

/**
 * The narrative; then what was done at once, which is no expectation and no cause, and belongs to the story; then, in
 * one line, what the report says of the situation and our chips have no word for, so that it is found by search.
 */
function bodyOf(field: Field, lose: Lose): string {
  const narrative = field('narrative');
  const action = field('immediate action taken');
  const name = field('incident name');
  if (narrative === '' && action === '' && name === '') return '';
  if (narrative === '') lose('text', 'There is no narrative: the name of the incident stands in its place.');
  const situation = [
    ['Position', field('event position title')],
    ['Resources', field('event resources')],
    ['Incident', [...listOf(field('event incident type')), ...listOf(field('event incident activity'))].join(', ')],
    ['Stage', listOf(field('event incident stage')).join(', ')],
    ['Management level', field('event management level')],
  ]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join(' · ');
  const parts = [narrative || name, action === '' ? '' : `**Immediate action taken.** ${action}`, situation];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return cutTo(text, body_letters_max, (why) => lose('text', why));
}

function contextOf(field: Field, lose: Lose): Context {
  const chip = (name: string, value: string) =>
    cutTo(value, chip_letters_max, (why) => lose('chip', `${name}: ${why}`)) || undefined;
  const conditions = [
    ...new Set(
      [...listOf(field('contributing factors')), ...listOf(field('human factors'))].filter((each) => each !== 'Other'),
    ),
  ];
  for (const extra of conditions.slice(conditions_max)) {
    lose('chip', `“${extra}” is one condition more than the ${conditions_max} a note can carry.`);
  }
  const job = [field('incident name'), field('incident number')].filter(isSaid).join(' · ');
  return {
    place: chip('place', [field('event local unit'), field('event state')].filter(isSaid).join(', ')),
    task: chip('task', field('event task')),
    job: chip('job', job),
    conditions: conditions.slice(0, conditions_max).map((each) => chip('condition', each) as string),
  };
}

function isSaid(value: string): boolean {
  return !/^(n\/?a|none|unknown|0)?$/i.test(value);
}

function listOf(value: string): string[] {
  return value
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Days of the source have no time zone; they are taken as UTC, which keeps the day. */
function datesOf(field: Field, lose: Lose): { at: Date; happened_at?: Date } {
  const happened = dateOf(field('event start date'));
  const reported = dateOf(field('safenet create date'));
  if (happened === null) lose('date', `“${field('event start date')}” is no day on which it could have happened.`);
  if (reported === null && happened === null) {
    lose('date', 'It has no date at all, and stands on the day of the import.');
    return { at: new Date() };
  }
  if (reported === null) {
    lose('date', `“${field('safenet create date')}” is no day: it stands where it happened.`);
    return { at: happened as Date, happened_at: happened as Date };
  }
  if (happened === null) return { at: reported, happened_at: reported };
  // The day of the report has no hour; what happened on that day was before.
  const at = happened.getTime() - reported.getTime() < 24 * hour_ms && happened > reported ? happened : reported;
  if (happened <= at) return { at, happened_at: happened };
  lose(
    'date',
    `It was reported on ${day(reported)} and says it happened on ${day(happened)}: the earlier day is kept.`,
  );
  return { at: reported, happened_at: reported };
}

function dateOf(text: string): Date | null {
  const us = text.match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?)?$/);
  const iso = text.match(/^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/);
  const [year, month, dayOfMonth, hour = '0', minute = '0'] = us
    ? [us[3], us[1], us[2], us[4], us[5]]
    : (iso?.slice(1) ?? []);
  if (year === undefined) return null;
  const date = new Date(Date.UTC(+year, +month - 1, +dayOfMonth, +hour, +minute));
  // 31 February would become a day in March.
  const isReal = date.getUTCMonth() === +month - 1 && date.getUTCDate() === +dayOfMonth && +year > 1900;
  return isReal && date <= new Date() ? date : null;
}

const day = (date: Date) => date.toISOString().slice(0, 10);

function communityOf(jurisdiction: string): ImportRecord {
  const key = jurisdiction.toUpperCase();
  const name = jurisdictions[key] ?? (isSaid(jurisdiction) ? jurisdiction : 'Agency not said');
  const origin = `safenet:/community/${key in jurisdictions || isSaid(jurisdiction) ? key : 'UNKNOWN'}`;
  const purpose = 'Safety reports from wildland fires, as they were told to SAFENET.';
  return { kind: 'community', origin, name: cutTo(`Fire safety: ${name}`, 120), community_kind: 'practice', purpose };
}
