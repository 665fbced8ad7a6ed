import { readFile } from 'node:fs/promises';
import { openAll, viewerNamed } from './open.ts';

type Answer = {
  encoding: string;
  unknown_columns: string[];
  made: { line: number; name: string; email: string }[];
  changed: { line: number; name: string; fields: string[] }[];
  refused: { line: number; name: string; why: string }[];
  same: number;
  missing: { count: number; people: { name: string }[] };
};

const named_max = 20;

/** Takes in a list of the people who work here. Nobody is removed by it, and nobody gets mail. */
export async function importPeople(
  paths: string[],
  values: { person?: string | undefined; 'dry-run'?: boolean | undefined },
): Promise<void> {
  const [path] = paths;
  if (path === undefined) throw new Error('Say which file: fieldlore import people <file.csv> --person <e-mail>.');
  if (values.person === undefined) throw new Error('Say who imports: --person <e-mail or @handle>.');
  const read = await readFile(path).catch(() => null);
  if (read === null) throw new Error(`There is no file ${path} that can be read.`);
  const csv = read.toString('base64');
  const dry_run = values['dry-run'] === true;
  const opened = await openAll({ following: false });
  try {
    const as = await viewerNamed(opened, values.person);
    console.log(said((await opened.house.ask(as, 'people.bring', { csv, dry_run })) as Answer, dry_run));
  } finally {
    await opened.close();
  }
}

function said(answer: Answer, dry_run: boolean): string {
  const { made, changed, refused, same, missing } = answer;
  const some = <T>(list: T[], say: (each: T) => string) => [
    ...list.slice(0, named_max).map((each) => `    ${say(each)}`),
    ...(list.length > named_max ? [`    and ${list.length - named_max} more`] : []),
  ];
  return [
    `  ${made.length} new, ${changed.length} changed, ${same} as they were, ${refused.length} refused.`,
    ...some(changed, ({ line, name, fields }) => `line ${line}: ${name} (${fields.join(', ')})`),
    ...some(refused, ({ line, name, why }) => `line ${line}: ${name}: ${why}`),
    ...(answer.unknown_columns.length > 0 ? [`  Not read: ${answer.unknown_columns.join(', ')}.`] : []),
    ...(missing.count > 0 ? [`  Here and not in the list, and staying: ${missing.count}.`] : []),
    ...(answer.encoding === 'utf-8' ? [] : ['  It is not UTF-8 and was read as Windows-1252. Look at its accents.']),
    dry_run ? '  A dry run: nothing was written.' : '  Done.',
  ].join('\n');
}
