import { z } from 'zod';
import { itemKinds } from '../communities/community.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { labelKey, labels_per_item_max } from './label.ts';
import * as queries from './queries.ts';

// Longer than a label may be, so that the refusal is the sentence of label.ts.
const name = z.string().max(200);
const label = z.object({ key: z.string(), name: z.string(), source: z.enum(['set', 'text']) });
const tag = z.string().min(1).max(200);

export const routes: Route[] = [
  route({
    name: 'labels.ofItem',
    says: 'The labels of an item, and whether one may set them',
    method: 'GET',
    path: '/items/:item/labels',
    who: 'person',
    guests: true,
    input: z.strictObject({ item: id }),
    output: z.object({ items: z.array(label), why_not: z.object({ set: z.string().nullable() }) }),
    act: (asking, input) => acts.seeLabels(asking, input.item),
  }),
  route({
    name: 'labels.set',
    says: 'Give an item these labels and no others; those in its text stay beside them',
    method: 'PUT',
    path: '/items/:item/labels',
    who: 'person',
    input: z.strictObject({ item: id, labels: z.array(name).max(labels_per_item_max + 1) }),
    output: z.object({ items: z.array(label) }),
    act: async (asking, input) => ({ items: await acts.setLabels(asking, input.item, input.labels) }),
  }),
  route({
    name: 'labels.list',
    says: 'Labels of what one may read, with how many items stand under each: by name, or the most used first',
    method: 'GET',
    path: '/tags',
    who: 'person',
    input: z.strictObject({ q: name.default(''), by: z.enum(['name', 'use']).default('name'), ...paging }),
    output: pageOf(z.object({ key: z.string(), name: z.string(), items: z.number() })),
    act: async (asking, input) => {
      const wish = { q: labelKey(input.q), after: fromCursor(input.after, 2), limit: input.limit };
      const rows = await (input.by === 'use' ? queries.labelsByUse : queries.labelsByName)(asking, wish);
      const list = toPage(rows, input.limit, (row) => [row.sort, row.key]);
      return { ...list, items: list.items.map(({ sort, ...row }) => row) };
    },
  }),
  route({
    name: 'labels.open',
    says: 'What stands under a label, the latest changed first: all kinds, or one; everywhere, or in one community',
    method: 'GET',
    path: '/tags/:tag/items',
    who: 'person',
    input: z.strictObject({
      tag,
      kind: z.enum(itemKinds).optional(),
      community: z.string().max(60).optional(),
      ...paging,
    }),
    output: pageOf(
      z.object({
        id: z.string(),
        kind: z.enum(itemKinds),
        title: z.string(),
        state: z.string(),
        changed_at: z.date(),
        home: z.object({ name: z.string(), slug: z.string() }).nullable(),
      }),
    ).extend({
      label: z.object({ key: z.string(), name: z.string() }),
      kinds: z.array(z.object({ kind: z.enum(itemKinds), items: z.number() })),
    }),
    act: async (asking, input) => {
      const { kinds, ...label } = await acts.seeLabel(asking, input.tag);
      const rows = await queries.itemsUnder(asking, {
        key: label.key,
        kind: input.kind ?? null,
        community: input.community ?? null,
        after: fromCursor(input.after, 2),
        limit: input.limit,
      });
      const list = toPage(rows, input.limit, (row) => [row.changed_at, row.id]);
      return {
        ...list,
        items: list.items.map(({ home, home_slug, ...row }) => ({
          ...row,
          home: home === null ? null : { name: home, slug: home_slug as string },
        })),
        label,
        kinds,
      };
    },
  }),
  route({
    name: 'labels.rename',
    says: 'Give a label another name; with `merge` it becomes one with the label of that name',
    method: 'PATCH',
    path: '/tags/:tag',
    who: 'admin',
    input: z.strictObject({ tag, name, merge: z.boolean().default(false) }),
    output: z.object({ key: z.string(), name: z.string() }),
    act: acts.renameLabel,
  }),
];
