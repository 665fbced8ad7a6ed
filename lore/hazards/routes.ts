import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { mySeal } from '../communities/seal.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { seePractice } from '../practices/acts.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import {
  alert_hours_max,
  outcomes,
  waitedHours,
  whyNotFlag,
  whyNotHold,
  whyNotReadable,
  whyNotReader,
  whys,
} from './hazard.ts';
import * as holds from './hold-queries.ts';
import * as holding from './holding.ts';
import * as queries from './queries.ts';

const nothing = z.object({});
const words = z.string().trim().max(2000);
const reason = words.min(1, 'A reason is needed: everybody will read it.');
const pointer = z.object({ id: z.string(), title: z.string() });
const why_not = z.string().nullable();
const clock = { waiting_hours: z.number(), overdue: z.boolean() };
const clockOf = (flagged: Date, judged: Date | null, now: Date) => {
  const waiting_hours = waitedHours(flagged, judged, now);
  return { waiting_hours, overdue: waiting_hours > alert_hours_max };
};
const pointerOf = (pointed: string | null, title: string | null) =>
  pointed === null || title === null ? null : { id: pointed, title };

const hold = z.object({
  id: z.string(),
  step: z.string().nullable(),
  reason: z.string(),
  at: z.date(),
  until_at: z.date(),
  by: personCard,
  note: pointer.nullable(),
  lifting: z.object({ by: personCard, at: z.date(), reason: z.string() }).nullable(),
});

function toHold(row: holds.HoldRow) {
  const by = cardOf(row.lifted_by, row.lifter, row.lifter_handle);
  return {
    id: row.id,
    step: row.step_id,
    reason: row.reason,
    at: row.at,
    until_at: row.until_at,
    by: { id: row.placed_by, name: row.placer, handle: row.placer_handle, initials: initialsOf(row.placer) },
    note: pointerOf(row.note_id, row.note),
    lifting:
      by === null || row.lifted_at === null ? null : { by, at: row.lifted_at, reason: row.lifted_reason as string },
  };
}

