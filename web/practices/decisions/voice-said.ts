import type { Voice } from '../../../lore/decisions/decision.ts';
import { m } from '../../house/words.ts';

export const voiceSaid: Record<Voice, string> = {
  for: m.voice_for(),
  against: m.voice_against(),
  objection: m.voice_objection(),
  abstain: m.voice_abstain(),
};
