import { newId } from '../../ground/clock.ts';
import { afterWorkingDays } from '../communities/calendar.ts';
import type { HouseFollower } from '../route.ts';
import { impact_working_days, opensImpact } from './course.ts';
import { boundUnits, writeTask } from './impact-queries.ts';

type Change = { step: string; op: string };

export const followers: HouseFollower[] = [
  {
    name: 'courses open impact tasks',
    batch_max: 200,
    follow: async (lines, context) => {
      for (const line of lines) {
        const { in_force, change_kind, changes, from, number } = line.about as {
          in_force?: boolean;
          change_kind?: string;
          changes?: Change[];
          from?: number;
          number?: number;
        };
        const isChange = line.what === 'practice.changed' || line.what === 'practice.established';
        if (!isChange || in_force !== true || !opensImpact(change_kind ?? '') || line.item_id === null) continue;
        const kind = change_kind as 'behavioural' | 'safety';
        const units = await boundUnits(
          context.db,
          line.item_id,
          (changes ?? []).map((change) => change.step),
          number as number,
        );
        for (const unit of units) {
          const due = afterWorkingDays(line.at, impact_working_days[kind], unit.calendar);
          const id = newId(context.clock);
          const isNew = await writeTask(context.db, {
            id,
            unit_id: unit.unit_id,
            practice_id: line.item_id,
            step_id: unit.step_id,
            from_number: from ?? unit.number,
            to_number: number as number,
            change_kind: kind,
            opened_at: line.at,
            due_on: due.toISOString().slice(0, 10),
          });
          if (isNew) {
            await context.record([
              {
                what: 'impact.opened',
                item: line.item_id,
                at: line.at,
                about: { task: id, unit: unit.unit_id, step: unit.step_id, kind },
              },
            ]);
          }
        }
      }
    },
  },
];
