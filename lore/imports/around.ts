import { namedId } from '../../ground/named-id.ts';
import { restriction_days_max } from '../communities/community.ts';
import { restrict } from '../communities/placing.ts';
import { hangTaken } from '../files/taking.ts';
import { seeLabels, setLabels } from '../labels/acts.ts';
import { distinctLabels, labels_per_item_max, whyNotLabel } from '../labels/label.ts';
import { addresses_per_item_max } from '../pages/address.ts';
import { rememberAddresses } from '../pages/addresses.ts';
import type { Asking } from '../route.ts';
import { archive } from '../trash/acts.ts';
import type { Batch } from './batch.ts';
import type { PageRecord } from './record.ts';

const day_ms = 86_400_000;
type Remembered = {
  origin: string;
  digest: string;
  parent: string | null;
  moves: number;
  trail: string;
  around: string;
};

/**
 * What stands around the text of a page in its source: files, a restriction, labels, old addresses. It is only added:
 * what people here took away may come again, and nothing that they added goes. Returns what could not come, or null.
 */
export async function settleAround(
  batch: Batch,
  record: PageRecord,
  id: string,
  again: Remembered | null,
): Promise<string | null> {
  const { asking } = batch;
  const { files = [] } = record;
  const hung = await hangTaken(
    asking,
    id,
    files.map((origin) => namedId(origin)),
  );
  if (record.restricted !== undefined) {
    const until = new Date(asking.now.getTime() + restriction_days_max * day_ms);
    await restrict(asking, id, { reason: record.restricted.reason, until });
  }
  await addLabels(asking, id, [...(record.labels ?? []), ...(record.template === true ? ['template'] : [])]);
  if (record.aliases !== undefined) {
    await rememberAddresses(asking, { item: id }, record.aliases.slice(0, addresses_per_item_max));
  }
  if (again !== null) {
    asking.record({
      what: 'page.imported',
      item: id,
      about: { imported: { by: asking.as.person, at: asking.now, ...again } },
    });
  }
  // Last: what is archived is not written on any more.
  if (record.put_away === 'archived' && again === null) await archive(asking, id);
  return hung < files.length ? `${files.length - hung} of its ${files.length} files did not come.` : null;
}

/** Besides those that it has here; as many as there may be. */
export async function addLabels(asking: Asking, id: string, labels: string[]): Promise<void> {
  const wished = labels.filter((label) => whyNotLabel(label) === null);
  if (wished.length === 0) return;
  const { items } = await seeLabels(asking, id);
  const set = items.filter(({ source }) => source === 'set').map(({ name }) => name);
  await setLabels(
    asking,
    id,
    distinctLabels([...set, ...wished])
      .map(({ name }) => name)
      .slice(0, labels_per_item_max),
  );
}
