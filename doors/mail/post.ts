import type { FastifyInstance } from 'fastify';
import * as log from '../../ground/log.ts';
import type { MailSettings } from '../../ground/mail-settings.ts';
import { Refusal } from '../../ground/refusal.ts';
import type { House } from '../../lore/house.ts';
import { nobody } from '../../lore/route.ts';
import { type Listening, listen } from './listen.ts';
import { lookAtOne } from './look.ts';
import { poll } from './poll.ts';

const look_every_ms = 1_000;
const poll_every_ms = 60_000;

/** Opens what is set for mail to come in by: listeners, a mailbox to fetch from, and the one who looks at what came. */
export async function openPost(house: House, settings: MailSettings): Promise<{ close(): Promise<void> }> {
  const { domain, imap } = settings;
  if (domain === null) return { close: async () => {} };
  const listening: Listening[] = [];
  let isStopped = false;
  const timers: NodeJS.Timeout[] = [];
  /** Again and again, never twice at once. */
  const keep = (every_ms: number, act: () => Promise<void>) => {
    let going: Promise<void> | null = null;
    const turn = () => {
      going ??= act()
        .catch((fault) => log.warn('mail: a turn failed and will come again', { fault }))
        .finally(() => {
          going = null;
        });
    };
    timers.push(setInterval(turn, every_ms));
    turn();
    return () => going ?? Promise.resolve();
  };
  const ended: (() => Promise<void>)[] = [];
  try {
    for (const each of settings.listen) listening.push(await listen(house, each, { domain, tls: settings.tls }));
  } catch (fault) {
    await Promise.all(listening.map((each) => each.close()));
    throw fault;
  }
  const looking = { house, domain, authserv: settings.authserv };
  ended.push(
    keep(look_every_ms, async () => {
      while (!isStopped && (await lookAtOne(looking)));
    }),
  );
  if (imap !== null) {
    const door = `imap ${imap.user}@${imap.host}`;
    ended.push(
      keep(poll_every_ms, async () => {
        try {
          await poll(house, imap, domain);
          await house.postbox.say(door, '');
        } catch (fault) {
          const { code = '', responseText = '', message } = fault as Record<string, any>;
          await house.postbox.say(
            door,
            `The mailbox was not reached: ${responseText || message} ${code}`.slice(0, 300).trim(),
          );
        }
      }),
    );
  }
  return {
    close: async () => {
      isStopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all([...listening.map((each) => each.close()), ...ended.map((end) => end())]);
    },
  };
}

/**
 * RFC 8058: the address in List-Unsubscribe takes a POST from the mail program, without cookies and without a page. Gone to
 * by a person it is a page with a button; reading it changes nothing, since programs read addresses before people do.
 */
export function openOneClick(app: FastifyInstance, house: House): void {
  app.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { bodyLimit: 2_000, parseAs: 'string' }, (_request, _body, done) =>
      done(null, null),
    );
    inner.post('/unsubscribe/:secret', async (request, reply) => {
      const { secret } = request.params as { secret: string };
      try {
        await house.ask(nobody, 'letters.unsubscribe', { secret }, { from: request.ip });
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        return reply.code(404).type('text/plain; charset=utf-8').send(fault.message);
      }
      return reply.type('text/plain; charset=utf-8').send('No more mail of this kind.');
    });
  });
}
