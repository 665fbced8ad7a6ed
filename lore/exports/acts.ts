import { refuse, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { seeItem } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import { type Scope, waiting_per_person_max } from './export.ts';
import * as queries from './queries.ts';

/** Asks for an export. It is put together a little later, of what the asker may read then. */
export async function beginExport(asking: Asking, scope: Scope): Promise<{ id: string }> {
  const person = asker(asking);
  if ((await queries.countWaiting(asking.db, person)) >= waiting_per_person_max) {
    refuse('busy', 'Your other exports are still being put together. Wait until they are ready.', {
      retry_after_s: 30,
    });
  }
  const { title, ...known } = await named(asking, scope);
  const id = asking.newId();
  await queries.writeExport(asking.db, { id, person_id: person, scope: known.scope, title, asked_at: asking.now });
  asking.record({ what: 'export.asked', about: { export: id, of: scope.of } });
  return { id };
}

async function named(asking: Asking, scope: Scope): Promise<{ title: string; scope: Scope }> {
  if (scope.of === 'community') {
    const community = await seeCommunity(asking, scope.id);
    return { title: community.name, scope: { of: 'community', id: community.id } };
  }
  if (scope.of === 'page') {
    const page = (await seeItem(asking, scope.id, 'page')) ?? unknown('page');
    return { title: page.title, scope };
  }
  return { title: await queries.organisationName(asking.db), scope };
}
