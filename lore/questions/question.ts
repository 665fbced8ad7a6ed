import type { Role } from '../communities/community.ts';

/** Open: nobody has answered. Answered: an answer stands. Solved: at least one is accepted. Stale: long silent, and not answered. */
export const states = ['Open', 'Answered', 'Solved', 'Stale'] as const;
export type State = (typeof states)[number];

export const title_letters_max = 300;
export const body_letters_max = 50_000;
export const prompt_letters_max = 5_000;
export const answers_max = 500;
export const wordings_max = 100;
/** So long nobody has said a word about an unanswered question: it goes stale. */
export const stale_after_days = 30;
export const similar_questions_max = 5;
export const similar_others_max = 4;
/** Letters of what is being written that are looked for. */
export const similar_letters_max = 300;

/** The state that follows from what stands: the only such rule. */
export function stateOf(stands: { answers: number; accepted: number; isStale: boolean }): State {
  if (stands.accepted > 0) return 'Solved';
  if (stands.answers > 0) return 'Answered';
  return stands.isStale ? 'Stale' : 'Open';
}

/** What the viewer is to a question. */
export type Standing = { isAsker: boolean; roleAtHome: Role | null };
/** An answer as the rules see it. */
export type Answer = { mine: boolean; taken_back: boolean; accepted: boolean; version: number };

const taken_back = 'This answer was taken back.';

export function whyNotAnswer(question: { answers: number }): string | null {
  return question.answers >= answers_max
    ? `A question has ${answers_max} answers at most. Make a practice of them, or ask anew.`
    : null;
}

export function whyNotChange(question: Standing & { number: number }): string | null {
  if (!question.isAsker && question.roleAtHome !== 'steward')
    return 'Its asker, or a steward of its home, changes a question.';
  return question.number >= wordings_max
    ? `A question is reworded ${wordings_max} times at most. Ask a new one.`
    : null;
}

export function whyNotReword(answer: Answer): string | null {
  if (answer.taken_back) return taken_back;
  if (!answer.mine) return 'Only who wrote an answer changes it or takes it back.';
  return answer.version >= wordings_max
    ? `An answer is reworded ${wordings_max} times at most. Write a new one.`
    : null;
}

export function whyNotTakeBack(answer: Answer): string | null {
  if (answer.taken_back) return taken_back;
  return answer.mine ? null : 'Only who wrote an answer changes it or takes it back.';
}

export function whyNotAccept(question: Standing, answer: Answer): string | null {
  if (answer.taken_back) return taken_back;
  return question.isAsker || question.roleAtHome === 'steward'
    ? null
    : 'The asker, or a steward of its home, accepts an answer.';
}

/** About the question itself, or about an answer: one's own text is for others to judge. */
export function whyNotVote(text: { mine: boolean; taken_back: boolean }): string | null {
  if (text.taken_back) return taken_back;
  return text.mine ? 'You wrote it yourself. Others say whether it helps.' : null;
}

/** `author` null: whoever said it is nobody here. */
export function whyNotGuide(
  question: Standing,
  said: { author: string | null; mine: boolean; taken_back: boolean },
): string | null {
  if (!question.isAsker) return 'Only the asker can say what led there.';
  if (said.taken_back) return 'It was taken back.';
  if (said.mine) return 'You said it yourself. Credit what others said.';
  return said.author === null ? 'Nobody is known who said it.' : null;
}

export function whyNotDuplicate(question: Standing & { isDuplicate: boolean }): string | null {
  if (question.roleAtHome === null) return 'A member of its home links a question to the one that it repeats.';
  return question.isDuplicate ? 'It is linked to another question already. Undo that first.' : null;
}

/** `leads`: the questions to which the other one leads, itself among them. */
export function whyNotDuplicateOf(question: string, original: string, leads: string[]): string | null {
  if (question === original) return 'A question does not repeat itself.';
  return leads.includes(question) ? 'The other question is linked to this one already. One of two is the first.' : null;
}

export type Part = 'asked' | 'answered' | 'guided';
export type Credit = { person: string; role: Part };

/**
 * Who is credited for what becomes of a question: who asked, whose answers are accepted or went into it, and who led
 * there. One person may have several parts; each is said.
 */
export function creditsOf(question: {
  asker: string | null;
  answers: { id: string; author: string | null; accepted: boolean }[];
  used: string[];
  guided: string[];
}): Credit[] {
  const answered = question.answers.filter(({ id, accepted }) => accepted || question.used.includes(id));
  const all: { person: string | null; role: Part }[] = [
    { person: question.asker, role: 'asked' },
    ...answered.map(({ author }) => ({ person: author, role: 'answered' as const })),
    ...question.guided.map((person) => ({ person, role: 'guided' as const })),
  ];
  const seen = new Set<string>();
  return all.flatMap(({ person, role }) => {
    const key = `${person} ${role}`;
    if (person === null || seen.has(key)) return [];
    seen.add(key);
    return [{ person, role }];
  });
}
