import { refuse, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import type { Asking } from '../route.ts';
import { addresses_per_item_max, formsOf, titleKey } from './address.ts';
import * as queries from './address-queries.ts';
import { titlesIn, withTitlesResolved } from './title-links.ts';

/** Lets old addresses (path and query) lead to an item or a person, for ever. The last to have had one has it. */
export async function rememberAddresses(
  asking: Pick<Asking, 'db' | 'now'>,
  of: { item: string; place?: string } | { person: string },
  addresses: string[],
): Promise<void> {
  if (addresses.length > addresses_per_item_max)
    refuse('invalid', `aliases: ${addresses_per_item_max} old addresses for one thing at most.`);
  const forms = [...new Set(addresses.flatMap((address) => formsOf(address).slice(0, 1)))];
  const [item_id, person_id] = 'item' in of ? [of.item, null] : [null, of.person];
  const place = 'item' in of ? (of.place ?? '') : '';
  await queries.writeAddresses(asking.db, {
    home_id: null,
    addresses: forms,
    item_id,
    person_id,
    at: asking.now,
    place,
  });
}

/** Under its former title a page is still found in its community, unless another has that title now. */
export async function rememberTitle(
  asking: Pick<Asking, 'db' | 'now'>,
  page: { id: string; home_id: string; title: string },
  now: string | null,
): Promise<void> {
  const key = titleKey(page.title);
  if (now !== null && titleKey(now) === key) return;
  const { id: item_id, home_id } = page;
  await queries.writeAddresses(asking.db, { home_id, addresses: [key], item_id, person_id: null, at: asking.now });
}

/** `[[Title]]` becomes a link where one page of the community has that title, now or formerly; else it stays. */
export async function resolveTitles(asking: Asking, home: string, body: string): Promise<string> {
  const titles = titlesIn(body);
  if (titles.length === 0) return body;
  const found = await pagesTitled(asking, home, titles);
  return withTitlesResolved(body, (title) => found.get(titleKey(title))?.id);
}

async function pagesTitled(asking: Asking, home: string, titles: string[]): Promise<Map<string, queries.TitledRow>> {
  const rows = await queries.findTitled(asking, home, titles.map(titleKey));
  const byKey = new Map<string, queries.TitledRow>();
  for (const key of new Set(rows.map((row) => row.key))) {
    const current = rows.filter((row) => row.key === key && row.now);
    const candidates = current.length > 0 ? current : rows.filter((row) => row.key === key);
    // Two of one title: a person has to say which is meant.
    if (candidates.length === 1) byKey.set(key, candidates[0]);
  }
  return byKey;
}

/** What an old address leads to; with a community, what has or had that title there. Hidden and absent answer alike. */
export async function findAddress(
  asking: Asking,
  wish: { address: string; community?: string },
): Promise<queries.AddressRow> {
  if (wish.community === undefined)
    return (await queries.findAddressed(asking, formsOf(wish.address))) ?? unknown('address');
  const { id: home } = await seeCommunity(asking, wish.community);
  const found = (await pagesTitled(asking, home, [wish.address])).get(titleKey(wish.address)) ?? unknown('address');
  return { id: found.id, kind: 'page', title: found.title, handle: null, place: '' };
}
