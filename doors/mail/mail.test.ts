import { expect, test } from 'vitest';
import { newId } from '../../ground/clock.ts';
import { secretAt } from '../../lore/letters/addresses.ts';
import { addressOf } from '../../lore/letters/letter.ts';
import { openTestHouse } from '../../test/house.ts';
import { corpus } from '../../test/mails/corpus.ts';
import { runCorpus } from '../../test/mails/run.ts';
import { domain, fakeMailer, fakeServer } from '../../test/mails/stage.ts';

test('crafted mails over the wire: none lost, none doubled, none of a false sender taken', async () => {
  const t = await openTestHouse({ mailer: fakeMailer(fakeServer()) });
  try {
    const [lea, omar, sven, mallory] = [
      await t.person('Lea'),
      await t.person('Omar'),
      await t.person('Sven'),
      await t.person('Mallory'),
    ];
    const outcomes = await runCorpus({
      house: t.house,
      base: t.base,
      ask: t.ask,
      people: { lea, omar, sven, mallory },
      replyTo: async (entries) => {
        const making = { db: t.base.write, now: t.clock.now(), newId: () => newId(t.clock) };
        const subject = newId(t.clock);
        return addressOf(
          'reply',
          await secretAt(making, { person: lea.person, purpose: 'reply', subject, about: { entries } }),
          domain,
        );
      },
      wait: (minutes) => t.clock.pass(minutes / 1440),
    });
    expect(outcomes.length).toBe(corpus.length);
    expect(outcomes.length).toBeGreaterThanOrEqual(30);
    expect(
      outcomes.filter(({ faults }) => faults.length > 0).map(({ name, ends, faults }) => [name, ends, faults]),
    ).toEqual([]);
  } finally {
    await t.close();
  }
}, 120_000);
