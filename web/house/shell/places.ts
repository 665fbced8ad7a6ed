// Where one can go from anywhere, in the order of the bar.

import { here } from '../here.svelte.ts';
import { paths } from '../paths.ts';
import { m } from '../words.ts';

export interface Place {
  label: string;
  href: string;
  /** Also inside: /p/… belongs to Practices. */
  inside: RegExp;
}

const places: Place[] = [
  { label: m.nav_home(), href: paths.home, inside: /^\/$/ },
  { label: m.nav_communities(), href: paths.communities, inside: /^\/(communities|c)(\/|$)/ },
  { label: m.nav_practices(), href: paths.practices, inside: /^\/(practices|p|proposals|o)(\/|$)/ },
  { label: m.nav_questions(), href: paths.questions, inside: /^\/(questions|q)(\/|$)/ },
  { label: m.nav_pages(), href: paths.pages, inside: /^\/(pages|w|templates)(\/|$)/ },
  { label: m.nav_courses(), href: paths.courses, inside: /^\/(courses|t)(\/|$)/ },
  { label: m.nav_people(), href: paths.people, inside: /^\/(people(\/|$)|@)/ },
];

const morePlaces: Place[] = [
  { label: m.due_title(), href: paths.due, inside: /^\/due$/ },
  { label: m.kind_proposals(), href: paths.proposals, inside: /^\/(proposals|o)(\/|$)/ },
  { label: m.reports_title(), href: paths.reports, inside: /^\/(reports|r)(\/|$)/ },
  { label: m.pulse_title(), href: paths.pulse(), inside: /^\/pulse$/ },
  { label: m.shelf_title(), href: paths.shelf, inside: /^\/shelf$/ },
  { label: m.journal_title(), href: paths.journal, inside: /^\/journal$/ },
  { label: m.suggest_mine(), href: paths.mySuggestions, inside: /^\/suggestions$/ },
  { label: m.expertise_topics(), href: paths.topics, inside: /^\/topics(\/|$)/ },
  { label: m.labels_title(), href: paths.tags, inside: /^\/tags(\/|$)/ },
];

/** A guest has their circles and what they keep; nothing leads to where they would be refused. */
export const placesHere = (): Place[] => {
  if (!here.me?.guest) return places;
  const circles = here.me.communities.map(({ slug, name }) => ({
    label: name,
    href: paths.community(slug),
    inside: new RegExp(`^/c/${slug}(/|$)`),
  }));
  return [places[0] as Place, ...circles];
};
export const morePlacesHere = (): Place[] =>
  here.me?.guest ? morePlaces.filter(({ href }) => href === paths.shelf) : morePlaces;
