import { together } from '../../ground/base.ts';
import { seeCommunity } from '../communities/acts.ts';
import { afterWorkingDays } from '../communities/calendar.ts';
import { cardOf } from '../people/person.ts';
import type { Asking } from '../route.ts';
import { publish_working_days } from './console-line.ts';
import { type AgreedRow, agreedQuery, type PaceRow, paceQuery } from './decided-queries.ts';

/** Agreed, and after two working days nothing that everybody can read carries it. */
export const isUnpublished = ({ agreed_at, calendar }: AgreedRow, now: Date): boolean =>
  afterWorkingDays(agreed_at, publish_working_days, calendar) < now;

/** What a community agreed on and has not published, how fast it publishes, and how long its questions wait. */
export async function viewDecided(asking: Asking, name: string) {
  const { id, slug, name: called } = await seeCommunity(asking, name);
  const { agreed, pace } = await together<{ agreed: AgreedRow; pace: PaceRow }>(asking.db, {
    agreed: agreedQuery(asking, id),
    pace: paceQuery(asking, id),
  });
  return {
    community: { id, slug, name: called },
    unpublished: agreed
      .filter((row) => isUnpublished(row, asking.now))
      .map((row) => ({
        item: { id: row.id, kind: 'proposal', title: row.title },
        agreed_at: row.agreed_at,
        implement_by: row.implement_by,
        implementer: cardOf(row.implementer_id, row.implementer, row.handle),
      })),
    pace: pace[0],
  };
}
