import { afterWorkingDays } from '../communities/calendar.ts';
import { topicOfItem } from '../expertise/expertise.ts';
import { solesOf } from '../expertise/sole.ts';
import { openSums, sumsSeenBy } from '../expertise/sole-queries.ts';
import { cardsOf } from '../expertise/tie-queries.ts';
import { cardOf } from '../people/person.ts';
import { type Asking, type Carrying, carried, type Round } from '../route.ts';
import { act_working_days, isContradictedOften, looked_at_once_max, type Rule } from './risk.ts';
import * as queries from './risk-queries.ts';

const keyOf = ({ rule, item_id, label }: Pick<queries.Crossing, 'rule' | 'item_id' | 'label'>) =>
  `${rule}:${item_id ?? label ?? ''}`;

/** Looks at each community in its turn: what has crossed a limit since stands from now on, what has gone back ends. */
const lookForRisks: Round = (context) =>
  carried(context, async (carrying) => {
    const turn = await queries.communitiesToLookAt(carrying.db, carrying.now, looked_at_once_max);
    for (const community of turn) await look(carrying, community);
    return turn.length;
  });

async function look(carrying: Carrying, community: queries.Look): Promise<void> {
  const { db, now } = carrying;
  const counted = (await queries.crossingsIn(db, community.id, now)).filter(
    ({ rule, count, of }) => rule !== 'contradicted' || isContradictedOften(count, of ?? 0),
  );
  const found = [...counted, ...(await singlePoints(carrying, community.id))];
  const open = new Map((await queries.openRisks(db, community.id)).map((each) => [keyOf(each), each]));
  const crossed = new Set(found.map(keyOf));
  const over = [...open].filter(([key]) => !crossed.has(key)).map(([, { id }]) => id);
  if (over.length > 0) await queries.endRisks(db, over, now);
  for (const each of found) {
    if (open.has(keyOf(each))) continue;
    const id = carrying.newId();
    const due = afterWorkingDays(now, act_working_days[each.rule], community.calendar);
    const due_on = due.toISOString().slice(0, 10);
    const row = { ...each, owner_id: each.owner_id ?? community.steward_id };
    await queries.writeRisk(db, { ...row, id, community_id: community.id, crossed_at: now, due_on });
    // Of a topic only that it crossed: who holds it alone is for whoever looks, with their rights.
    const { rule, item_id, count, of, owner_id } = row;
    carrying.record({
      what: 'risk.crossed',
      item: item_id,
      actor: null,
      about: { risk: id, rule, community: community.id, count, of, person: owner_id, due_on, by_rule: true },
    });
  }
}

async function singlePoints({ db, now }: Carrying, community: string): Promise<queries.Crossing[]> {
  const topics = await queries.topicsInUse(db, community, now);
  if (topics.length === 0) return [];
  const names = topics.map(({ topic }) => topic);
  const soles = solesOf(await openSums(db, names, now), now);
  return topics
    .filter(({ topic }) => soles.has(topic))
    .map(({ topic, uses }) => {
      const isItem = topic.startsWith('#');
      return {
        rule: 'single point' as const,
        item_id: isItem ? topic.slice(1) : null,
        label: isItem ? null : topic,
        owner_id: null,
        count: uses,
        of: null,
      };
    });
}

export type Risk = {
  id: string;
  rule: Rule;
  label: string | null;
  count: number;
  of: number | null;
  due_on: string;
  overdue: boolean;
  owner: ReturnType<typeof cardOf>;
  /** Who holds it alone. */
  holder: ReturnType<typeof cardOf>;
};
export type Standing = Risk & { item: { id: string; kind: string; title: string } | null; since_at: Date };

/** What stands, as this viewer may know it: on whom a topic hangs is read now, so that what is hidden is not said. */
export async function viewRisks(asking: Asking, rows: queries.RiskRow[]): Promise<Standing[]> {
  const topicOf = (row: queries.RiskRow) => row.label ?? topicOfItem(row.item_id ?? '');
  const single = rows.filter(({ rule }) => rule === 'single point').map(topicOf);
  const soles = single.length === 0 ? new Map() : solesOf(await sumsSeenBy(asking, single), asking.now);
  const cards = new Map((await cardsOf(asking.db, [...new Set(soles.values())])).map((card) => [card.id, card]));
  const today = asking.now.toISOString().slice(0, 10);
  return rows.flatMap((row): Standing[] => {
    const card = row.rule === 'single point' ? cards.get(soles.get(topicOf(row))) : undefined;
    if (row.rule === 'single point' && card === undefined) return [];
    const { id, rule, item_id, item_kind, title, count, of, due_on, crossed_at } = row;
    return [
      {
        id,
        rule,
        label: row.label_name,
        count,
        of,
        due_on,
        overdue: due_on < today,
        owner: cardOf(row.owner_id, row.owner, row.handle),
        holder: card === undefined ? null : cardOf(card.id, card.name, card.handle),
        item: item_id === null ? null : { id: item_id, kind: item_kind ?? '', title: title ?? '' },
        since_at: crossed_at,
      },
    ];
  });
}

export const rounds: Round[] = [lookForRisks];
