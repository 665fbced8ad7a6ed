import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeNote } from '../notes/acts.ts';
import { type Context, titleOf } from '../notes/note.ts';
import { beginPractice } from '../practices/acts.ts';
import { type Asking, asker } from '../route.ts';
import { beginVariation } from '../variations/acts.ts';
import * as queries from './queries.ts';
import { whyNotEcho } from './report.ts';

const stated_letters_max = 300;

/** "This worked for me too", said of a line with one tap, or taken back. Doing it twice is doing it once. */
export async function echo(asking: Asking, note: string, isSaid: boolean): Promise<void> {
  const line = (await queries.lineOfNote(asking, note)) ?? unknown('line');
  refuseIf(whyNotEcho(line));
  const person = asker(asking);
  const isNews = isSaid
    ? await queries.writeEcho(asking.db, note, person, asking.now)
    : await queries.endEcho(asking.db, note, person);
  if (isNews)
    asking.record({ what: isSaid ? 'report.echoed' : 'report.unechoed', item: note, about: { prompt: line.prompt } });
}

/**
 * Does it here, in my conditions: where the note is linked to a step of a practice, a variation of that step for my
 * community; else a practice of its own that comes from the note. Its author is told by what is begun.
 */
export async function translate(
  asking: Asking,
  wish: { note: string; community: string; words: string; context: Context },
): Promise<{ practice: string; variation: string | null; deviation: boolean }> {
  const { note } = await seeNote(asking, wish.note);
  if ((await queries.lineOfNote(asking, note.id)) === null) unknown('line');
  const at = await queries.stepOfNote(asking, note.id);
  const stated = statedOf(wish.context);
  if (at === null) {
    const step = { body: stated === '' ? wish.words : `${wish.words}\n\n${stated}`, core: false, why: '' };
    const practice = { title: titleOf(wish.words), purpose: '', steps: [step], risk: 'low' as const };
    const begun = await beginPractice(asking, { ...practice, home: wish.community, also: [], notes: [note.id] });
    return { practice: begun.id, variation: null, deviation: false };
  }
  const { id, deviation } = await beginVariation(asking, {
    ...at,
    op: 'replace',
    body: wish.words,
    after: null,
    when: [],
    stated,
    where: [wish.community],
    why: '',
    goal: '',
    cause: '',
    planned: false,
    note: note.id,
  });
  return { practice: at.practice, variation: id, deviation };
}

/** Conditions in words, for a steward to say with facets. */
function statedOf({ place, asset, task, ambient_c, conditions = [], facets = {} }: Context): string {
  const said = [place, asset, task, ambient_c === undefined ? undefined : `${ambient_c} °C`, ...conditions];
  const words = [...said, ...Object.entries(facets).map(([name, value]) => `${name}: ${value}`)]
    .filter(Boolean)
    .join(' · ');
  if (words.length > stated_letters_max) refuse('invalid', 'These are too many conditions. Leave those that decide.');
  return words;
}
