export const states = ['Open', 'Accepted', 'Accepted in part', 'Declined', 'Withdrawn'] as const;
export type State = (typeof states)[number];

export const why_letters_max = 2_000;
/** Of one person on one page, and of all. */
export const open_each_max = 10;
export const open_on_page_max = 100;

export function whyNotSuggest(page: { archived: boolean; mine: number; open: number }): string | null {
  if (page.archived) return 'It is archived. Take it out of the archive to suggest a change of it.';
  if (page.mine >= open_each_max)
    return `${open_each_max} suggestions of yours wait here. Let them be answered first, or withdraw one.`;
  if (page.open >= open_on_page_max)
    return `${open_on_page_max} suggestions wait here. Let some of them be answered first.`;
  return null;
}

/** Why this person may not answer it: members of the page's home do, and nobody their own. */
export function whyNotAnswer(who: {
  memberAtHome: boolean;
  mine: boolean;
  archived: boolean;
  state: State;
}): string | null {
  if (who.state !== 'Open') return 'It has been answered already.';
  if (!who.memberAtHome) return 'Members of its home community answer what is suggested for this page.';
  if (who.mine)
    return 'You suggested it: somebody else answers. Withdraw it if you would rather write on the page yourself.';
  return who.archived ? 'It is archived. Take it out of the archive to change it.' : null;
}

export function whyNotWithdraw(who: { mine: boolean; state: State }): string | null {
  if (!who.mine) return 'Only who suggested it withdraws it.';
  return who.state === 'Open' ? null : 'It has been answered already.';
}

/** One place at which a text changes: what stood there and what stands there instead. */
export type Block = { before: string; after: string };
/** A text laid out in pieces: what stays, and the places at which it changes. */
export type Piece = { same: string } | Block;

export const isBlock = (piece: Piece): piece is Block => 'after' in piece;

/** The text with only some of the changes in it: the block at place n counts when it is among `taken`. */
export function withBlocks(pieces: readonly Piece[], taken: ReadonlySet<number>): string {
  let at = 0;
  return pieces.map((piece) => (isBlock(piece) ? (taken.has(at++) ? piece.after : piece.before) : piece.same)).join('');
}

/** Where two changed the same words: how they stood, stand now, and stand in the suggestion. */
export type Conflict = { base: string; present: string; suggested: string };
/** Two changes of one text laid together. */
export type Merged = ({ same: string } | Conflict)[];

export const isConflict = (piece: { same: string } | Conflict): piece is Conflict => 'base' in piece;

/** The merged text, where each conflict is settled one way; null where one is not. */
export function settled(
  merged: Merged,
  ways: readonly ('present' | 'suggested' | 'both' | undefined)[],
): string | null {
  let at = 0;
  let text = '';
  for (const piece of merged) {
    if (!isConflict(piece)) {
      text += piece.same;
      continue;
    }
    const way = ways[at++];
    if (way === undefined) return null;
    text += way === 'both' ? bothOf(piece) : piece[way];
  }
  return text;
}

// A piece may lack its last line end, at the end of a text: then the other would go on in its line.
const bothOf = ({ present, suggested }: Conflict): string =>
  present === '' || suggested === '' || present.endsWith('\n') ? present + suggested : `${present}\n\n${suggested}`;
