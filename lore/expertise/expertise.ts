import type { Room } from './invitation.ts';

/** What proves that somebody knows something; how much each says, of itself. */
export const evidence_kinds = [
  'used',
  'validated',
  'wrote practice',
  'wrote page',
  'noted',
  'reviewed',
  'suggested',
  'decided',
  'taught',
  'answered note',
  'answered',
  'solved',
  'guided',
] as const;
export type EvidenceKind = (typeof evidence_kinds)[number];

// What solved, was validated, written or taught says most; a page says least by itself, since one may write what one has read.
const weights: Record<EvidenceKind, number> = {
  used: 1,
  validated: 1.5,
  'wrote practice': 1.5,
  'wrote page': 0.6,
  noted: 1,
  reviewed: 0.8,
  suggested: 0.8,
  decided: 0.6,
  taught: 1.5,
  'answered note': 1,
  answered: 1,
  solved: 1.5,
  guided: 0.5,
};

const day_ms = 86_400_000;
/** After so many days what somebody did says half as much. */
export const half_life_days = 365;
/**
 * A label counts as one text as near as the nearest, and less the more people stand under it. Tuned with the weight of an
 * answer that solved, on one site of questions (bench/whotoask.ts): 0 to 3 differ by one in a hundred there.
 */
const label_part = 1;
/** Items without near words stand in the order of what was done on them, behind all that have some. */
const tie_break = 0.001;
/** Below this share of the nearest, an item is near by chance. */
const nearness_min = 0.05;
/** Somebody holds a topic from this much evidence on, after decay; below that they have met it. */
export const held_min = 1.2;
const known_well_min = 3.5;
/** So many are suggested. Never one alone. */
export const suggested_max = 6;
/** So many reasons are said of one person. */
export const reasons_max = 3;
/** Items and rows that are looked at for one question. */
export const near_items_max = 60;
export const labelled_items_max = 300;
export const evidence_per_item_max = 60;
export const candidates_max = 40;
/** Who did it longer ago is not who did it lately. */
export const recent_days = 90;
export const doers_max = 8;
export const topics_shown_max = 60;
export const topic_people_max = 100;
export const topic_words_max = 200;
export const labels_asked_max = 8;

/**
 * In a community of so many people its members know each other; in a larger one they are as far as anybody. Of the 219
 * people of the demo, sharing any community made 203 near on average, one of up to 150 people 165, of 80 still 74, of 50
 * fifteen: then "from elsewhere" means something. Between 30 and 50 nothing changes.
 */
export const near_community_max = 50;

export type Evidence = { person: string; kind: EvidenceKind; item: string; worth: number; at: Date };
/** An item in the light of a question: how near its text is (the best 1), and which of the asked labels it has. */
export type Near = { nearness: number; labels: readonly string[] };

export function decay(at: Date, now: Date): number {
  return 0.5 ** (Math.max(0, now.getTime() - at.getTime()) / day_ms / half_life_days);
}

export function weightOf({ kind, worth, at }: Pick<Evidence, 'kind' | 'worth' | 'at'>, now: Date): number {
  return weights[kind] * worth * decay(at, now);
}

/** Scores of an index, which compare within one answer only, as shares of the best. */
export function nearnessOf(hits: readonly { id: string; score: number }[]): Map<string, number> {
  const best = Math.max(...hits.map(({ score }) => score), 1e-9);
  return new Map(
    hits.map(({ id, score }) => [id, Math.max(0, score) / best] as const).filter(([, share]) => share >= nearness_min),
  );
}

/** Ten times the same is not ten times as much. */
const sated = (sum: number): number => Math.log2(1 + sum);

export type Scored = { person: string; score: number; items: Map<string, number> };

/**
 * Who knows most about what is asked, by evidence: near texts by their nearness, labels by how rare they are among the
 * people found. Nothing of it is shown: it decides who is suggested, and the reasons say why.
 */
