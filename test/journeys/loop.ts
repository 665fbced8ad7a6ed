import { strict as assert } from 'node:assert';
import { openStage } from './stage.ts';

// npm run journey loop: one note travels the seven arrows in a real browser, with six people, the first of them offline.
const stage = await openStage('loop');
const began = performance.now();
try {
  const mika = await stage.enter('mika', 'phone');
  const lea = await stage.enter('lea');
  const [ruth, sam, omar, ines, jo] = await Promise.all(
    ['ruth', 'sam', 'omar', 'ines', 'jo'].map((who) => stage.enter(who)),
  );

  // A community of their own, so that nothing of the demo's two years helps.
  const { id: home, slug } = await stage.house.ask(stage.as(lea.id), 'communities.begin', {
    name: 'Winter tools',
    kind: 'practice',
  });
  for (const { id } of [mika, ruth, sam, omar, ines, jo])
    await stage.house.ask(stage.as(id), 'communities.join', { community: home });
  await stage.house.ask(stage.as(lea.id), 'communities.setMember', {
    community: home,
    person: omar.id,
    role: 'steward',
  });

  console.log('1 note, written without a network');
  await lea.page.goto(`${stage.url}/c/${slug}`);
  await mika.page.goto(`${stage.url}/capture?community=${home}`);
  await mika.page.getByText('For Winter tools').waitFor();
  await mika.context.setOffline(true);
  const words =
    'The torque wrench reads low below minus fifteen. Warmed it on the dashboard for ten minutes, then it agreed with the gauge.';
  await mika.page.getByRole('textbox', { name: 'What happened?' }).fill(words);
  await mika.shot('capture-offline');
  await mika.page.getByRole('button', { name: 'Share', exact: true }).click();
  await mika.page
    .getByText(/waiting|will be sent/i)
    .first()
    .waitFor();
  await mika.shot('kept-on-this-phone');
  await mika.context.setOffline(false);
  // It arrives on Lea's screen without a reload.
  await lea.page.getByText('The torque wrench reads low').first().waitFor();
  await lea.shot('arrives-live');
  const { items: mine } = await stage.house.ask(stage.as(mika.id), 'notes.mine', {});
  assert.equal(
    mine.filter((each: { title: string }) => each.title.startsWith('The torque wrench')).length,
    1,
    'The note is there once.',
  );
  const note = mine[0].id;

  console.log('2 emergent practice');
  await lea.page.goto(`${stage.url}/n/${note}`);
  await lea.page.getByRole('button', { name: 'I have read it' }).click();
  await lea.page.getByText('Lea Sandberg read it').or(lea.page.getByText('Acknowledged')).first().waitFor();
  await lea.shot('note');
  await lea.page
    .getByRole('link', { name: 'Make a practice from it' })
    .or(lea.page.getByRole('button', { name: 'Make a practice from it' }))
    .first()
    .click();
  await lea.page.waitForURL(/practices\/new/);
  await lea.page.getByRole('textbox', { name: 'Title' }).fill('Warm the torque wrench before the first reading');
  await lea.page
    .getByRole('textbox', { name: 'Step 1' })
    .fill('Lay the wrench on the dashboard for ten minutes, or inside the jacket.');
  await lea.shot('new-practice');
  await lea.page.getByRole('button', { name: 'Write it down' }).click();
  await lea.page.waitForURL(/\/p\/[0-9a-z]+/);
  const practice = lea.page.url().match(/\/p\/([0-9a-z]+)/)?.[1] as string;
  await lea.page.getByText('Emergent').first().waitFor();
  await lea.shot('emergent');

  console.log('3 validated, by two who did not write it');
  for (const who of [ruth, sam]) {
    await who.page.goto(`${stage.url}/p/${practice}`);
    await who.page.getByRole('button', { name: 'Worked' }).click();
    await who.page.getByRole('button', { name: 'Keep “Worked”' }).click();
    await who.page.getByText('You said').first().waitFor();
  }
  await ruth.shot('used-it');
  await stage.settled();
  assert.equal(
    (await stage.house.ask(stage.as(jo.id), 'practices.open', { practice })).state,
    'Emergent',
    'Not before its quiet days.',
  );
  await stage.pass(6);
  await stage.settled();

  console.log('4 established');
  await omar.page.goto(`${stage.url}/p/${practice}`);
  await omar.page.getByText('Validated').first().waitFor();
  await omar.shot('validated');
  await omar.page.getByRole('button', { name: /Establish version 1/ }).click();
  const dialog = omar.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Owner' }).or(dialog.getByLabel('Owner')).first().fill('Omar');
  await dialog
    .getByRole('option', { name: /Omar Haddad/ })
    .or(dialog.getByRole('button', { name: /Omar Haddad/ }))
    .first()
    .click();
  await dialog.getByLabel('Scope').fill('Everywhere below −10 °C');
  await dialog.getByLabel('Reason').fill('It worked for everybody who tried, and costs ten minutes.');
  await omar.shot('establish');
  await dialog.getByRole('button', { name: 'Establish', exact: true }).click();
  await omar.page.getByText('Established').first().waitFor();
  await omar.shot('established');

  console.log('5 course unit, which quotes the step');
  const course = await stage.house.ask(stage.as(ines.id), 'courses.begin', { title: 'Tools in winter', home });
  await ines.page.goto(`${stage.url}/t/${course.id}`);
  await ines.page.getByRole('link', { name: 'Add a unit' }).first().click();
  await ines.page.getByLabel('Title of the unit').fill('Before the first reading');
  await ines.page.getByLabel('Text', { exact: true }).fill('Cold steel lies. Before the first reading:\n\n');
  await ines.page.getByRole('button', { name: 'Quote a step' }).click();
  await ines.page.getByLabel('Practice', { exact: true }).fill('torque wrench');
  await ines.page.getByText('Warm the torque wrench before the first reading').first().click();
  await ines.page.getByText('Lay the wrench on the dashboard').first().click();
  await ines.shot('quote-a-step');
  await ines.page.getByRole('button', { name: 'Publish' }).click();
  await ines.page.waitForURL((address) => !address.pathname.endsWith('/new'));
  const { units } = await stage.house.ask(stage.as(jo.id), 'courses.open', { course: course.id });
  const unit = units[0].id;

  console.log('6 used');
  await jo.page.goto(`${stage.url}/t/${course.id}`);
  await jo.page.getByRole('button', { name: 'Take this course' }).click();
  await jo.page.getByText('Begin with the first unit').first().waitFor();
  await jo.page.goto(`${stage.url}/t/${course.id}/${unit}`);
  await jo.page.getByText('Lay the wrench on the dashboard').first().waitFor();
  await jo.shot('unit');
  await jo.page.getByRole('button', { name: 'I have done this unit' }).click();
  await jo.page.getByText('You have done this unit').first().waitFor();
  await jo.page.goto(`${stage.url}/p/${practice}`);
  await jo.page.getByRole('button', { name: 'Partly' }).click();
  await jo.page.getByRole('button', { name: 'Keep “Partly”' }).click();
  await jo.page.getByText('You said').first().waitFor();

  console.log('7 note again: not how it is done here');
  await jo.page.goto(`${stage.url}/t/${course.id}/${unit}`);
  await jo.page.getByRole('button', { name: 'Not how it is done here' }).first().click();
  await jo.page
    .getByLabel('How is it done here instead, and why?')
    .fill('In the electric van the dashboard stays cold. We use the heated seat.');
  await jo.page.getByRole('button', { name: 'Share as a note' }).click();
  await jo.page
    .getByText(/Your note stands beside the step/)
    .first()
    .waitFor();
  await jo.shot('not-here');
  await stage.settled();
  await ines.page.goto(`${stage.url}/designer`);
  await ines.page
    .getByText(/contradict/i)
    .first()
    .waitFor();
  await ines.shot('designers-inbox');

  console.log('and back: from the sentence in the unit to the note');
  await jo.page.goto(`${stage.url}/t/${course.id}/${unit}`);
  await jo.page.locator(`a[href*="/p/${practice}"]`).first().click();
  await jo.page.getByRole('heading', { name: /Warm the torque wrench/ }).waitFor();
  await jo.page.locator(`a[href="/n/${note}"]`).first().click();
  await jo.page.getByText('The torque wrench reads low').first().waitFor();
  await jo.shot('the-note-it-came-from');
  await mika.page.goto(`${stage.url}/`);
  await mika.page
    .getByText(/Warm the torque wrench/)
    .first()
    .waitFor();
  await mika.shot('because-of-you');

  assert.deepEqual(stage.faults, [], 'No screen had a fault.');
  console.log(
    `\nThe loop is closed, in ${((performance.now() - began) / 1000).toFixed(0)} s. Screenshots are in test/journeys/shots/loop.`,
  );
} catch (fault) {
  await stage.lookAround();
  throw fault;
} finally {
  await stage.close();
}
