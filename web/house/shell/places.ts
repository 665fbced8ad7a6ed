// Where one can go from anywhere, in the order of the bar.
import { paths } from '../paths.ts';
import { m } from '../words.ts';

export interface Place {
  label: string;
  href: string;
  /** Also inside: /p/… belongs to Practices. */
  inside: RegExp;
}

export const places: Place[] = [
  { label: m.nav_home(), href: paths.home, inside: /^\/$/ },
  { label: m.nav_communities(), href: paths.communities, inside: /^\/(communities|c)(\/|$)/ },
  { label: m.nav_practices(), href: paths.practices, inside: /^\/(practices|p|proposals|o)(\/|$)/ },
  { label: m.nav_questions(), href: paths.questions, inside: /^\/(questions|q)(\/|$)/ },
  { label: m.nav_pages(), href: paths.pages, inside: /^\/(pages|w|templates)(\/|$)/ },
  { label: m.nav_courses(), href: paths.courses, inside: /^\/(courses|t)(\/|$)/ },
  { label: m.nav_people(), href: paths.people, inside: /^\/(people(\/|$)|@)/ },
];

export const morePlaces: Place[] = [
  { label: m.due_title(), href: paths.due, inside: /^\/due$/ },
  { label: m.kind_proposals(), href: paths.proposals, inside: /^\/(proposals|o)(\/|$)/ },
  { label: m.reports_title(), href: paths.reports, inside: /^\/(reports|r)(\/|$)/ },
  { label: m.shelf_title(), href: paths.shelf, inside: /^\/shelf$/ },
  { label: m.journal_title(), href: paths.journal, inside: /^\/journal$/ },
  { label: m.suggest_mine(), href: paths.mySuggestions, inside: /^\/suggestions$/ },
  { label: m.expertise_topics(), href: paths.topics, inside: /^\/topics(\/|$)/ },
  { label: m.labels_title(), href: paths.tags, inside: /^\/tags(\/|$)/ },
];
