/** Text as the database and the screen can hold it: one kind of line end, no control characters. Trimmed. */
export function plainText(text: string, onLoss: (why: string) => void = () => {}): string {
  const lines = text.replace(/\r\n?/g, '\n');
  // PostgreSQL takes no NUL, and a screen no ESC.
  const clean = lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  if (clean.length < lines.length) onLoss('It held control characters, which were left out.');
  if (clean.includes('\ufffd')) onLoss('Some of its letters were unreadable already in the source.');
  return clean.trim();
}

/** As much of a text as fits, with … at its end; says so when it cuts. */
export function cutTo(text: string, letters_max: number, onCut: (why: string) => void = () => {}): string {
  // Counted as the database and zod count at most: surrogate pairs are two letters to zod, one to PostgreSQL.
  if (text.length <= letters_max) return text;
  onCut(
    `It has ${text.length} letters and was cut to ${letters_max}: “…${text.slice(letters_max - 1, letters_max + 39)}…”`,
  );
  return `${text.slice(0, letters_max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
