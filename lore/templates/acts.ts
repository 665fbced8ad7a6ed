import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { roleIn } from '../communities/queries.ts';
import { setLabels } from '../labels/acts.ts';
import { whyNotLabels } from '../labels/label.ts';
import { beginPage, seePage } from '../pages/acts.ts';
import { whyNotWrite } from '../pages/page.ts';
import { findMyself } from '../people/queries.ts';
import { type Asking, asker } from '../route.ts';
import { shownIn } from './filling.ts';
import * as queries from './queries.ts';
import { startersIn } from './starters.ts';
import {
  type Field,
  faultsIn,
  fillIn,
  isEmpty,
  templates_per_community_max,
  type Values,
  whyNotTemplate,
  whyNotWriteTemplate,
} from './template.ts';

export async function seeTemplate(asking: Asking, id: string): Promise<queries.TemplateRow> {
  return (await queries.findTemplate(asking, id)) ?? unknown('template');
}

export const whyNotChange = (asking: Asking, template: queries.TemplateRow): string | null =>
  whyNotWriteTemplate({
    admin: asking.as.admin,
    member: template.member,
    ofHouse: template.community_id === null,
  });

type Words = {
  title: string;
  when_to_use: string;
  body: string;
  fields: Field[];
  labels: string[];
  parent: string | null;
};

/** A new template of a community, or of the whole organisation (`community` null). */
export async function makeTemplate(
  asking: Asking,
  wish: Words & { community: string | null },
): Promise<{ id: string; version: number }> {
  const { community } = wish;
  // A community that one is not in answers like one that is not there: nothing of it can be written.
  const member = community !== null && (await roleIn(asking.db, community, asker(asking))) !== null;
  refuseIf(whyNotWriteTemplate({ admin: asking.as.admin, member, ofHouse: community === null }));
  const row = await checked(asking, wish, community);
  if ((await queries.countTemplates(asking.db, community)) >= templates_per_community_max) {
    refuse('conflict', `A community has ${templates_per_community_max} templates at most. End one that nobody uses.`);
  }
  const id = asking.newId();
  await queries.writeTemplate(asking.db, {
    ...row,
    id,
    community_id: community,
    made_by: asker(asking),
    at: asking.now,
  });
  asking.record({ what: 'template.made', about: { template: id, community } });
  return { id, version: 1 };
}

/** Puts other words in the place of a template's. Pages begun from it stay as they are. */
export async function writeTemplate(
  asking: Asking,
  wish: Words & { template: string; seen_version: number },
): Promise<{ version: number }> {
  const template = await seeTemplate(asking, wish.template);
  refuseIf(whyNotChange(asking, template));
  const row = await checked(asking, wish, template.community_id);
  const version = await queries.changeTemplate(asking.db, template.id, wish.seen_version, row, asking.now);
  if (version === null) refuseStale(template.version);
  asking.record({ what: 'template.written', about: { template: template.id } });
  return { version };
}

/** Nobody begins from it any more; pages that were begun from it stay as they are. */
export async function endTemplate(asking: Asking, id: string): Promise<void> {
  const template = await seeTemplate(asking, id);
  refuseIf(whyNotChange(asking, template));
  await queries.endTemplate(asking.db, id, asking.now);
  asking.record({ what: 'template.ended', about: { template: id } });
}

async function checked(asking: Asking, { parent, ...words }: Words, community: string | null) {
  refuseIf(whyNotTemplate(words) ?? whyNotLabels(words.labels), 'invalid');
  if (parent !== null) {
    if (community === null)
      refuse('invalid', 'Only a template of a community names the page that its pages stand under.');
    const above = await seePage(asking, parent);
    if (above.home_id !== community) refuse('conflict', 'A page stands under pages of its own home community.');
  }
  const { title, when_to_use, body, fields, labels } = words;
  return { title, when_to_use, body, fields, labels, parent_id: parent };
}

/** Begins a page from a template: its text with what was filled in, its labels, and the fields as properties of the page. */
export async function begin(
  asking: Asking,
  wish: { template: string; title: string; home: string; also: string[]; parent?: string; values: Values },
): Promise<{ id: string; version: number }> {
  const template = await seeTemplate(asking, wish.template);
  const { fields, labels, community_id } = template;
  const shown = await shownFor(asking, fields, wish.values);
  // Elsewhere than at home the page above it is another one's.
  const parent = wish.parent ?? (community_id === wish.home ? (template.parent_id ?? undefined) : undefined);
  const { home, also, title } = wish;
  const body = fillIn(template.body, shown);
  const page = await beginPage(asking, {
    title,
    body,
    summary: '',
    home,
    also,
    ...(parent === undefined ? {} : { parent }),
  });
  await queries.writePageFields(asking.db, page.id, rowsOf(fields, wish.values));
  if (labels.length > 0) await setLabels(asking, page.id, labels);
  return page;
}

