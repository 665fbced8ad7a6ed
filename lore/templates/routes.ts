import { z } from 'zod';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Asking, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as queries from './queries.ts';
import { choices_max, fieldKinds, fields_max, template_letters_max } from './template.ts';

const field = z.strictObject({
  name: z.string().min(1).max(40),
  label: z.string().trim().min(1, 'A field needs a label.').max(80),
  kind: z.enum(fieldKinds),
  required: z.boolean().default(false),
  hint: z.string().trim().max(200).optional(),
  unit: z.string().trim().max(20).optional(),
  choices: z.array(z.string().trim().max(80)).max(choices_max).optional(),
});
const value = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]);
const values = z.record(z.string().max(60), value);
const words = {
  title: z.string().trim().min(1, 'A template needs a title.').max(120),
  when_to_use: z.string().trim().max(500).default(''),
  body: z.string().max(template_letters_max),
  fields: z.array(field).max(fields_max).default([]),
  labels: z.array(z.string().max(200)).max(30).default([]),
  parent: id.nullable().default(null),
};
const line = z.object({
  id: z.string(),
  title: z.string(),
  when_to_use: z.string(),
  fields: z.array(field),
  labels: z.array(z.string()),
  /** Null: the organisation's. */
  community: z.object({ id: z.string(), name: z.string(), slug: z.string() }).nullable(),
  version: z.number(),
  changed_at: z.date(),
  why_not: z.object({ write: z.string().nullable() }),
});
const whole = line.extend({ body: z.string(), parent: z.object({ id: z.string(), title: z.string() }).nullable() });

const toLine = (asking: Asking, row: queries.TemplateRow): z.input<typeof line> => ({
  id: row.id,
  title: row.title,
  when_to_use: row.when_to_use,
  fields: row.fields,
  labels: row.labels,
  community:
    row.community_id === null
      ? null
      : { id: row.community_id, name: row.community as string, slug: row.community_slug as string },
  version: row.version,
  changed_at: row.changed_at,
  why_not: { write: acts.whyNotChange(asking, row) },
});

export const routes: Route[] = [
  route({
    name: 'templates.list',
    says: 'Templates that a page can be begun from: those of one community, or of all mine, and the organisation’s',
    method: 'GET',
    path: '/templates',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60).optional(), ...paging }),
    output: pageOf(line),
    act: async (asking, input) => {
      const rows = await queries.listTemplates(asking, {
        community: input.community ?? null,
        after: fromCursor(input.after, 3),
        limit: input.limit,
      });
      const list = toPage(rows, input.limit, (row) => [row.community_id === null ? '1' : '0', row.sort, row.id]);
      return { ...list, items: list.items.map((row) => toLine(asking, row)) };
    },
  }),
  route({
    name: 'templates.open',
    says: 'A template in full',
    method: 'GET',
    path: '/templates/:template',
    who: 'person',
    input: z.strictObject({ template: id }),
    output: whole,
    act: async (asking, input) => {
      const row = await acts.seeTemplate(asking, input.template);
      const parent = row.parent_id === null ? null : { id: row.parent_id, title: row.parent as string };
      return { ...toLine(asking, row), body: row.body, parent };
    },
  }),
  route({
    name: 'templates.make',
    says: 'Make a template for a community that one is in; without a community for the organisation, by who runs it',
    method: 'POST',
    path: '/templates',
    who: 'person',
    input: z.strictObject({ ...words, community: id.nullable() }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.makeTemplate,
  }),
  route({
    name: 'templates.write',
    says: 'Put other words in the place of a template’s; pages begun from it stay as they are',
    method: 'PUT',
    path: '/templates/:template',
    who: 'person',
    edits: true,
    input: z.strictObject({ ...words, template: id, seen_version: z.number().int() }),
    output: z.object({ version: z.number() }),
    act: acts.writeTemplate,
  }),
  route({
    name: 'templates.end',
    says: 'End a template: nobody begins from it any more',
    method: 'DELETE',
    path: '/templates/:template',
    who: 'person',
    input: z.strictObject({ template: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.endTemplate(asking, input.template);
      return {};
    },
  }),
  route({
    name: 'templates.begin',
    says: 'Begin a page from a template, with what its fields ask for',
    method: 'POST',
    path: '/templates/:template/pages',
    who: 'person',
    input: z.strictObject({
      template: id,
      title: z.string().trim().min(1, 'A page needs a title.').max(300),
      home: id,
      also: z.array(id).max(49).default([]),
      parent: id.optional(),
      values: values.default({}),
    }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.begin,
  }),
  route({
    name: 'templates.stock',
    says: 'Bring those templates that come with the house and were never here, in one language',
    method: 'POST',
    path: '/templates/starters',
    who: 'admin',
    input: z.strictObject({ locale: z.enum(['en', 'de']) }),
    output: z.object({ came: z.number() }),
    act: async (asking, input) => ({ came: await acts.beginStarters(asking, input.locale) }),
  }),
  route({
    name: 'templates.fieldsOf',
    says: 'The properties of a page that was begun from a template',
    method: 'GET',
    path: '/pages/:page/fields',
    who: 'person',
    input: z.strictObject({ page: id }),
    output: z.object({
      items: z.array(
        z.object({
          field,
          value,
          named: z
            .object({ id: z.string(), kind: z.string(), title: z.string(), handle: z.string().nullable() })
            .nullable(),
          /** It names something that is not shared with the viewer. */
          hidden: z.boolean(),
        }),
      ),
      why_not: z.object({ write: z.string().nullable() }),
    }),
    act: (asking, input) => acts.fieldsOf(asking, input.page),
  }),
  route({
    name: 'templates.setFields',
    says: 'Give the properties of a page other values; its text stays',
    method: 'PUT',
    path: '/pages/:page/fields',
    who: 'person',
    input: z.strictObject({ page: id, values }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.setFields(asking, input);
      return {};
    },
  }),
];
