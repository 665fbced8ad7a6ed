import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { routes } from '../../lore/house.ts';
import { describe } from './openapi.ts';

// Writes web/house/api-types.ts: what the client may ask and what it gets, from the same shapes that check the input.
const byName = new Map(routes.map((r) => [r.name, r]));
const tree = await openapiTypescript(JSON.stringify(describe(byName, 'http://localhost:3000')), {
  defaultNonNullable: false,
});
const target = join(import.meta.dirname, '../../web/house/api-types.ts');
await writeFile(target, `// Written by \`npm run schema\` from the routes.\n${astToString(tree)}`);
console.log(`web/house/api-types.ts: ${byName.size} routes.`);
