import { bookstack } from './bookstack.ts';
import { confluence } from './confluence.ts';
import { fieldlore } from './fieldlore.ts';
import type { Importer } from './importer.ts';
import { markdown } from './markdown.ts';
import { mbox } from './mbox.ts';
import { notion } from './notion.ts';
import { outline } from './outline.ts';
import { practices } from './practices.ts';
import { safenet } from './safenet.ts';
import { stackexchange } from './stackexchange.ts';

/** Every format, by the name under which it is asked for. */
export const importers: Record<string, Importer> = {
  fieldlore,
  confluence,
  notion,
  markdown,
  outline,
  bookstack,
  practices,
  safenet,
  stackexchange,
  mbox,
};
