import { timingSafeEqual } from 'node:crypto';
import { refuse } from '../../ground/refusal.ts';
import { beginCommunity } from '../communities/acts.ts';
import { loadDemo } from '../demo/acts.ts';
import { beginPage } from '../pages/acts.ts';
import { foundOrganisation, makePerson, openSession } from '../people/acts.ts';
import { organisation } from '../people/queries.ts';
import { hashSecret } from '../people/secrets.ts';
import type { Asking } from '../route.ts';
import { beginStarters } from '../templates/acts.ts';
import { type Kit, kitOf } from './kits.ts';
import { lockSetUp } from './queries.ts';

/** Opens set-up for who has the link, once: two at the same time wait for each other, and the second finds it done. */
async function mayBegin(asking: Asking, code: string): Promise<void> {
  await lockSetUp(asking.db);
  const wanted = asking.setupCode;
  const isDone = (await organisation(asking.db)) !== null;
  const isRight = wanted !== null && timingSafeEqual(hashSecret(wanted), hashSecret(code));
  if (isDone || !isRight) {
    refuse(
      'unknown',
      'This set-up link is not valid any more. The server prints a new one when it starts and nothing is set up.',
    );
  }
}

export async function exploreDemo(asking: Asking, code: string): Promise<void> {
  await mayBegin(asking, code);
  await loadDemo(asking);
  await beginStarters(asking, 'en');
}

export async function startEmpty(
  asking: Asking,
  wish: {
    code: string;
    organisation: string;
    name: string;
    email: string;
    password: string;
    kit: Kit | null;
    locale: 'en' | 'de';
    agent: string;
  },
) {
  await mayBegin(asking, wish.code);
  await foundOrganisation(asking, { name: wish.organisation, demo: false });
  const person = await makePerson(asking, { ...wish, admin: true });
  asking.record({ what: 'organisation.set_up', actor: person, about: { kit: wish.kit } });
  await beginStarters(asking, wish.locale);
  if (wish.kit !== null) await unpack({ ...asking, as: { ...asking.as, person, admin: true } }, wish.kit, wish.locale);
  return await openSession(asking, person, wish.agent);
}

/** A starter kit: one community, three pages to begin from, and prompts for the first notes. Nothing to configure. */
async function unpack(asking: Asking, name: Kit, locale: 'en' | 'de'): Promise<void> {
  const kit = kitOf(name, locale);
  const { id } = await beginCommunity(asking, { ...kit.community, openness: 'open' });
  let position = 0;
  for (const page of kit.pages) {
    await beginPage(asking, { ...page, summary: '', home: id, also: [], position: position++ });
  }
}
