import { type Loss, loss } from './importer.ts';

const about =
  /^(readme|index|_index|contributing|licen[cs]e|changelog|code[-_]of[-_]conduct|security|summary|governance|support|trusted-committers|claude|agents)$/i;
const translations = new Set(['translation', 'translations', 'i18n', 'l10n', 'locale', 'locales', 'lang', 'languages']);
const languages = new Set(
  'ar bg ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv ms nb nl nn no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  ),
);

/** A file that may be a practice. */
export type Candidate = { path: string; isLink: boolean; hasLevel: boolean; hasSteps: boolean };

/**
 * Which files are practices, and of each other one why it is none. Where most of those with steps have a level, one
 * without a level is something else: a guide, a report.
 */
export function chooseFiles<C extends Candidate>(candidates: C[]): { chosen: C[]; losses: Loss[] } {
  const names = namesByFolder(candidates);
  const losses: Loss[] = [];
  const leave = (what: string, { path }: C, why: string) => void losses.push(loss(what, path, why));
  const possible = candidates.filter((each) => {
    const folders = each.path.toLowerCase().split('/');
    const name = (folders.pop() ?? '').replace(/\.\w+$/, '');
    if (each.isLink) leave('no practice', each, 'It is a link to another file.');
    else if (isTranslation(each.path, folders, names))
      leave('translation', each, 'It says in another language what is here.');
    else if (folders.some((folder) => /^_?templates?$/.test(folder)) || /(^|[-_. ])template([-_. ]|$)/.test(name))
      leave('template', each, 'It is a form to be filled in.');
    else if (about.test(name) && !(each.hasLevel && each.hasSteps && !/readme|index/.test(name)))
      leave('no practice', each, 'It tells about the collection.');
    else if (folders.some((folder) => folder.startsWith('.')))
      leave('no practice', each, 'It lies in a folder for tools.');
    else return true;
    return false;
  });
  const withSteps = possible.filter((each) => each.hasSteps);
  const isLevelled = withSteps.filter((each) => each.hasLevel).length * 2 > withSteps.length;
  const chosen = possible.filter((each) => {
    if (isLevelled && !each.hasLevel) leave('no practice', each, 'It has no level, where the others have one.');
    else if (!each.hasSteps)
      leave(
        'no steps',
        each,
        'It says nothing to do: it has no section Solution, Steps or the like, and no numbered list.',
      );
    else return true;
    return false;
  });
  return { chosen, losses };
}

/** The folders in which each file name occurs. */
function namesByFolder(candidates: Candidate[]): Map<string, string[]> {
  return Map.groupBy(
    candidates.map(({ path }) => path.toLowerCase()),
    (path) => path.slice(path.lastIndexOf('/') + 1),
  );
}

function isTranslation(path: string, folders: string[], names: Map<string, string[]>): boolean {
  if (folders.some((folder) => translations.has(folder))) return true;
  const name = path.toLowerCase().slice(path.lastIndexOf('/') + 1);
  const suffix = name.match(/^(.+)[._]([a-z]{2})([-_][a-z]{2,4})?\.(\w+)$/);
  if (suffix !== null && languages.has(suffix[2]) && names.has(`${suffix[1]}.${suffix[4]}`)) return true;
  const spoken = folders.find(isLanguage);
  if (spoken === undefined) return false;
  // What is said in no language's folder is the original; else what is said in English.
  const elsewhere = (names.get(name) ?? []).filter((other) => !other.split('/').includes(spoken));
  return elsewhere.some(
    (other) => !other.split('/').some(isLanguage) || (spoken !== 'en' && other.split('/').includes('en')),
  );
}

function isLanguage(folder: string): boolean {
  const [language, region] = folder.split(/[-_]/);
  return languages.has(language) && (region === undefined || /^[a-z]{2,4}$/.test(region)) && folder.length <= 7;
}
