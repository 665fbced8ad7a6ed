/** The short links that are promised to outlive renames and moves: by these, other systems hold on to what is here. */
const places: Record<string, string> = {
  note: '/n/',
  practice: '/p/',
  question: '/q/',
  page: '/w/',
  course: '/t/',
  proposal: '/o/',
  report: '/r/',
  community: '/c/',
  person: '/@',
};

/** `name`: the handle of a person, the slug of a community, the id of anything else. Null: it has no screen of its own. */
export const shortLink = (kind: string, name: string): string | null => {
  const place = places[kind];
  return place === undefined ? null : `${place}${encodeURIComponent(name)}`;
};
