import { listen } from '../../doors/mail/listen.ts';
import { lookAtOne } from '../../doors/mail/look.ts';
import type { Base } from '../../ground/base.ts';
import { no_mail } from '../../ground/mail-settings.ts';
import { type Composed, openMailer } from '../../ground/mailer.ts';
import type { House } from '../../lore/house.ts';
import type { DB } from '../../tables/types.ts';
import { deliver, fakeNames } from './craft.ts';

export const domain = 'lore.test';

/** A server on the other side that keeps one mail of each Message-ID, as mail servers do; it can be made to fail. */
export function fakeServer() {
  const server = {
    mails: new Map<string, Composed>(),
    sent: [] as Composed[],
    /** What happens to the next ones: taken; lost after it was taken; refused. */
    next: [] as (() => void)[],
    send: async (mail: Composed) => {
      server.sent.push(mail);
      const act = server.next.shift();
      server.mails.set(mail.messageId, mail);
      act?.();
    },
    close: () => {},
    to: (address: string) => [...server.mails.values()].filter((mail) => mail.to === address),
  };
  return server;
}
export const fakeMailer = (server: ReturnType<typeof fakeServer>) =>
  openMailer({ ...no_mail, domain, from: `fieldlore@${domain}` }, 'https://lore.test', server);

/** Mail into a house over the wire: listeners of both kinds, a world of names, and somebody who looks at what came. */
export async function openMails(house: House, base: Base<DB>) {
  const names = fakeNames();
  const settings = { domain, tls: null };
  const smtp = await listen(house, { protocol: 'smtp', host: '127.0.0.1', port: 0 }, settings);
  const lmtp = await listen(house, { protocol: 'lmtp', host: '127.0.0.1', port: 0 }, settings);
  const looking = { house, domain, authserv: null, resolver: names.resolver };
  return {
    names,
    deliver: (mail: { from: string; recipients: string[]; raw: Buffer; lmtp?: boolean }) =>
      deliver(mail.lmtp ? { port: lmtp.port, lmtp: true } : { port: smtp.port }, mail),
    look: async () => {
      while (await lookAtOne(looking));
    },
    /** Two at once, as two servers would. */
    lookTwice: async () => {
      await Promise.all([lookAtOne(looking), lookAtOne(looking)]);
    },
    /** What came since, as the house wrote it down. */
    came: async (after: Set<string>) => {
      const rows = await base.read.selectFrom('letters_in').selectAll().orderBy('received_at').orderBy('id').execute();
      return rows.filter(({ id }) => !after.has(id));
    },
    close: async () => {
      await smtp.close();
      await lmtp.close();
    },
  };
}
