import { carried, type Round } from '../route.ts';
import { closesAt, form, group_min, quarterOf, shownOf } from './pulse.ts';
import * as queries from './queries.ts';

/** One round a quarter, where there are enough people for anything ever to be shown. */
const open: Round = (context) =>
  carried(context, async ({ db, now, record }) => {
    const closes_at = closesAt(now);
    if (closes_at === null || (await queries.openRound(db)) !== null || !(await queries.asks(db))) return 0;
    if ((await queries.countPeople(db)) < group_min) return 0;
    const salt = context.clock.bytes(24).toString('base64url');
    const id = quarterOf(now);
    if (!(await queries.writeRound(db, { id, form, opened_at: now, closes_at, salt }))) return 0;
    record({ what: 'pulse.opened', actor: null, about: { round: id, by_rule: true } });
    return 1;
  });

/** Shows what may be shown, and throws away the rest with the salt. */
const close: Round = (context) =>
  carried(context, async ({ db, now, record }) => {
    const round = await queries.dueRound(db, now);
    if (round === null) return 0;
    const results = shownOf(await queries.countsOf(db, round));
    await queries.writeClosing(db, round, results, now);
    record({ what: 'pulse.closed', actor: null, about: { round, by_rule: true } });
    return 1;
  });

export const rounds: Round[] = [close, open];
