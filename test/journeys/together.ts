import { strict as assert } from 'node:assert';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { type Actor, openStage } from './stage.ts';

// npm run journey together: two write on one page, one of them goes offline and comes back, a third reads it change, and
// somebody who may not write any more keeps their text.
const stage = await openStage('together');
const body = `# Why

Seals made below −10 °C crack at the *second* start.

- [ ] warm the seal
- [x] note the temperature

> [!WARNING] Hot fluid
> Wear gloves.

| Model | Minutes |
| --- | --- |
| X20 | 10 |

The last paragraph.`;

/** The text without the carets of others. */
const textIn = (page: Page): Promise<string> =>
  page.locator('.ProseMirror').evaluate((text: any) => {
    const copy = text.cloneNode(true);
    for (const caret of copy.querySelectorAll('.caret-of')) caret.remove();
    return copy.textContent;
  });
const until = async (what: string, is: () => Promise<boolean>) => {
  for (let tries = 0; tries < 300; tries++) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come: ${what}.`);
};
const reads = ({ page }: Actor, words: string) => until(words, async () => (await textIn(page)).includes(words));
const behind = async ({ page }: Actor, words: string) => {
  await page.locator('.ProseMirror').getByText(words).first().click();
  await page.keyboard.press('End');
};
const isSaved = ({ page }: Actor) => page.locator('[data-state=saved]').waitFor();
const clean = async (actor: Actor, what: string) => {
  const { violations } = await new AxeBuilder({ page: actor.page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`),
    [],
    what,
  );
};

try {
  const [lea, omar, mika] = [await stage.enter('lea'), await stage.enter('omar'), await stage.enter('mika', 'phone')];
  const as = stage.as(lea.id);
  const { id: home } = await stage.house.ask(as, 'communities.begin', { name: 'Cold seals', kind: 'practice' });
  for (const { id } of [omar, mika]) await stage.house.ask(stage.as(id), 'communities.join', { community: home });
  const { id } = await stage.house.ask(as, 'pages.begin', { title: 'Sealing in the cold', body, home });

  console.log('two write at once');
  for (const each of [lea, omar]) {
    await each.page.goto(`${stage.url}/w/${id}/edit`);
    await isSaved(each);
  }
  await behind(lea, 'The last paragraph.');
  await behind(omar, 'Seals made below');
  await Promise.all([
    lea.page.keyboard.type(' Lea writes here.', { delay: 20 }),
    omar.page.keyboard.type(' Omar writes above.', { delay: 20 }),
  ]);
  await reads(lea, 'writes above.');
  await reads(omar, 'writes here.');
  await isSaved(lea);
  await lea.shot('two-at-once');
  await omar.page.emulateMedia({ colorScheme: 'dark' });
  await omar.shot('two-at-once-dark');
  await clean(lea, 'The editor, written together, at a desk.');

  console.log('the title, and undo of one’s own');
  await lea.page.locator('textarea.title').press('End');
  await lea.page.keyboard.type(', after the winter');
  await until('the title', async () =>
    (await omar.page.locator('textarea.title').inputValue()).endsWith('after the winter'),
  );
  await behind(omar, 'Seals made below');
  await omar.page.keyboard.press('Control+z');
  await until('undone', async () => !(await textIn(lea.page)).includes('writes above.'));
  assert.match(await textIn(lea.page), /Lea writes here\./);

  console.log('one is offline and comes back');
  await lea.context.setOffline(true);
  await lea.page.locator('[data-state=offline]').waitFor();
  await behind(lea, 'The last paragraph.');
  await lea.page.keyboard.type(' Without a network.');
  await lea.shot('offline');
  await behind(omar, 'Wear gloves');
  await omar.page.keyboard.type(' With one.');
  await isSaved(omar);
  await lea.context.setOffline(false);
  await isSaved(lea);
  await reads(omar, 'Without a network.');
  assert.equal(await textIn(lea.page), await textIn(omar.page));
  assert.match(await textIn(lea.page), /With one\..*Without a network\./s);

  console.log('who reads sees it change, and then writes along on a phone');
  await mika.page.goto(`${stage.url}/w/${id}`);
  await mika.page.getByText('With one.').waitFor();
  await behind(omar, 'Wear gloves');
  await omar.page.keyboard.type(' Seen at once.');
  await mika.page.getByText('Seen at once.').waitFor();
  await mika.page.goto(`${stage.url}/w/${id}/edit`);
  await isSaved(mika);
  await mika.shot('on-a-phone');
  await mika.page.emulateMedia({ colorScheme: 'dark' });
  await mika.shot('on-a-phone-dark');
  await clean(mika, 'The editor, written together, on a phone.');

  console.log('who may not write any more keeps their text');
  await omar.context.setOffline(true);
  await omar.page.locator('[data-state=offline]').waitFor();
  await behind(omar, 'The last paragraph.');
  await omar.page.keyboard.type(' Too late.');
  await stage.house.ask(stage.as(omar.id), 'communities.leave', { community: home });
  await omar.context.setOffline(false);
  await omar.page.getByRole('button', { name: 'Download my text' }).waitFor();
  await omar.shot('refused');
  await clean(omar, 'The editor when it was refused.');
  const [file] = await Promise.all([
    omar.page.waitForEvent('download'),
    omar.page.getByRole('button', { name: 'Download my text' }).click(),
  ]);
  const kept = Buffer.concat(await (await file.createReadStream()).toArray()).toString();
  assert.match(kept, /Too late\./);
  await omar.page.getByRole('button', { name: /Drop it here/ }).click();
  await omar.page.getByText('You read along').waitFor();
  assert.doesNotMatch(await textIn(omar.page), /Too late\./);

  console.log('done: the page reads as it was written, with everybody who wrote it');
  await lea.page.getByRole('button', { name: 'Done' }).click();
  await lea.page.waitForURL(`${stage.url}/w/${id}`);
  await lea.page.getByText('Without a network.').waitFor();
  await lea.shot('the-page');
  const page = await stage.house.ask(as, 'pages.open', { page: id });
  assert.doesNotMatch(page.body, /Too late\./);
  assert.deepEqual(stage.faults, [], 'No screen had a fault.');
  console.log('\nWritten together. Screenshots are in test/journeys/shots/together.');
} catch (fault) {
  await stage.lookAround();
  throw fault;
} finally {
  await stage.close();
}