export const routes: Route[] = [
  route({
    name: 'hazards.flag',
    says: 'Say that a note tells of a danger: two readers judge it within hours',
    method: 'PUT',
    path: '/notes/:note/hazard',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.flag(asking, input);
      return {};
    },
  }),
  route({
    name: 'hazards.ofNote',
    says: 'A hazard: who read it, how long that took, whom the alert reached and who has acknowledged it',
    method: 'GET',
    path: '/notes/:note/hazard',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: z.object({
      /** Null: it is not flagged. */
      flagged_at: z.date().nullable(),
      ...clock,
      outcome: z.enum(outcomes).nullable(),
      readings: z.array(personCard.extend({ plausible: z.boolean(), words: z.string(), at: z.date() })),
      alert: z
        .object({
          id: z.string(),
          at: z.date(),
          words: z.string(),
          practice: pointer.nullable(),
          told: z.number(),
          acknowledged: z.number(),
          mine: z.object({ why: z.enum(whys), acknowledged_at: z.date().nullable() }).nullable(),
        })
        .nullable(),
      why_not: z.object({ flag: why_not, read: why_not }),
    }),
    act: async (asking, input) => {
      const rows = await together<{ lane: queries.LaneRow; readings: queries.ReadingRow; alerts: queries.AlertRow }>(
        asking.db,
        {
          lane: queries.laneQuery(asking, input.note, await mySeal(asking)),
          readings: queries.readingsQuery(input.note),
          alerts: queries.alertQuery(asking, input.note),
        },
      );
      const lane = rows.lane[0] ?? unknown('note');
      const { flagged_at, judged_at } = lane;
      const readable = acts.readableOf(lane);
      const [alert] = rows.alerts;
      return {
        flagged_at,
        ...(flagged_at === null ? { waiting_hours: 0, overdue: false } : clockOf(flagged_at, judged_at, asking.now)),
        outcome: flagged_at === null ? null : readable.outcome,
        readings: rows.readings.map((row) => ({ ...row, initials: initialsOf(row.name) })),
        alert:
          alert === undefined
            ? null
            : {
                id: alert.id,
                at: alert.at,
                words: alert.words,
                practice: pointerOf(alert.practice_id, alert.practice),
                told: alert.told,
                acknowledged: alert.acknowledged,
                mine: alert.why === null ? null : { why: alert.why as any, acknowledged_at: alert.acknowledged_at },
              },
        why_not: {
          flag: whyNotFlag(readable),
          read: whyNotReader(acts.readerOf(lane)) ?? whyNotReadable(readable),
        },
      };
    },
  }),
  route({
    name: 'hazards.read',
    says: 'One of two who judge whether a hazard is plausible; the second yes sends the alert out',
    method: 'PUT',
    path: '/notes/:note/hazard-readings/me',
    who: 'person',
    input: z.strictObject({ note: id, plausible: z.boolean(), words: words.default('') }),
    output: z.object({ outcome: z.enum(outcomes), told: z.number() }),
    act: acts.read,
  }),
  route({
    name: 'hazards.waiting',
    says: 'Hazards that wait for readers, oldest first: of a community, or of all those that you are in',
    method: 'GET',
    path: '/hazards',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60).optional(), ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        title: z.string(),
        flagged_at: z.date(),
        ...clock,
        plausible: z.number(),
        implausible: z.number(),
        why_not_read: why_not,
      }),
    ),
    act: async (asking, input) => {
      const community = input.community === undefined ? null : (await seeCommunity(asking, input.community)).id;
      const rows = await queries.listWaiting(asking, await mySeal(asking), {
        community,
        after: fromCursor(input.after, 2),
        limit: input.limit,
      });
      const page = toPage(rows, input.limit, (row) => [row.flagged_at as Date, row.id]);
      return {
        ...page,
        items: page.items.map((row) => ({
          id: row.id,
          title: row.title,
          flagged_at: row.flagged_at as Date,
          ...clockOf(row.flagged_at as Date, null, asking.now),
          plausible: row.plausible,
          implausible: row.implausible,
          why_not_read: whyNotReader(acts.readerOf(row)) ?? whyNotReadable(acts.readableOf(row)),
        })),
      };
    },
  }),
  route({
    name: 'hazards.mine',
    says: 'Alerts that came to me: those that I have not acknowledged first',
    method: 'GET',
    path: '/alerts',
    who: 'person',
    input: z.strictObject({ ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        note: pointer,
        practice: pointer.nullable(),
        words: z.string(),
        why: z.enum(whys),
        at: z.date(),
        acknowledged_at: z.date().nullable(),
      }),
    ),
    act: async (asking, input) => {
      const rows = await queries.listMine(asking, fromCursor(input.after, 3), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.acknowledged_at === null ? 1 : 0, row.at, row.id]);
      return {
        ...page,
        items: page.items.map((row) => ({
          id: row.id,
          note: { id: row.note_id, title: row.title },
          practice: pointerOf(row.practice_id, row.practice),
          words: row.words,
          why: row.why as any,
          at: row.at,
          acknowledged_at: row.acknowledged_at,
        })),
      };
    },
  }),
  route({
    name: 'hazards.acknowledge',
    says: 'Say that an alert has reached you',
    method: 'PUT',
    path: '/alerts/:alert/acknowledgements/me',
    who: 'person',
    input: z.strictObject({ alert: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.acknowledge(asking, input);
      return {};
    },
  }),
  route({
    name: 'hazards.hold',
    says: 'Put a practice or one step of it on hold for a while, for a reason',
    method: 'PUT',
    path: '/practices/:practice/hold',
    who: 'person',
    input: z.strictObject({
      practice: id,
      step: id.optional(),
      reason,
      until: z.coerce.date(),
      note: id.optional(),
    }),
    output: z.object({ id: z.string() }),
    act: holding.hold,
  }),
  route({
    name: 'hazards.lift',
    says: 'Lift a hold before its time; the reason stays readable',
    method: 'PUT',
    path: '/holds/:hold/lifting',
    who: 'person',
    input: z.strictObject({ hold: id, reason }),
    output: nothing,
    act: async (asking, input) => {
      await holding.lift(asking, input);
      return {};
    },
  }),
  route({
    name: 'hazards.holds',
    says: 'The holds on a practice: those that stand, and those that were lifted or have ended',
    method: 'GET',
    path: '/practices/:practice/holds',
    who: 'person',
    input: z.strictObject({ practice: id }),
    output: z.object({
      standing: z.array(hold),
      past: z.array(hold),
      /** Hazards that speak of it and that two readers found plausible: on these a hold can rest. */
      grounds: z.array(pointer),
      why_not: z.object({ hold: why_not }),
    }),
    act: async (asking, input) => {
      const { practice } = await seePractice(asking, input.practice);
      const part = await holding.partOf(asking, practice);
      const rows = await together<{ standing: holds.HoldRow; past: holds.HoldRow; grounds: holds.GroundRow }>(
        asking.db,
        {
          standing: holds.holdsQuery(asking, practice.id),
          past: holds.pastHoldsQuery(asking, practice.id),
          grounds: holds.groundsQuery(asking, practice.id),
        },
      );
      const grounds = rows.grounds.filter((each) => each.plausible);
      const isReader = grounds.some((each) => each.reader);
      return {
        standing: rows.standing.map(toHold),
        past: rows.past.map(toHold),
        grounds: grounds.map(({ id, title }) => ({ id, title })),
        why_not: {
          hold: whyNotHold({ ...part, isReader }, grounds.length === 0 ? null : { linked: true, plausible: true }),
        },
      };
    },
  }),
];
