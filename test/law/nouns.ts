import ts from 'typescript';
import type { Rule } from './rule.ts';
import { placeOf } from './tree.ts';

/** The noun of each feature carries its name; these hold nouns of their own, split off or standing beside it. */
const further = new Set([
  'lore/people/person.ts',
  'lore/people/slug.ts',
  'lore/people/starter.ts',
  'lore/communities/community.ts',
  'lore/communities/calendar.ts',
  'lore/communities/short-link.ts',
  'lore/files/file.ts',
  'lore/discussions/alike.ts',
  'lore/discussions/passage.ts',
  'lore/access/audience.ts',
  'lore/notes/note.ts',
  'lore/pages/page.ts',
  'lore/pages/address.ts',
  'lore/pages/difference.ts',
  'lore/pages/rank.ts',
  'lore/pages/title-links.ts',
  'lore/pages/live.ts',
  'lore/practices/practice.ts',
  'lore/practices/same-steps.ts',
  'lore/practices/validation.ts',
  'lore/variations/evidence.ts',
  'lore/courses/course.ts',
  'lore/proposals/check.ts',
  'lore/proposals/rule.ts',
  'lore/reports/week.ts',
  'lore/readings/risk.ts',
  'lore/reports/from-text.ts',
  'lore/reports/headings.ts',
  'lore/pulse/ways.ts',
  'lore/prompts/starters.ts',
  'lore/expertise/invitation.ts',
  'lore/expertise/tie.ts',
  'lore/shelf/shelf.ts',
  'lore/notices/told.ts',
  'lore/templates/starters.ts',
  'lore/templates/starters.en.ts',
  'lore/templates/starters.de.ts',
  'lore/search/snippet.ts',
  'lore/setup/kits.ts',
  'lore/setup/kits.en.ts',
  'lore/setup/kits.de.ts',
  'lore/demo/cast.ts',
  'lore/imports/record.ts',
]);

/** Whether a file holds a noun: the words, states and pure rules of a feature, the same for screen and server. */
export function isNoun(path: string): boolean {
  const { floor, room } = placeOf(path);
  const singular = room?.replace(/ies$/, 'y').replace(/s$/, '');
  return floor === 'lore' && room !== null && (further.has(path) || path === `lore/${room}/${singular}.ts`);
}

const impure =
  /\b(Date\.now|Math\.random|performance\.now|crypto\.|process\.|setTimeout|setInterval|localStorage|document\.|window\.)/;

export const nounRules: Rule[] = [
  {
    name: 'nouns are pure',
    because:
      'The screen greys a button with the same sentence with which the server refuses; that works only while the sentence needs no database, clock or chance.',
    instead: 'Pass the time, the row or the random number in as a parameter; what needs rows belongs into acts.ts.',
    broken: (tree) =>
      [...tree.sources.values()]
        .filter(({ path }) => isNoun(path))
        .flatMap((source) => [
          ...source.imports
            .filter(({ to }) => to === null || !isNoun(to))
            .map(({ from }) => `${source.path} imports ${from}`),
          ...(impure.test(source.text) ? [`${source.path} uses ${impure.exec(source.text)?.[1]}`] : []),
          ...(asksTheClock(source.ast) ? [`${source.path} asks the clock: new Date()`] : []),
        ]),
    breach: { 'lore/notes/note.ts': 'export const whyNot = () => new Date();\n' },
  },
];

function asksTheClock(node: ts.Node): boolean {
  const isNow =
    ts.isNewExpression(node) &&
    node.expression.getText() === 'Date' &&
    (node.arguments === undefined || node.arguments.length === 0);
  return isNow || ts.forEachChild(node, (child) => asksTheClock(child) || undefined) === true;
}
