import type { Content, Export, Space } from './confluence-export.ts';

const named_max = 10;

/** Who could see and change what, as far as an export says it. Where it says nothing, nobody is taken to have been able to. */
export type Access = {
  /** Why not everybody may see a space, or null. */
  whyClosed(space: Space): string | null;
  /** Who alone could see a page, by its own restriction or one above it; null: whoever saw the space. */
  viewers(page: Content): string | null;
  editors(page: Content): string | null;
};

export function readAccess(held: Export, groupOfAll: string, nameOf: (who: string) => string): Access {
  const limited = { view: new Map<string, Set<string>>(), edit: new Map<string, Set<string>>() };
  // A set without anybody in it let nobody in.
  for (const { type, content } of held.sets.values()) {
    if (content !== null && type !== '') place(limited, type, content);
  }
  for (const { set, type, group, user } of held.restrictions) {
    const owner = set === null ? undefined : held.sets.get(set);
    if (owner?.content == null) continue;
    place(limited, owner.type || type, owner.content)?.add(user === '' ? `group ${group}` : nameOf(user));
  }
  const open = new Set<string>();
  const permitted = new Set<string>();
  for (const { space, type, group, user, all } of held.permissions) {
    if (space === null) continue;
    permitted.add(space);
    const isAnybody = group === '' && user === '' && all === '';
    if (type === 'VIEWSPACE' && (isAnybody || all !== '' || isGroupOfAll(group, groupOfAll))) open.add(space);
  }
  const named = (people: Set<string>) => {
    const list = [...people];
    const more = list.length > named_max ? ` and ${list.length - named_max} more` : '';
    return list.length === 0 ? 'nobody but administrators' : `${list.slice(0, named_max).join(', ')}${more}`;
  };
  return {
    whyClosed: ({ id }) => {
      if (open.has(id)) return null;
      return permitted.has(id)
        ? 'Only some people and groups could see it there.'
        : 'The export does not say who could see it there.';
    },
    viewers: (page) => {
      const seen = new Set<string>();
      for (let at: Content | undefined = page; at !== undefined && !seen.has(at.id); ) {
        seen.add(at.id);
        const people = limited.view.get(at.id);
        if (people !== undefined) return named(people);
        at = at.parent === null ? undefined : held.contents.get(at.parent);
      }
      return null;
    },
    editors: ({ id }) => {
      const people = limited.edit.get(id);
      return people === undefined ? null : named(people);
    },
  };
}

function place(
  limited: { view: Map<string, Set<string>>; edit: Map<string, Set<string>> },
  type: string,
  content: string,
): Set<string> | null {
  const map = /^view$/i.test(type) ? limited.view : /^edit$/i.test(type) ? limited.edit : null;
  if (map === null) return null;
  const people = map.get(content) ?? new Set<string>();
  map.set(content, people);
  return people;
}

/** The group that everybody is in who may use Confluence at all. */
function isGroupOfAll(group: string, known: string): boolean {
  return group !== '' && (group === known || /^(confluence-users|users|_licensed-confluence)(-[\w-]+)?$/.test(group));
}
