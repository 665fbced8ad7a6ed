/** What other tools call their boxes, in the five words of GitHub's alerts. */
const kinds: Record<string, string> = {
  note: 'NOTE',
  info: 'NOTE',
  abstract: 'NOTE',
  summary: 'NOTE',
  tldr: 'NOTE',
  todo: 'NOTE',
  question: 'NOTE',
  help: 'NOTE',
  faq: 'NOTE',
  example: 'NOTE',
  quote: 'NOTE',
  cite: 'NOTE',
  tip: 'TIP',
  hint: 'TIP',
  success: 'TIP',
  check: 'TIP',
  done: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  attention: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
  error: 'CAUTION',
  failure: 'CAUTION',
  fail: 'CAUTION',
  bug: 'CAUTION',
};

/**
 * Boxes as other tools write them (`!!! note "Title"` of MkDocs, `:::info` of Docusaurus, Outline and Docmost, `> [!info]-`
 * of Obsidian) as alerts. A box of no known kind stays as it is. Code is hidden before.
 */
export function toAlerts(text: string): string {
  if (!/^\s{0,3}(!!!|\?\?\?\+?|:::|>\s*\[!)/m.test(text)) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const fenced = line.match(/^( {0,3}):::+\s*(\w+)(?:[ \t]+(.*)|\[(.*)\])?$/);
    const marked = line.match(/^( {0,3})(?:!!!|\?\?\?\+?)\s*([\w-]+)[^"\n]*(?:"([^"]*)")?\s*$/);
    const obsidian = line.match(/^( {0,3}>\s*)\[!([\w-]+)\][+-]?[ \t]*(.*)$/);
    if (fenced !== null && kinds[fenced[2].toLowerCase()] !== undefined) {
      const end = endOfFence(lines, at + 1);
      if (end !== null) {
        out.push(...alert(fenced[2], fenced[3] ?? fenced[4] ?? '', lines.slice(at + 1, end)));
        at = end;
        continue;
      }
    }
    if (marked !== null && kinds[marked[2].toLowerCase()] !== undefined) {
      const inner: string[] = [];
      while (at + 1 < lines.length && /^(\s*$| {4}|\t)/.test(lines[at + 1]))
        inner.push(lines[++at].replace(/^( {4}|\t)/, ''));
      out.push(...alert(marked[2], marked[3] ?? '', inner), '');
      continue;
    }
    if (obsidian !== null) {
      const kind = kinds[obsidian[2].toLowerCase()];
      out.push(kind === undefined ? line : `${obsidian[1]}[!${kind}]${obsidian[3] === '' ? '' : ` ${obsidian[3]}`}`);
      continue;
    }
    out.push(line);
  }
  return out.join('\n');
}

/** The line on which a fence of colons ends, with those inside of it. */
function endOfFence(lines: string[], from: number): number | null {
  let depth = 1;
  for (let at = from; at < lines.length; at++) {
    if (/^ {0,3}:::+\s*\w/.test(lines[at])) depth++;
    else if (/^ {0,3}:::+\s*$/.test(lines[at]) && --depth === 0) return at;
  }
  return null;
}

function alert(kind: string, title: string, inner: string[]): string[] {
  const body = inner.join('\n').trim().split('\n');
  const first = `> [!${kinds[kind.toLowerCase()]}]${title.trim() === '' ? '' : ` ${title.trim()}`}`;
  return [first, ...body.map((line) => (line.trim() === '' ? '>' : `> ${line.trimEnd()}`))];
}
