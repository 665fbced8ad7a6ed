import { strict as assert } from 'node:assert';
import { openStage, until } from './stage.ts';

// npm run journey first-week: somebody comes in by a link on a Monday, and on Friday writes what the week was.
const stage = await openStage('first-week', { monday: true });
const began = performance.now();
const ask = (who: { id: string }, name: string, input: object = {}) => stage.house.ask(stage.as(who.id), name, input);
const day = (later: number) => new Date(stage.clock.now().getTime() + later * 86_400_000).toISOString().slice(0, 10);
const experts = { mika: 'Mika Korhonen', ruth: 'Ruth Solberg', omar: 'Omar Haddad', jo: 'Jo Larsen' };

try {
  stage.part('Before: a cohort with a rule, and a community that asks its people something on Tuesdays');
  const lea = await stage.enter('lea');
  const { items: places } = await ask(lea, 'communities.list', { mine: 'true', limit: 100 });
  const commissioning = places.find(({ name }: { name: string }) => name === 'Commissioning');
  const cohort = await ask(lea, 'communities.begin', { name: 'Starters, 15th intake', kind: 'cohort' });
  await ask(lea, 'cohorts.setRule', {
    community: cohort.id,
    seen_version: 0,
    started_from: day(0),
    started_until: day(20),
    site: 'Luleå',
    role_has: 'apprentice',
    ends_on: day(120),
    lands: [commissioning.id],
    welcome: 'Welcome: your first week',
  });
  const { rule } = await ask(lea, 'cohorts.open', { community: cohort.id });
  const welcome = await ask(lea, 'pages.open', { page: rule.welcome.id });
  await ask(lea, 'pages.write', {
    page: rule.welcome.id,
    seen_version: welcome.version,
    title: 'Welcome: your first week',
    body: '# Before the first visit\n\nRead one practice. Then ask the **second** question: nobody here counts them.',
  });
  await ask(lea, 'prompts.schedule', {
    community: commissioning.id,
    words: 'What did the manual not tell you this week?',
    weekday: 2,
    hour: 7,
  });

  stage.part('Monday: Lea makes a link, and Tove comes in by it');
  await lea.open(`/c/${commissioning.slug}`);
  await lea.page.getByRole('button', { name: 'Invite', exact: true }).click();
  await lea.page.getByRole('dialog').getByRole('button', { name: 'Make the link' }).click();
  const link = await lea.page.getByLabel('Invitation link').inputValue();
  await lea.look('invites');
  const tove = await stage.stranger('tove');
  const { page } = tove;
  await page.goto(link);
  await page.getByRole('heading', { name: 'Commissioning' }).waitFor();
  await page.getByLabel('Your name').fill('Tove Lind');
  await page.getByLabel('E-mail').fill('tove.lind@example.org');
  await page.getByLabel('Password').fill('seven hats on a shelf');
  await tove.look('invited');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.waitForURL(`${stage.url}/`);
  await page.getByRole('link', { name: 'Commissioning' }).first().waitFor();
  await tove.look('home-first');

  stage.part('She says who she is, and chooses a second community');
  const menu = async (entry: string | RegExp) => {
    await page.getByRole('button', { name: 'Tove Lind: my menu' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  await menu(/Tove Lind/);
  await page.getByRole('link', { name: 'Profile' }).click();
  await page.getByLabel('What you do').fill('Apprentice technician');
  await page.getByLabel('Place of work').fill('Luleå');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await tove.look('profile');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Communities' }).click();
  await page.getByRole('searchbox', { name: 'By name' }).fill('Cold');
  await page.getByRole('link', { name: 'Cold climate' }).click();
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: 'Leave' }).waitFor();
  await tove.look('joined');

  stage.part('The rule brings her into the cohort; Lea finds her a buddy, and it stands on Home');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await stage.pass(0);
  await stage.settled();
  await page
    .locator('aside')
    .getByRole('link', { name: 'Starters, 15th intake' })
    .waitFor()
    .catch(() => assert.fail('Home does not say that she is in the cohort.'));
  await lea.open(`/c/${cohort.slug}/cohort`);
  await lea.page.getByRole('button', { name: 'Name a buddy (Tove Lind)' }).click();
  const offered = lea.page.getByRole('dialog').getByRole('listitem').getByRole('button');
  await offered.first().waitFor();
  await lea.look('names-a-buddy');
  await offered.first().click();
  await lea.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await lea.look('the-cohort');
  await page
    .getByText('Your buddy is')
    .waitFor()
    .catch(() => assert.fail('Home does not name the buddy without being loaded again.'));
  await tove.look('home-with-buddy');

  stage.part('What waits in the inbox leads to the welcome page');
  await page.getByRole('link', { name: /^Inbox/ }).click();
  await page.getByText('found you a buddy').waitFor();
  await tove.look('inbox-first');
  await page.getByRole('link', { name: /You are in a cohort now/ }).click();
  await page.getByRole('heading', { name: 'Before the first visit' }).waitFor();
  await tove.look('welcome');

  stage.part('Tuesday: the community asks, and she answers in a line');
  await stage.pass(1);
  await page.getByRole('link', { name: 'Fieldlore' }).click();
  const asked = page.getByLabel('What did the manual not tell you this week?');
  await asked.fill('That the filter sits behind the lower panel and not behind the upper one.');
  await tove.look('home-asks', 'dark');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByText('Thank you. It is a note now.').first().waitFor();
  await asked.waitFor({ state: 'detached' });
  await tove.look('home-answered');

  stage.part('A line for herself alone');
  await menu('Journal');
  await page.getByText('Only you read this.').waitFor();
  await page.getByRole('textbox', { name: 'What was today?' }).fill('Too shy to ask the second time. Tomorrow.');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('article').getByText('Too shy to ask').waitFor();
  await tove.look('journal');
  const found = await ask(lea, 'search.find', { q: 'Too shy to ask' }).catch(() => ({ items: [] }));
  assert.doesNotMatch(JSON.stringify(found), /Too shy/, 'Nobody else finds what stands in a journal.');

  stage.part('She follows a community');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Communities' }).click();
  await page.getByRole('link', { name: 'Cold climate' }).first().click();
  await page.getByRole('button', { name: /How much you hear of this/ }).click();
  await page.getByRole('menuitem', { name: /^Everything/ }).click();
  await page.getByRole('button', { name: 'How much you hear of this: Everything' }).waitFor();
  await tove.look('follows');

  stage.part('Wednesday: she asks, sees what is there already and who knows');
  await stage.pass(1);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).click();
  await page.getByRole('link', { name: 'Ask a question' }).first().click();
  await page.getByLabel('What do you want to know?').fill('Why does the seal crack at the first start in the cold?');
  await page.getByRole('heading', { name: 'This may answer it already' }).waitFor();
  await page.getByRole('button', { name: 'What helps others to answer' }).click();
  await page.getByLabel('What did you expect?').fill('That it stays tight.');
  await page.getByLabel('What happened?').fill('It cracked along the groove when I pressed it in, at −16 °C.');
  await page.getByLabel('What did you try?').fill('A second seal. It cracked too.');
  await page.getByRole('heading', { name: 'Who to ask' }).waitFor();
  await page.getByText('Found by what they did').waitFor();
  await tove.look('asks');
  await page.setViewportSize({ width: 820, height: 1100 });
  await tove.look('asks-820');
  // She is in several, and has not shared anything yet: none is taken for her.
  await page.getByLabel('Its home, where it is answered').selectOption({ label: 'Commissioning' });
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Why does the seal crack/ }).waitFor();
  const question = page.url();
  const who = page.getByRole('region', { name: 'Who to ask' });
  await who.getByRole('button', { name: /^Ask / }).first().waitFor();
  const names = await who
    .getByRole('button', { name: /^Ask / })
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')?.slice(4) ?? ''));
  const [handle, name] = Object.entries(experts).find(([, each]) => names.includes(each)) ?? [];
  assert.ok(handle && name, `Whom to ask: ${names.join(', ')}.`);
  await who.getByRole('button', { name: `Ask ${name}` }).click();
  await who.getByText('Asked so far').waitFor();
  await tove.look('has-asked');

  stage.part(`${name} finds it in the inbox and answers; Tove sees it come`);
  await page.getByRole('link', { name: /^Inbox/ }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  const expert = await stage.enter(handle);
  await expert.page.getByRole('link', { name: /^Inbox/ }).click();
  await expert.page
    .getByRole('link', { name: /Why does the seal crack at the first start/ })
    .first()
    .click();
  await expert.page.getByText('You are asked to answer this.').waitFor();
  await expert.look('is-asked');
  const answer = expert.page.getByRole('textbox', { name: 'Your answer' });
  await answer.click();
  await answer.pressSequentially('It is the cold rubber.\n1. Warm the seal for ten minutes inside your jacket.\n');
  await answer.pressSequentially('Press it in with the flat tool.');
  await expert.page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expert.page.getByRole('article', { name: `Answer by ${name}` }).waitFor();
  await expert.look('has-answered');
  const told = page.getByRole('link', { name: new RegExp(`${name} answered`) });
  await told.waitFor().catch(() => assert.fail('The answer does not come into the inbox by itself.'));
  await tove.look('inbox-live');
  await told.click();
  await page.waitForURL(question);
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('Accepted', { exact: true }).first().waitFor();
  await page.getByText('Solved', { exact: true }).first().waitFor();
  await tove.look('accepted');

  stage.part('The row is done, and how she is told is hers');
  await page.getByRole('link', { name: /^Inbox/ }).click();
  await page.getByRole('button', { name: /^Done: Why does the seal crack/ }).click();
  await told.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await tove.look('inbox-done');
  await page.getByRole('link', { name: 'How you are told' }).click();
  await page
    .getByRole('radio', { name: 'Once a week' })
    .or(page.getByRole('button', { name: 'Once a week' }))
    .click();
  await page.getByText(/one mail, if there is something/).waitFor();
  await page.getByLabel('Quiet from').selectOption({ label: '18:00' });
  await page.getByText(/never between 18:00/).waitFor();
  await tove.look('told');

  stage.part('Friday: her first report');
  await stage.pass(2);
  await menu('Reports');
  await page.getByText(/^Due Friday/).waitFor();
  await page.getByRole('link', { name: 'Write this week' }).first().click();
  await page.getByLabel('Worked', { exact: true }).fill('Warmed the seal first: it held at the third start.');
  await page.getByLabel('Surprised me').fill('Nobody minds the second question.');
  await page.setViewportSize({ width: 820, height: 1100 });
  await tove.look('report-820');
  await tove.look('report-820-dark', 'dark');
  await page.getByRole('button', { name: 'Share my week' }).click();
  await page.getByText('Your week is shared.').first().waitFor();
  await page.getByText('Warmed the seal first').first().waitFor();
  await page.getByText('Nobody has opened it yet.').waitFor();
  await tove.look('reported-820');
  await page.setViewportSize({ width: 1440, height: 1000 });
  await until('the report in the stream', async () => {
    const { items } = await ask(lea, 'reports.list', {});
    return items.some(({ author }: { author: { name: string } }) => author.name === 'Tove Lind');
  });

  stage.endPart();
  assert.deepEqual(stage.faults, [], 'No screen had a fault.');
  console.log(
    `\nThe first week is over, in ${((performance.now() - began) / 1000).toFixed(0)} s. Screenshots are in test/journeys/shots/first-week.`,
  );
} catch (fault) {
  await stage.lookAround();
  throw fault;
} finally {
  await stage.close();
}
