import { refuseIf } from '../../ground/refusal.ts';
import { becameQuestion, seeStuck } from '../asks/acts.ts';
import { whyNotStuck } from '../asks/ask.ts';
import type { Context } from '../notes/note.ts';
import { ask } from '../questions/acts.ts';
import type { Asking } from '../route.ts';

/**
 * Makes a question of being stuck: what stops them is its title, the practice stands in its text as a link, so that it
 * is found there too. Asked in the practice's own community where they are in it.
 */
export async function askForHelp(
  asking: Asking,
  wish: { asked: string; words: string; step?: string; context: Context },
): Promise<{ question: string }> {
  const { practice, title, home, restricted } = await seeStuck(asking, wish.asked);
  refuseIf(whyNotStuck({ home, restricted }), 'conflict');
  const at = wish.step === undefined ? '' : `#step-${wish.step}`;
  const body = `[${title.replace(/([\\[\]])/g, '\\$1')}](/p/${practice}${at})`;
  const { id } = await ask(asking, { title: wish.words, body, context: wish.context, home: home as string });
  await becameQuestion(asking, wish.asked, id);
  return { question: id };
}
