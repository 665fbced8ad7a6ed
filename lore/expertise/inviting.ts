import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { afterQuietHours } from '../asks/ask.ts';
import { seeItem } from '../communities/placing.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { load_days, whyNotInvite } from './invitation.ts';
import * as queries from './invitation-queries.ts';

const day_ms = 86_400_000;

export async function seeQuestion(asking: Asking, id: string) {
  const item = await seeItem(asking, id);
  if (item.kind !== 'question') unknown('question');
  return item;
}

/** Asks somebody directly whether they can answer; they hear of it outside their quiet hours. */
export async function invite(
  asking: Asking,
  wish: { question: string; person: string; part: 'answer' | 'learn'; words: string },
): Promise<{ told: boolean; from: Date }> {
  const me = asker(asking);
  await seeQuestion(asking, wish.question);
  const guest = await guestOf(asking, wish.question, wish.person);
  if (guest === null) unknown('person');
  if (guest.is_invited) refuse('conflict', 'They were asked already.');
  refuseIf(refusalOf(guest, me));
  return await writeGuest(asking, guest, { ...wish, by: me });
}

function refusalOf(guest: queries.Guest, me: string | null): string | null {
  return whyNotInvite({
    isSelf: guest.id === me,
    isAsker: guest.is_asker,
    mayRead: guest.may_read,
    isActive: guest.is_active,
    isUnasked: guest.is_unasked,
    asked: guest.asked,
    invited: guest.invited,
    solved: guest.solved,
  });
}

async function guestOf(carrying: Pick<Carrying, 'db' | 'now'>, question: string, person: string) {
  const since = new Date(carrying.now.getTime() - load_days * day_ms);
  return await queries.holdGuest(carrying.db, question, person, carrying.now, since);
}

/** The same by rule: who cannot be invited just now is passed over. Returns whether they were. */
export async function inviteByRule(carrying: Carrying, question: string, person: string): Promise<boolean> {
  const guest = await guestOf(carrying, question, person);
  if (guest === null || guest.is_invited || refusalOf(guest, null) !== null) return false;
  await writeGuest(carrying, guest, { question, part: 'answer', words: '', by: null });
  return true;
}

async function writeGuest(
  carrying: Carrying,
  guest: queries.Guest,
  wish: { question: string; part: 'answer' | 'learn'; words: string; by: string | null },
): Promise<{ told: boolean; from: Date }> {
  const from = afterQuietHours(carrying.now, guest.calendar);
  const told = from <= carrying.now;
  const id = carrying.newId();
  await queries.writeInvitation(carrying.db, {
    id,
    question_id: wish.question,
    person_id: guest.id,
    invited_by: wish.by,
    part: wish.part,
    words: wish.words,
    at: carrying.now,
    tell_at: from,
    told_at: told ? carrying.now : null,
  });
  const by = wish.by === null ? { actor: null } : {};
  const about = { invitation: id, person: guest.id, part: wish.part, ...(wish.by === null ? { by_rule: true } : {}) };
  carrying.record({ what: 'expertise.invited', item: wish.question, ...by, about });
  if (told) carrying.record({ what: 'expertise.told', item: wish.question, ...by, about });
  return { told, from };
}

/** Not now, not me: one tap, no reason. Only whoever asked the question hears of it. */
export async function decline(asking: Asking, question: string): Promise<void> {
  const me = asker(asking);
  await seeQuestion(asking, question);
  const mine = (await queries.holdInvitation(asking.db, question, me)) ?? unknown('invitation');
  if (mine.declined) return;
  await queries.declineInvitation(asking.db, mine.id, asking.now);
  asking.record({ what: 'expertise.declined', item: question, about: { invitation: mine.id, person: me } });
}
