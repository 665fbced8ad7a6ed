import type { ItemKind, Role } from '../communities/community.ts';

export type Standing = {
  kind: ItemKind;
  /** The author, a confidential one too; of a practice its champion. */
  author: boolean;
  roleAtHome: Role | null;
  /** What others have built on it: links, uses, sources, variations, judgements. */
  builtOn: boolean;
  state: string;
};

/** Only pages are archived: the others have states that say that they are over. */
export function whyNotArchive({ kind }: Pick<Standing, 'kind'>): string | null {
  if (kind === 'page') return null;
  if (kind === 'note') return 'Only pages are archived. Close the note instead.';
  if (kind === 'practice') return 'Only pages are archived. Retire the practice instead.';
  return 'Only pages are archived.';
}

/** Why a note or a practice may not go into the trash. Evidence that others rely on cannot be hidden by its author. */
export function whyNotTrash(item: Standing): string | null {
  if (item.kind === 'course' || item.kind === 'proposal')
    return 'Courses and proposals are not put into the trash: others answer to them.';
  if (item.roleAtHome !== 'steward' && !item.author)
    return 'Only its author or a steward of its home may put it into the trash.';
  if (item.kind === 'note' && item.builtOn)
    return 'Others have built on this note: it is linked, merged, used or was flagged as a hazard. Close it instead.';
  if (item.kind === 'practice' && (item.builtOn || item.state !== 'Emergent'))
    return 'This practice is in use: somebody used, linked, varied, challenged or taught it. Retire it instead.';
  return null;
}

/** Answers are other people's words: the asker alone does not take them out of sight. */
export function whyNotTrashQuestion(
  question: { answered: boolean; became: boolean } & Pick<Standing, 'author' | 'roleAtHome'>,
): string | null {
  if (question.became) return 'A practice or a note was made of this question. It stays, so that they lead back to it.';
  if (question.answered && question.roleAtHome !== 'steward')
    return 'Others have answered it, and their words would go with it. A steward of its home may put it into the trash.';
  return null;
}

/** Whoever could put it there may bring it back. */
export function whyNotRestore(who: { author: boolean; putter: boolean; roleAtHome: Role | null }): string | null {
  return who.author || who.putter || who.roleAtHome === 'steward'
    ? null
    : 'Only its author or a steward of its home may bring it back.';
}
