import { createHmac } from 'node:crypto';
import { type Clock, newId } from '../../ground/clock.ts';
import type { Mail, MailPlace } from '../../ground/mailer.ts';
import { Refusal } from '../../ground/refusal.ts';
import { invite, inviteGuest, seeCommunity } from '../communities/acts.ts';
import { digestOf } from '../notices/digest.ts';
import { newSecret } from '../people/secrets.ts';
import { sealKey } from '../records/queries.ts';
import { titleSaid } from '../reports/week.ts';
import type { Asking, FollowerContext } from '../route.ts';
import { type Making, secretAt } from './addresses.ts';
import { asHtml, asText, type Block, urlOf } from './body.ts';
import * as incoming from './incoming-queries.ts';
import { addressOf, excerpt_letters_max, invitation_days, type Kind, refusable } from './letter.ts';
import * as queries from './queries.ts';
import { type LetterWords, wordsIn } from './words.ts';

/** A letter on its way: whom it is for, and a database as they may read it now. */
export type Within = { context: FollowerContext; place: MailPlace; letter: queries.Claimed };
/** What is true once the mail has gone, or was found to have nothing in it. */
export type Mark = { through?: number; told?: string[] };
export type Rendered = { mail: Mail | null; mark: Mark };

type Said = { subject: string; blocks: Block[]; replyTo?: string | null; mark?: Mark };
type Saying = (within: Within, words: LetterWords) => Promise<Said | Mark | null>;

const answers_told_max = 20;

/**
 * A letter as words: read now, as its person, with the rights that they have now. No mail: there is nothing left to tell.
 * Rendered twice it is the same, unless what it tells of has changed.
 */
export async function render(within: Within): Promise<Rendered> {
  const { letter, context } = within;
  const address = letter.to_address ?? letter.email;
  if (letter.name === null || address === null || letter.refused) return { mail: null, mark: {} };
  const words = wordsIn(letter.locale);
  const said = await saying[letter.kind](within, words);
  if (said === null || !('subject' in said)) return { mail: null, mark: said ?? {} };
  const name = await queries.placeName(context.db);
  const { headers, links } = await around(within, words, name);
  const foot = { why: words.why[letter.kind], links };
  const mail = {
    id: letter.id,
    at: letter.dated_at,
    fromName: name,
    to: { name: letter.to_address === null ? letter.name : '', address },
    replyTo: said.replyTo ?? null,
    subject: said.subject,
    text: asText(said.blocks, foot),
    html: asHtml(said.blocks, foot, letter.locale),
    headers,
  };
  return { mail, mark: said.mark ?? {} };
}

/** What stands in every mail of ours, so that programs know it for what it is and people can stop it. */
async function around(within: Within, words: LetterWords, name: string) {
  const { letter, place } = within;
  const domain = place.domain ?? place.from?.split('@')[1] ?? 'localhost';
  const headers: Record<string, string> = {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Fieldlore': letter.kind,
    'List-Id': `${name.replace(/[^\p{L}\p{N} .-]/gu, ' ')} <${letter.kind}.${domain}>`,
  };
  if (letter.to_address !== null) return { headers, links: [] };
  const links = [{ text: words.settings, url: `${place.url}/settings/mail/mine` }];
  if (refusable.some((each) => each === letter.kind)) {
    const wish = { person: letter.person_id, purpose: 'unsubscribe' as const, subject: letter.kind };
    const url = `${place.url}/unsubscribe/${await secretAt(making(within), wish)}`;
    headers['List-Unsubscribe'] = `<${url}>`;
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
    links.unshift({ text: words.stop, url });
  }
  return { headers, links };
}

const making = ({ context }: Within): Making => ({
  db: context.db,
  now: context.clock.now(),
  newId: () => newId(context.clock),
});

function askingAs({ context, letter }: Within): Asking {
  const { person_id: person, admin, epoch, guest } = letter;
  const as = { person, admin, epoch, scopes: null, session: null, guest };
  const now = context.clock.now();
  const record: Asking['record'] = (line) => void context.record([{ actor: letter.person_id, ...line, at: now }]);
  return { ...context, as, now, newId: () => newId(context.clock), record } as unknown as Asking;
}

/** Where an answer to this mail goes: the item and comment of each of its entries. */
async function replyAddress(within: Within, entries: { item: string; comment: string | null; answers?: boolean }[]) {
  const { place, letter } = within;
  if (place.domain === null) return null;
  const wish = { person: letter.person_id, purpose: 'reply' as const, subject: letter.id, about: { entries } };
  return addressOf('reply', await secretAt(making(within), wish), place.domain);
}

const direct: Saying = async (within, words) => {
  const { happening, kind } = within.letter.about;
  const found = await queries.directNotice(askingAs(within), happening, kind);
  if (found === null) return null;
  const from = found.from_name ?? words.somebody;
  const title = titleSaid({ kind: found.item_kind, title: found.title }, within.letter.locale);
  const answers = found.item_kind === 'question' && found.comment === null;
  const replyTo = await replyAddress(within, [{ item: found.item_id, comment: found.comment, answers }]);
  return {
    subject: words.subject.direct(title),
    replyTo,
    blocks: [
      { is: 'words', text: (words.direct[kind] ?? words.direct_other)(from) },
      { is: 'quote', text: found.body?.slice(0, excerpt_letters_max) || title },
      { is: 'link', text: words.open, url: urlOf(within.place.url, found.item_kind, found.item_id) },
      ...(replyTo === null ? [] : [{ is: 'words' as const, text: words.reply }]),
    ],
  };
};

