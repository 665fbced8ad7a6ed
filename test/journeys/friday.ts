import { strict as assert } from 'node:assert';
import { mailOf, signed } from '../mails/craft.ts';
import { openMails } from '../mails/stage.ts';
import { countedHand, openStage, until } from './stage.ts';

// npm run journey friday: a week in a few taps, what others make of its lines, and the Friday after it.
const stage = await openStage('friday', { monday: true, mail: true });
const began = performance.now();
const ask = (who: { id: string }, name: string, input: object = {}) => stage.house.ask(stage.as(who.id), name, input);
const warm = 'Seals in a lunch box with a hot-water bottle: six of six went in.';
const lamp = 'The headlamp goes out at minus twenty when it hangs on the helmet.';
const valve = 'Who has the drawing of the bypass valve?';

try {
  stage.part('Friday at eight: it stands in the inbox that the report is due');
  const mika = await stage.enter('mika', 'phone');
  const { page } = mika;
  const { items: places } = await ask(mika, 'communities.list', { mine: 'true', limit: 100 });
  const named = (wanted: string) => places.find(({ name }: { name: string }) => name === wanted);
  await stage.pass(4);
  await stage.settled();
  await page.getByRole('link', { name: 'Home' }).tap();
  const hand = countedHand();
  await hand.tap(page.getByRole('link', { name: /^Inbox/ }));
  await page.getByText(/Your report of the week of \d+ \w+ is due today/).waitFor();
  await mika.look('due');
  await hand.tap(page.getByRole('link', { name: /Your report of the week of \d+ \w+ is due today/ }));
  await page.getByRole('heading', { name: 'My week' }).waitFor();
  await page.getByRole('heading', { name: /^What became of Week/ }).waitFor();
  await mika.look('my-week');

  stage.part('Three lines; one of them is for another community');
  await hand.write(page.getByLabel('Worked', { exact: true }), warm);
  await hand.write(page.getByLabel('Did not', { exact: true }), lamp);
  await hand.write(page.getByLabel('Need help'), valve);
  await hand.tap(page.getByRole('button', { name: 'Place, machine, for whom' }).nth(1));
  await page.getByRole('combobox', { name: 'For', exact: true }).selectOption({ label: 'On call alone' });
  hand.taps += 2;
  await hand.tap(page.getByRole('button', { name: 'change', exact: true }));
  await hand.tap(page.getByRole('checkbox', { name: 'Commissioning' }));
  await mika.look('written');
  await mika.look('written-dark', 'dark');
  await hand.tap(page.getByRole('button', { name: 'Share my week' }));
  await page.getByText('Your week is shared.').first().waitFor();
  await page.getByRole('link', { name: warm }).waitFor();
  await page.getByRole('link', { name: 'for On call alone' }).waitFor();
  await page.getByText('Nobody has opened it yet.').waitFor();
  const report = page.url().split('/r/')[1] as string;
  await mika.look('shared');
  console.log(`  told in ${hand.taps} taps and ${hand.fields} fields`);
  assert.ok(hand.taps <= 10, 'Ten taps at most, with a line for somebody else and a second community.');

  stage.part('Ruth mails hers');
  const ruth = await stage.enter('ruth');
  await stage.base.write.updateTable('people').set({ email: 'ruth@example.org' }).where('id', '=', ruth.id).execute();
  const mails = await openMails(stage.house, stage.base);
  await ruth.page.getByRole('button', { name: 'Ruth Solberg: my menu' }).click();
  await ruth.page.getByRole('menuitem', { name: 'Settings' }).click();
  await ruth.page.getByRole('link', { name: /^Mail in/ }).click();
  await ruth.page.getByRole('button', { name: 'Make an address · Weekly report' }).click();
  const address = await ruth.page.getByRole('textbox', { name: 'Weekly report' }).inputValue();
  await ruth.look('address');
  const mail = mailOf(
    {
      From: 'Ruth Solberg <ruth@example.org>',
      To: address,
      Subject: 'My week',
      Date: stage.clock.now().toUTCString(),
      'Message-ID': '<week@example.org>',
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=utf-8',
    },
    'Worked:\n- Listened before opening: it was the fan.\n\nNeed help:\n- Who takes over the old gauges?\n\nRuth\n',
  );
  const said = await mails.deliver({
    from: 'ruth@example.org',
    recipients: [address],
    raw: await signed(mail, 'example.org'),
  });
  assert.equal(said, 250, 'The mail is taken.');
  await mails.look();
  await ruth.page.reload();
  await ruth.page.getByText(/^Arrived/).waitFor();
  await ruth.look('mailed');
  await ruth.page
    .getByRole('link', { name: /Week (of )?\d+/ })
    .first()
    .click();
  await ruth.page.getByText('Listened before opening: it was the fan.').first().waitFor();
  await ruth.page.getByText('Who takes over the old gauges?').first().waitFor();
  assert.equal(
    await ruth.page.getByText('Ruth', { exact: true }).count(),
    0,
    'Her signature is no line of her report.',
  );
  await ruth.look('the-mailed-report');
  await mails.close();

  stage.part('Lea, Omar and Jo read it, and take up its lines');
  const [lea, omar, jo] = [await stage.enter('lea'), await stage.enter('omar'), await stage.enter('jo', 'tablet')];
  const toReport = async (who: typeof lea) => {
    if (who === jo) await who.page.getByRole('link', { name: 'More', exact: true }).tap();
    else await who.page.getByRole('button', { name: /: my menu$/ }).click();
    await who.page.getByRole(who === jo ? 'link' : 'menuitem', { name: 'Reports' }).click();
    await who.page
      .getByRole('link', { name: /^Mika Korhonen, week/ })
      .first()
      .click();
    await who.page.waitForURL(`${stage.url}/r/${report}`);
  };
  const line = (who: typeof lea, words: string) => who.page.getByRole('listitem').filter({ hasText: words });
  await toReport(lea);
  await line(lea, warm).getByRole('button', { name: 'Worked for me too' }).click();
  await line(lea, warm).getByText('Lea Sandberg says: worked here too').waitFor();
  await lea.look('worked-for-me');
  await toReport(omar);
  await line(omar, warm)
    .getByRole('button', { name: /^More with this line/ })
    .click();
  await omar.page.getByRole('menuitem', { name: /^Make it a practice/ }).click();
  await omar.page.getByRole('textbox', { name: 'Title' }).fill('Warm seals in a lunch box');
  await omar.page
    .getByRole('textbox', { name: 'Step 1' })
    .fill('Put the seals into a lunch box with a hot-water bottle.');
  await omar.look('makes-a-practice');
  await omar.page.getByRole('button', { name: 'Write it down' }).click();
  await omar.page.waitForURL(/\/p\/[0-9a-z]+$/);
  await toReport(jo);
  await line(jo, valve)
    .getByRole('button', { name: /^More with this line/ })
    .tap();
  await jo.page.getByRole('menuitem', { name: /^Translate to my context/ }).waitFor();
  await jo.look('with-a-line-820');
  await jo.page.keyboard.press('Escape');
  await line(jo, warm)
    .getByRole('button', { name: /^More with this line/ })
    .tap();
  await jo.page.getByRole('menuitem', { name: /^Translate to my context/ }).tap();
  const translating = jo.page.getByRole('dialog');
  await translating
    .getByLabel('In your words, as one would do it')
    .fill('On the boat: seals in the flask sleeve, ten minutes.');
  await jo.look('translates-820');
  await translating.getByRole('button', { name: 'Begin it' }).tap();
  await jo.page.getByText('It is begun. Its author is told.').first().waitFor();
  await jo.page.waitForURL(/\/p\//);
  await jo.look('translated-820');

  stage.part('Mika sees it: that it was read, and what was made of it');
  await page
    .getByText('Lea Sandberg says: worked here too')
    .waitFor()
    .catch(() => assert.fail('What is made of a line does not come to its report by itself.'));
  await mika.open(`/r/${report}`);
  await page.getByText('3 people read it.').waitFor();
  await page
    .getByText(/^became /)
    .first()
    .waitFor();
  await mika.look('what-came');

  stage.part('The same week from two sides, and the whole unit on one page');
  await lea.open('/reports');
  await lea.page.getByRole('combobox', { name: 'In', exact: true }).selectOption({ label: 'Commissioning' });
  await lea.page
    .getByRole('link', { name: /^Mika Korhonen, week/ })
    .first()
    .waitFor();
  await lea.look('told');
  await lea.page.getByRole('radio', { name: 'Who has written' }).check();
  await lea.page.getByRole('table').waitFor();
  const mikas = lea.page.getByRole('link', { name: /^Mika Korhonen, week \d+, / }).first();
  const more = lea.page.getByRole('button', { name: 'Show more' });
  // By name, fifty at a time.
  await until('the row of Mika', async () => {
    if (await mikas.isVisible()) return true;
    if (await more.isVisible()) await more.click();
    return false;
  });
  await lea.look('who-has-written');
  await lea.page.getByRole('link', { name: 'The week of Commissioning on one page' }).click();
  await lea.page.getByRole('link', { name: warm }).waitFor();
  await lea.page.getByText('worked for one more').waitFor();
  assert.equal(await lea.page.getByText(lamp).count(), 0, 'A line that is for others does not stand there.');
  await lea.look('the-week');
  await lea.page.setViewportSize({ width: 360, height: 780 });
  await lea.look('the-week-360');
  await lea.page.goBack();
  await lea.page.getByRole('table').waitFor();
  await lea.look('who-has-written-360');
  await lea.page.getByRole('radio', { name: 'What is told' }).check();
  await lea.page
    .getByRole('link', { name: /^Mika Korhonen, week/ })
    .first()
    .waitFor();
  await lea.look('told-360');
  await lea.page.setViewportSize({ width: 1440, height: 1000 });
  assert.ok(named('Commissioning'));

  stage.part('The next Friday begins with what became of this one');
  await ask(lea, 'notes.acknowledge', { note: await noteOf(lamp), words: '' }).catch(() => {});
  await stage.pass(7);
  await stage.settled();
  await mika.open('/notices');
  const next = countedHand();
  await next.tap(page.getByRole('link', { name: /Your report of the week of \d+ \w+ is due today/ }).first());
  const came = page.getByRole('region', { name: /^What became of Week/ });
  const of = (words: string) => came.getByRole('listitem').filter({ hasText: words.slice(0, 30) });
  await of(warm).getByText('worked for one more').waitFor();
  for (const title of ['Warm seals in a lunch box', 'On the boat'])
    await of(warm)
      .getByText(new RegExp(`It began “${title}`))
      .waitFor();
  await mika.look('next-friday');
  await mika.look('next-friday-dark', 'dark');
  await next.write(page.getByLabel('Worked', { exact: true }), 'The box again: eight of eight.');
  await next.tap(page.getByRole('button', { name: 'Share my week' }));
  await page.getByText('Your week is shared.').first().waitFor();
  console.log(`  the next one in ${next.taps} taps and ${next.fields} field`);
  await until('it stands where the last one stood', async () => {
    const { items } = await ask(lea, 'reports.list', { community: named('Commissioning').id });
    return items.some(({ lines }: any) => lines.some(({ note }: any) => note?.body.startsWith('The box again')));
  });

  stage.endPart();
  assert.deepEqual(stage.faults, [], 'No screen had a fault.');
  console.log(
    `\nTwo Fridays, in ${((performance.now() - began) / 1000).toFixed(0)} s: ${hand.taps} taps, then ${next.taps}. Screenshots are in test/journeys/shots/friday.`,
  );

  async function noteOf(words: string): Promise<string> {
    const { items } = await ask(mika, 'notes.mine', {});
    return items.find(({ title }: { title: string }) => words.startsWith(title.replace(/\.$/, '')))?.id;
  }
} catch (fault) {
  await stage.lookAround();
  throw fault;
} finally {
  await stage.close();
}
