import type { PageRecord } from '../../../lore/imports/record.ts';
import type { World } from './confluence-world.ts';
import { converted } from './confluence-world.ts';
import { homeOf } from './confluence-xml.ts';
import { type Loss, loss } from './importer.ts';
import { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

const title_letters_max = 300;
const body_letters_max = 1_000_000;

/** Templates of a space stand there; those of the whole site in its first space, for there is nothing above. */
export function* templateRecords(world: World): Generator<PageRecord | Loss> {
  const { held } = world;
  const [first] = held.spaces.values();
  for (const [position, template] of held.templates.entries()) {
    if (template.name === '') continue;
    const own = template.space === null ? undefined : held.spaces.get(template.space);
    const space = own ?? first;
    const tally = new Tally(template.name);
    const text = template.body.replace(/<at:declarations>[\s\S]*?<\/at:declarations>/g, '').replace(
      // What somebody is to fill in stands there by its name.
      /<at:var\s[^>]*?at:name="([^"]*)"[^>]*?\/?>(?:<\/at:var>)?/g,
      (_, name: string) => `<em>[${name}]</em>`,
    );
    const { markdown } = converted(template.type, text, world.around(null, space, tally));
    if (own === undefined)
      yield loss('template', template.name, `It was one of the whole site: it came into ${space.name}.`);
    yield* tally.losses();
    yield {
      kind: 'page',
      origin: world.origin('template', template.id),
      home: homeOf(world, space, false),
      author: null,
      at: template.at ?? new Date(),
      title: cutTo(plainText(template.name).replace(/\s+/g, ' ') || 'Template', title_letters_max),
      body: cutTo(plainText(markdown), body_letters_max, (why) => tally.lose('text', why)),
      position: Math.min(position, 100_000),
      template: true,
    };
  }
}