const digest: Saying = async (within, words) => {
  // By the clock of the first try: what is told in between waits for the next, and a second try says the same.
  const found = await digestOf({ ...askingAs(within), now: within.letter.dated_at });
  const mark = { through: found.through };
  if (found.isEmpty) return mark;
  const rows = [...found.needs, ...found.news];
  const says = ({ kind, from }: { kind: string; from: string | null }) =>
    (words.kinds[kind] ?? (() => words.kind_other))(from ?? words.somebody);
  const entries = [
    ...rows.map(({ id, latest }) => ({ item: id, comment: (latest[0]?.about.comment as string | undefined) ?? null })),
    ...found.fresh.map(({ id }) => ({ item: id, comment: null })),
  ];
  const replyTo = await replyAddress(within, entries);
  const title = (row: { kind: string; title: string }) => titleSaid(row, within.letter.locale);
  const url = (kind: string, id: string) => urlOf(within.place.url, kind, id);
  const blocks: Block[] = [
    ...rows.map((row, at) => {
      const line = row.latest.map(says).join(' · ');
      return { is: 'entry' as const, n: at + 1, says: line, title: title(row), url: url(row.kind, row.id) };
    }),
    ...found.fresh.map((row, at) => {
      const line = words.fresh(row.community);
      return {
        is: 'entry' as const,
        n: rows.length + at + 1,
        says: line,
        title: title(row),
        url: url(row.kind, row.id),
      };
    }),
  ];
  const more = found.left_out.rows + found.left_out.fresh;
  return {
    subject: words.subject.digest(entries.length + more),
    replyTo,
    mark,
    blocks: [
      { is: 'words', text: words.digest },
      ...blocks,
      ...(more > 0 ? [{ is: 'words' as const, text: words.more(more) }] : []),
      { is: 'link', text: words.inbox, url: `${within.place.url}/notices` },
      ...(replyTo === null
        ? []
        : [{ is: 'words' as const, text: entries.length === 1 ? words.reply : words.reply_numbered }]),
    ],
  };
};

const invitation: Saying = async (within, words) => {
  const { letter, context, place } = within;
  const { community, guest, made } = letter.about;
  const clock = await seeded(context, letter.id);
  const asking = { ...askingAs(within), clock };
  try {
    const here = await queries.placeName(context.db);
    const to = community === undefined ? here : (await seeCommunity(asking, community)).name;
    // Made once: the next try finds it there, and makes the same secret of the same letter.
    const wish = { community, uses: 1, days: invitation_days };
    const make = () => (guest === undefined ? invite(asking, wish) : inviteGuest(asking, { ...wish, ...guest }));
    const token = made ? newSecret(clock).secret : (await make()).token;
    if (!made) await queries.rewriteAbout(context.db, letter.id, { ...letter.about, made: true });
    const from = letter.name ?? words.somebody;
    return {
      subject: words.subject.invitation(from, to),
      blocks: [
        {
          is: 'words',
          text:
            guest === undefined
              ? words.invitation(from, to, invitation_days)
              : words.invitation_guest(from, to, here, invitation_days),
        },
        { is: 'link', text: words.open, url: `${place.url}/invited/${token}` },
      ],
    };
  } catch (fault) {
    // They may not invite any more: nothing is sent, and nobody is told of a community that they have left.
    if (fault instanceof Refusal) return null;
    throw fault;
  }
};

const answer: Saying = async (within, words) => {
  const came = await incoming.untold(askingAs(within), answers_told_max);
  if (came.length === 0) return null;
  const blocks = came.flatMap<Block>((each) => {
    if (each.state === 'refused')
      return [
        { is: 'words', text: words.refused(each.subject || words.no_subject) },
        { is: 'quote', text: wordsIn(within.letter.locale).says[each.why] ?? each.says },
      ];
    if (each.item_id === null || each.title === null) return [{ is: 'words', text: words.gone }];
    const kind = each.item_kind ?? '';
    const url = urlOf(within.place.url, kind, each.item_id);
    return [
      { is: 'words', text: words.landed(titleSaid({ kind, title: each.title }, within.letter.locale)) },
      { is: 'link', text: words.open, url },
    ];
  });
  return {
    subject: words.subject.answer,
    blocks: [{ is: 'words', text: words.answer }, ...blocks],
    mark: { told: came.map(({ id }) => id) },
  };
};

const test: Saying = async ({ place }, words) => ({
  subject: words.subject.test,
  blocks: [
    { is: 'words', text: words.test },
    { is: 'link', text: words.open, url: place.url },
  ],
});

const saying: Record<Kind, Saying> = { direct, digest, invitation, answer, test };

/** Chance that is the same each time for one letter: the secret in it is nowhere kept. */
async function seeded(context: FollowerContext, letter: string): Promise<Clock> {
  const key = (await sealKey(context.db)) ?? '';
  let n = 0;
  const bytes = (count: number) =>
    createHmac('sha256', key).update(`letter ${letter} ${n++}`).digest().subarray(0, count);
  return { now: () => context.clock.now(), bytes };
}
