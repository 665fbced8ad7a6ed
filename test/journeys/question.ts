import { strict as assert } from 'node:assert';
import { countedHand, openStage, until } from './stage.ts';

// npm run journey question: from a question that is asked on a phone to a practice that others use, and back to whoever
// asked and whoever answered. Every tap of the phone is counted.
const stage = await openStage('question', { monday: true });
const began = performance.now();
const ask = (who: { id: string }, name: string, input: object = {}) => stage.house.ask(stage.as(who.id), name, input);
const title = 'How do you keep the seal warm when there is no jacket pocket free?';

try {
  const mika = await stage.enter('mika', 'phone');
  const ruth = await stage.enter('ruth');
  const jo = await stage.enter('jo', 'tablet');
  const { page } = mika;

  stage.part('Mika asks from the phone');
  const asking = countedHand();
  await asking.tap(page.getByRole('link', { name: 'More', exact: true }));
  await asking.tap(page.getByRole('link', { name: 'Questions', exact: true }));
  await page.getByRole('heading', { name: 'Questions' }).waitFor();
  await mika.look('questions');
  await asking.tap(page.getByRole('link', { name: 'Ask a question' }));
  await asking.write(page.getByLabel('What do you want to know?'), title);
  await page.getByRole('heading', { name: 'This may answer it already' }).waitFor();
  await page.getByText('Found by what they did').waitFor();
  await mika.look('asks');
  await mika.look('asks-dark', 'dark');
  await asking.tap(page.getByRole('button', { name: 'Ask', exact: true }));
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('Open', { exact: true }).first().waitFor();
  const question = page.url().split('/q/')[1] as string;
  await page.getByRole('region', { name: 'Who to ask' }).getByRole('button', { name: /^Ask / }).first().waitFor();
  await mika.look('asked');
  console.log(`  asked in ${asking.taps} taps and ${asking.fields} field`);
  assert.ok(asking.taps <= 4, 'Four taps to a question, at most.');

  stage.part('Jo asks back, and that does not stop the clock');
  await jo.page.getByRole('link', { name: 'More', exact: true }).tap();
  await jo.page.getByRole('link', { name: 'Questions', exact: true }).tap();
  await jo.page.getByRole('link', { name: title }).first().tap();
  await jo.page.getByRole('button', { name: /^Ask back before you answer/ }).tap();
  await jo.page.getByRole('textbox', { name: /Clarify|Ask back/ }).fill('Do you have a hot-water bottle in the van?');
  await jo.look('clarifies-820');
  await jo.page
    .getByRole('button', { name: 'Say it' })
    .or(jo.page.getByRole('button', { name: 'Clarify', exact: true }))
    .first()
    .tap();
  await jo.page.getByText('Do you have a hot-water bottle in the van?').waitFor();
  await jo.page.getByText(/^Waiting for/).waitFor();
  await page
    .getByText('Do you have a hot-water bottle in the van?')
    .waitFor()
    .catch(() => assert.fail('What is asked back does not come to the phone by itself.'));
  await mika.look('asked-back');

  stage.part('Ruth answers in steps, and it comes to the phone by itself');
  await ruth.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).click();
  await ruth.page.getByRole('link', { name: title }).first().click();
  const answer = ruth.page.getByRole('textbox', { name: 'Your answer' });
  await answer.click();
  await answer.pressSequentially('A box does it.\n\n1. Put the seals into a lunch box with a hot-water bottle.\n');
  await answer.pressSequentially('Wait ten minutes with the lid closed.\nPress each one in as you take it out.');
  await ruth.look('answers');
  await ruth.page
    .getByRole('region', { name: '0 answers' })
    .getByRole('button', { name: 'Answer', exact: true })
    .click();
  await ruth.page.getByRole('article', { name: 'Answer by Ruth Solberg' }).waitFor();
  await page
    .getByRole('article', { name: 'Answer by Ruth Solberg' })
    .waitFor()
    .catch(() => assert.fail('The answer does not come to the phone by itself.'));
  await page.getByText(/^First answer after/).waitFor();

  stage.part('Mika says what led there, and accepts');
  await page.getByRole('button', { name: 'More for the comment by Jo Larsen' }).tap();
  await page.getByRole('menuitem', { name: 'This led me there' }).tap();
  await page.getByText('Led Mika Korhonen there').waitFor();
  const accepting = countedHand();
  await accepting.tap(page.getByRole('button', { name: 'Accept', exact: true }));
  await page.getByText('Solved', { exact: true }).first().waitFor();
  await mika.look('accepted');
  console.log(`  accepted in ${accepting.taps} tap`);

  stage.part('It becomes a practice');
  const making = countedHand();
  await making.tap(page.getByRole('link', { name: 'Make it a practice' }));
  await page.getByText('Who asked, who answered and who led there are credited').waitFor();
  await page.getByRole('textbox', { name: 'Step 3' }).waitFor();
  await mika.look('practice-drafted');
  await making.tap(page.getByRole('button', { name: 'Write it down' }));
  await page.waitForURL(/\/p\/[0-9a-z]+$/);
  const practice = page.url().split('/p/')[1] as string;
  await page.getByText('Emergent').first().waitFor();
  await page.getByRole('heading', { name: 'From the question' }).waitFor();
  await mika.look('practice');
  console.log(`  a practice in ${making.taps} taps`);
  assert.ok(making.taps <= 3, 'A practice of a question in three actions at most.');
  const from = page.getByRole('region', { name: 'From the question' });
  for (const [who, part] of [
    ['Mika Korhonen', 'asked'],
    ['Ruth Solberg', 'answered'],
    ['Jo Larsen', 'led there'],
  ])
    await from
      .getByRole('listitem')
      .filter({ hasText: `${who} ${part}` })
      .waitFor()
      .catch(() => assert.fail(`The practice does not say that ${who} ${part}.`));
  const { steps } = await ask(mika, 'practices.open', { practice });
  assert.equal(steps.length, 3, 'The three steps of the answer are the steps of the practice.');

  stage.part('Others use it');
  await ruth.page.goto(`${stage.url}/q/${question}`);
  await ruth.page
    .getByRole('link', { name: /^Keep the seal warm.*free$/ })
    .first()
    .click();
  for (const who of [ruth, jo]) {
    if (who === jo) await jo.open(`/p/${practice}`);
    await who.page.getByRole('button', { name: 'Worked', exact: true }).click();
    await who.page.getByRole('button', { name: 'Keep “Worked”' }).click();
    await who.page.getByText('You said').first().waitFor();
  }
  await jo.look('used-820');
  // Two who did not answer: whoever has part in it is not evidence of it.
  for (const who of await stage.crowd(2)) await ask(who, 'practices.use', { practice, outcome: 'worked' });
  await stage.settled();

  stage.part('What came of it stands with whoever asked and whoever answered');
  await until('Ruth was told', async () => {
    await stage.settled();
    const { items } = await ask(ruth, 'notices.inbox', { part: 'news', show: 'open' });
    return items.some(({ item }: { item: { id: string } }) => item.id === question);
  });
  await ruth.page.getByRole('link', { name: /^Inbox/ }).click();
  await ruth.page
    .getByText(/A practice came of “How do you keep the seal warm/)
    .first()
    .waitFor();
  await ruth.look('inbox-credited');
  await ruth.page
    .getByRole('link', { name: /A practice came of “How do you keep the seal warm/ })
    .first()
    .click();
  await ruth.page.getByRole('heading', { name: 'What became of it' }).waitFor();
  await ruth.look('what-became');
  await stage.pass(7);
  await stage.settled();
  assert.equal((await ask(jo, 'practices.open', { practice })).state, 'Validated', 'Its rule has been met.');
  for (const who of [mika, ruth]) {
    await who.page
      .getByRole('link', { name: 'Fieldlore' })
      .or(who.page.getByRole('link', { name: 'Home' }))
      .first()
      .click();
    await who.open('/notices');
    await who.page
      .getByText(/Keep the seal warm.*which began with you, is validated/)
      .first()
      .waitFor()
      .catch(() => assert.fail('Whoever asked and whoever answered is not told that it was validated.'));
    await who.look('validated-told');
  }

  stage.endPart();
  assert.deepEqual(stage.faults, [], 'No screen had a fault.');
  console.log(
    `\nA question became a practice, in ${((performance.now() - began) / 1000).toFixed(0)} s: asked in ${asking.taps} taps, accepted in ${accepting.taps}, made in ${making.taps}. Screenshots are in test/journeys/shots/question.`,
  );
} catch (fault) {
  await stage.lookAround();
  throw fault;
} finally {
  await stage.close();
}