const rowsOf = (fields: readonly Field[], values: Values): queries.PageFieldRow[] =>
  fields.map((field) => {
    const value = values[field.name] ?? null;
    return { field, value: isEmpty(value) ? null : value };
  });

/** What stands in the text for each field. Refuses what is missing or ill-typed with a sentence for each. */
async function shownFor(asking: Asking, fields: readonly Field[], values: Values): Promise<Record<string, string>> {
  const faults = faultsIn(fields, values);
  const stranger = Object.keys(values).find((name) => !fields.some((field) => field.name === name));
  if (stranger !== undefined) faults[stranger] = `There is no field ${stranger} here.`;
  const idsOf = (kind: 'person' | 'item') =>
    fields.flatMap((field) => {
      const value = values[field.name] ?? null;
      return field.kind === kind && typeof value === 'string' && faults[field.name] === undefined && !isEmpty(value)
        ? [value]
        : [];
    });
  const names = await queries.namesOf(asking, idsOf('person'), idsOf('item'));
  for (const { name, label, kind } of fields) {
    const value = values[name] ?? null;
    if ((kind !== 'person' && kind !== 'item') || faults[name] !== undefined || isEmpty(value)) continue;
    const found = names.get(String(value));
    if (found === undefined || (found.kind === 'person') !== (kind === 'person'))
      faults[name] = `“${label}” is not one of ours.`;
  }
  const all = Object.entries(faults).map(([name, says]) => ({ at: `values.${name}`, says }));
  if (all.length > 0) refuse('invalid', 'Some fields are not filled in as they need to be.', { faults: all });
  const { locale = 'en' } = (await findMyself(asking.db, asker(asking))) ?? {};
  return shownIn(fields, values, names, locale);
}

/** The properties of a page, with the names of whom and what they name. */
export async function fieldsOf(asking: Asking, id: string) {
  const page = await seePage(asking, id);
  const rows = await queries.pageFields(asking.db, page.id);
  const idsOf = (kind: string) =>
    rows.flatMap((row) => (row.field.kind === kind && row.value !== null ? [String(row.value)] : []));
  const names = await queries.namesOf(asking, idsOf('person'), idsOf('item'));
  return {
    items: rows.map(({ field, value }) => {
      const names_something = (field.kind === 'person' || field.kind === 'item') && value !== null;
      const named = names_something ? (names.get(String(value)) ?? null) : null;
      // What the viewer may not read is not named, nor is its id.
      return {
        field,
        value: names_something && named === null ? null : value,
        named,
        hidden: names_something && named === null,
      };
    }),
    why_not: { write: whyNotWrite({ memberAtHome: page.member, archived: page.archived }) },
  };
}

/** Gives the properties of a page other values; its text stays as it is. What the asker may not see stays too. */
export async function setFields(asking: Asking, wish: { page: string; values: Values }): Promise<void> {
  const page = await seePage(asking, wish.page);
  refuseIf(whyNotWrite({ memberAtHome: page.member, archived: page.archived }));
  const { items } = await fieldsOf(asking, wish.page);
  const kept = await queries.pageFields(asking.db, wish.page);
  const hidden = new Set(items.filter((each) => each.hidden).map(({ field }) => field.name));
  const fields = items.map(({ field }) => field).filter(({ name }) => !hidden.has(name) || wish.values[name] != null);
  await shownFor(asking, fields, withoutHidden(wish.values, hidden));
  const rows = kept.map(({ field, value }) => {
    if (hidden.has(field.name) && wish.values[field.name] == null) return { field, value };
    return rowsOf([field], wish.values)[0] as queries.PageFieldRow;
  });
  await queries.writePageFields(asking.db, wish.page, rows);
  asking.record({ what: 'page.described', item: wish.page, about: { fields: rows.map(({ field }) => field.name) } });
}

const withoutHidden = (values: Values, hidden: Set<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !hidden.has(name) || value !== null));

/** Those that come with the house, in one language: those that were never there. Returns how many came. */
export async function beginStarters(asking: Asking, locale: 'en' | 'de'): Promise<number> {
  const there = await queries.startersThere(asking.db);
  const news = startersIn(locale).filter(({ starter }) => !there.has(starter));
  for (const each of news) {
    await queries.writeTemplate(asking.db, {
      ...each,
      id: asking.newId(),
      community_id: null,
      parent_id: null,
      made_by: null,
      at: asking.now,
    });
  }
  if (news.length > 0)
    asking.record({ what: 'template.stocked', about: { starters: news.map(({ starter }) => starter) } });
  return news.length;
}
