import { parseArgs } from 'node:util';
import { openAll, viewerNamed } from './open.ts';

/** Makes a bearer token for a person and prints it, once. */
export async function token(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      person: { type: 'string' },
      scopes: { type: 'string', default: 'read' },
      days: { type: 'string', default: '90' },
      name: { type: 'string', default: 'from the command line' },
    },
  });
  if (values.person === undefined) throw new Error('Say for whom: --person <e-mail or @handle>.');
  const opened = await openAll({ following: false });
  try {
    const as = await viewerNamed(opened, values.person);
    const made = await opened.house.ask(as, 'people.makeToken', {
      name: values.name,
      scopes: values.scopes.split(','),
      days: Number(values.days),
    });
    console.log(made.token);
  } finally {
    await opened.close();
  }
}