export function scored(evidence: readonly Evidence[], near: ReadonlyMap<string, Near>, now: Date): Scored[] {
  const people = new Map<string, { items: Map<string, number>; labels: Map<string, number> }>();
  const holders = new Map<string, Set<string>>();
  for (const each of evidence) {
    const item = near.get(each.item);
    if (item === undefined) continue;
    const weight = weightOf(each, now);
    if (weight === 0) continue;
    const mine = people.get(each.person) ?? { items: new Map(), labels: new Map() };
    people.set(each.person, mine);
    mine.items.set(each.item, (mine.items.get(each.item) ?? 0) + weight);
    for (const label of item.labels) {
      mine.labels.set(label, (mine.labels.get(label) ?? 0) + weight);
      holders.set(label, (holders.get(label) ?? new Set()).add(each.person));
    }
  }
  return [...people]
    .map(([person, { items, labels }]) => {
      let score = 0;
      const parts = new Map<string, number>();
      for (const [item, sum] of items) {
        const part = (near.get(item)?.nearness ?? 0) * sated(sum);
        score += part;
        parts.set(item, part + sum * tie_break);
      }
      for (const [label, sum] of labels) {
        score += (label_part * sated(sum)) / Math.log2(1 + (holders.get(label)?.size ?? 1));
      }
      return { person, score, items: parts };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1));
}

export type Strength = 'met' | 'holds' | 'knows';
export function strengthOf(sum: number): Strength {
  return sum >= known_well_min ? 'knows' : sum >= held_min ? 'holds' : 'met';
}

/** The one person who holds a topic, where it is one alone; `others` may have met it. */
export function soleHolder(held: readonly { person: string; sum: number }[]): string | null {
  const holders = held.filter(({ sum }) => sum >= held_min);
  const alone = holders.length === 1 ? holders : holders.length === 0 && held.length === 1 ? held : [];
  return alone[0]?.person ?? null;
}

/** Somebody who may be suggested. `tie`: how much they share with the asker, 0 for nothing; `score`: 0 without evidence. */
export type Candidate = { person: string; score: number; tie: number; bridge: boolean; room: Room };

/**
 * Whom to suggest: who knows most, and among them always somebody whom the asker has shared something with, and somebody
 * competent from elsewhere, where there is one: close colleagues are trusted and know what one knows oneself. Who was
 * asked often this week, or is away, stands last.
 */
export function suggest(candidates: readonly Candidate[], max = suggested_max): Candidate[] {
  const best = [...candidates].sort(
    (a, b) =>
      Number(b.room === 'free') - Number(a.room === 'free') ||
      b.score - a.score ||
      b.tie - a.tie ||
      (a.person < b.person ? -1 : 1),
  );
  const trusted = best.find(({ tie, score }) => tie > 0 && score > 0) ?? [...best].sort((a, b) => b.tie - a.tie)[0];
  const elsewhere = best.find(({ bridge, score }) => bridge && score > 0);
  const sure = [trusted !== undefined && trusted.tie > 0 ? trusted : undefined, elsewhere].filter(
    (each) => each !== undefined,
  );
  const competent = best.filter(({ score }) => score > 0);
  const picked = new Set(sure);
  for (const each of competent) if (picked.size < max) picked.add(each);
  return best.filter((each) => picked.has(each));
}

/** Why somebody cannot say that of a topic. */
export function whyNotWord(topic: string, word: TopicWord, said: number): string | null {
  if (word === 'own' && topic.startsWith('#')) return 'Say a topic that you want to be asked about, as a label.';
  return said >= topic_words_max
    ? `You can say something of ${topic_words_max} topics at most. Take one back first.`
    : null;
}

export const words_of_topic = ['hidden', 'past', 'own'] as const;
export type TopicWord = (typeof words_of_topic)[number];

/** A topic is the key of a label, or `#` and the id of an item. */
export const topicOfItem = (item: string): string => `#${item}`;

/** A reason why somebody is suggested, as one sentence. `title` is of an item that the reader may read. */
export type Reason = { kind: EvidenceKind; title: string; times: number; place: string | null };
export function sentenceOf({ kind, title, times, place }: Reason): string {
  const often = times > 1 ? ` ${times} times` : '';
  const where = place ? (times > 1 ? `, last in ${place}` : ` in ${place}`) : '';
  return {
    used: `used “${title}”${often}${where}`,
    validated: `validated “${title}”`,
    'wrote practice': `wrote “${title}”`,
    'wrote page': `wrote on “${title}”`,
    noted: `noted “${title}”, from which a practice came`,
    reviewed: `reviewed a change of “${title}”`,
    suggested: `had a change of “${title}” accepted`,
    decided: `decided on “${title}”`,
    taught: `teaches “${title}”`,
    'answered note': `answered “${title}”`,
    answered: `answered “${title}”`,
    solved: `answered “${title}”, solved`,
    guided: `led somebody to the answer of “${title}”`,
  }[kind];
}
