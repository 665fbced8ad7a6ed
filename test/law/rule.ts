import type { Tree } from './tree.ts';

/** One rule of the house. `broken` names each breach, file first; `breach` is the smallest tree that breaks it. */
export type Rule = {
  name: string;
  because: string;
  instead: string;
  broken(tree: Tree): string[];
  breach: Record<string, string>;
};

/** A tree so small that it breaks no rule: what each breach is laid over. */
export const sound: Record<string, string> = {
  'ground/clock.ts': 'export const now = () => 1;\n',
  'lore/features.ts':
    "import { routes as notes } from './notes/routes.ts';\nconst order = ['people', 'notes'] as const;\nexport const routes = [order, notes];\n",
  'lore/house.ts':
    "import { now } from '../ground/clock.ts';\nimport { routes } from './features.ts';\nexport const openHouse = () => [now(), routes];\n",
  'lore/people/README.md': '# People\n',
  'lore/people/person.ts': 'export const letters_max = 9;\n',
  'lore/people/queries.ts': "export const findPerson = (db: any) => db.selectFrom('people');\n",
  'lore/notes/README.md': '# Notes\n',
  'lore/notes/note.ts':
    "import { letters_max } from '../people/person.ts';\nexport const whyNot = () => letters_max;\n",
  'lore/notes/queries.ts': "export const writeNote = (db: any) => db.insertInto('notes');\n",
  'lore/notes/routes.ts':
    "import { findPerson } from '../people/queries.ts';\nimport { whyNot } from './note.ts';\nimport { writeNote } from './queries.ts';\nexport const routes = [{ name: 'notes.share', act: () => [writeNote, findPerson, whyNot] }];\n",
  'lore/notes/note.test.ts': "ask('notes.share');\n",
  'doors/api/server.ts':
    "import { openHouse } from '../../lore/house.ts';\nexport const openApi = () => openHouse();\n",
  'doors/cli/main.ts': "import { serve } from './serve.ts';\nserve();\n",
  'doors/cli/serve.ts': "import { openApi } from '../api/server.ts';\nexport const serve = openApi;\n",
  'web/routes/+page.svelte':
    '<script lang="ts">\n  import { whyNot } from \'../../lore/notes/note.ts\';\n  whyNot();\n</script>\n',
};
