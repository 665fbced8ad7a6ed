import type { Crawled, Member } from './build.ts';
import type { Item } from './model.ts';
import { leaver, outsider, type Plan } from './plan.ts';

export type Change = { says: string; make(): Promise<void> };

/** One change of each kind that gives or takes a right, picked by the plan; each is done over HTTP and in the model. */
export function changesOf(w: Crawled, { picks }: Plan): (() => Change | null)[] {
  const { model } = w;
  const byId = (id: string) => w.people.find((each) => each.id === id) as Member;
  const pick = <T>(n: number, from: T[]): T | null => (from.length === 0 ? null : from[picks[n] % from.length]);
  const stewards = async (community: string): Promise<Member[]> => {
    const members = await Promise.all(
      [...(model.communities.get(community)?.members ?? [])].map(async (id) => {
        if (!model.isHere(id)) return [];
        const { role } = await w.must(byId(id), 'communities.open', { community });
        return role === 'steward' ? [byId(id)] : [];
      }),
    );
    return members.flat();
  };
  const itemsOf = (isFit: (id: string) => boolean) => [...model.items.keys()].filter(isFit);
  const authorHere = (id: string) => model.isHere(model.items.get(id)?.author ?? null);
  const author = (id: string) => byId(model.items.get(id)?.author as string);

  const trashed = { page: null as string | null, all: [] as Item[], finders: [] as Set<string>[] };

  return [
    () => {
      const pairs = w.communities.flatMap((community) =>
        [...(model.communities.get(community)?.members ?? [])]
          .filter((id) => model.isHere(id))
          .slice(1)
          .map((id) => ({ community, id })),
      );
      const closed = pairs.filter(
        ({ community, id }) =>
          !model.communities.get(community)?.open && model.communities.get(community)?.members.has(id),
      );
      const found = pick(0, closed.length > 0 ? closed : pairs);
      if (found === null) return null;
      return {
        says: `${byId(found.id).name} leaves community ${found.community}`,
        make: async () => {
          const [steward] = await stewards(found.community);
          // The last steward stays: let the other one go.
          const who = steward?.id === found.id ? null : found.id;
          if (who === null) return;
          await w.must(byId(who), 'communities.leave', { community: found.community });
          model.communities.get(found.community)?.members.delete(who);
        },
      };
    },
    () => {
      const community = w.communities[0];
      return {
        says: `community ${community} is closed`,
        make: async () => {
          const [steward] = await stewards(community);
          if (steward === undefined) return;
          const { version } = await w.must(steward, 'communities.open', { community });
          await w.must(steward, 'communities.change', { community, seen_version: version, openness: 'closed' });
          (model.communities.get(community) as { open: boolean }).open = false;
        },
      };
    },
    () => {
      const item = pick(
        2,
        itemsOf(
          (id) =>
            authorHere(id) && !model.items.get(id)?.restricted && (model.items.get(id)?.communities.size ?? 0) > 1,
        ),
      );
      if (item === null) return null;
      return {
        says: `item ${item} is restricted`,
        make: async () => {
          await w.must(author(item), 'communities.restrict', {
            item,
            reason: `Now ${w.hide('why it was restricted later', { item })}`,
            until: '2026-12-24T00:00:00Z',
          });
          (model.items.get(item) as { restricted: boolean }).restricted = true;
        },
      };
    },
    () => {
      const item = pick(
        3,
        itemsOf(
          (id) =>
            authorHere(id) && !model.items.get(id)?.restricted && (model.items.get(id)?.communities.size ?? 0) > 1,
        ),
      );
      if (item === null) return null;
      const found = model.items.get(item);
      const further = [...(found?.communities ?? [])].find(
        (each) => each !== found?.home && model.mayKnow(found?.author ?? null, each),
      );
      if (further === undefined) return null;
      return {
        says: `item ${item} is taken out of community ${further}`,
        make: async () => {
          await w.must(author(item), 'communities.take', { item, community: further });
          found?.communities.delete(further);
        },
      };
    },
    () => {
      const item = pick(
        4,
        itemsOf((id) => authorHere(id) && model.items.get(id)?.restricted === true),
      );
      if (item === null) return null;
      return {
        says: `the restriction of item ${item} is lifted`,
        make: async () => {
          await w.must(author(item), 'communities.liftRestriction', { item });
          (model.items.get(item) as { restricted: boolean }).restricted = false;
          // Its reason goes with it.
          for (const canary of w.canaries.values()) {
            if (
              typeof canary.guard === 'object' &&
              'item' in canary.guard &&
              canary.guard.item === item &&
              canary.what.startsWith('why it') &&
              canary.what.includes('restricted')
            )
              canary.guard = 'nobody';
          }
        },
      };
    },
    () => {
      const page = pick(
        6,
        itemsOf((id) => authorHere(id) && model.items.get(id)?.kind === 'page'),
      );
      if (page === null) return null;
      trashed.page = page;
      return {
        says: `page ${page} goes into the trash with what stands below it`,
        make: async () => {
          const { below } = await w.must(author(page), 'pages.open', { page });
          for (const id of [page, ...below.map((leaf: { id: string }) => leaf.id)]) {
            const item = model.items.get(id) as Item;
            const [readers, responsible] = [model.readers(id), await stewards(item.home)];
            trashed.all.push(item);
            trashed.finders.push(
              new Set([...readers].filter((each) => each === item.author || responsible.some(({ id }) => id === each))),
            );
          }
          await w.must(author(page), 'trash.trash', { item: page });
          for (const [n, item] of trashed.all.entries()) item.trashedFor = trashed.finders[n];
        },
      };
    },
    () => {
      const { page, all } = trashed;
      if (page === null) return null;
      return {
        says: `page ${page} is brought back`,
        make: async () => {
          await w.must(author(page), 'trash.restore', { item: page });
          for (const item of all) delete item.trashedFor;
        },
      };
    },
    () => {
      const who = pick(
        5,
        w.people.slice(1, leaver).filter((each) => model.isHere(each.id) && each !== w.people[outsider]),
      );
      if (who === null) return null;
      return {
        says: `${who.name} leaves the organisation`,
        make: async () => {
          await w.must(w.people[0], 'people.leave', { person: who.id });
          model.gone.add(who.id);
        },
      };
    },
  ];
}
