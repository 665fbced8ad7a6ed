const opens = '\ue000';
const closes = '\ue001';

/**
 * Hides what is not text (code, raw Liquid, comments) behind marks, so that what looks like a link in it stays as it is.
 * `show` puts it back.
 */
export function hideCode(text: string): { text: string; show(text: string): string } {
  const hidden: string[] = [];
  const hide = (code: string) => `${opens}${hidden.push(code) - 1}${closes}`;
  // Raw first: it may stand in code, and code in it; its tags are for the generator, not for readers.
  const withoutRaw = text.replace(
    /\{%-?\s*raw\s*-?%\}((?:(?!\{%-?\s*raw\b)[\s\S])*?)\{%-?\s*endraw\s*-?%\}/g,
    (_, inner) => hide(inner),
  );
  const withoutBlocks = hideFences(withoutRaw, hide).replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, hide);
  const left = withoutBlocks
    .split(/(\n[ \t]*\n)/)
    .map((part) => hideSpans(part, hide))
    .join('');
  const show = (shown: string): string =>
    shown.replace(/\ue000(\d+)\ue001/g, (mark, index) => (hidden[index] === undefined ? mark : show(hidden[index])));
  return { text: left, show };
}

function hideFences(text: string, hide: (code: string) => string): string {
  const out: string[] = [];
  let fence: { mark: string; lines: string[] } | null = null;
  for (const line of text.split('\n')) {
    const mark = line.match(/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/)?.[1];
    if (fence === null && mark !== undefined && !line.slice(line.indexOf(mark) + mark.length).includes('`')) {
      fence = { mark, lines: [line] };
    } else if (fence !== null) {
      fence.lines.push(line);
      if (mark?.startsWith(fence.mark) && /^[\s>]*[`~]+\s*$/.test(line)) {
        out.push(hide(fence.lines.join('\n')));
        fence = null;
      }
    } else out.push(line);
  }
  if (fence !== null) out.push(hide(fence.lines.join('\n')));
  return out.join('\n');
}

/** A span of code ends at the next run of as many backticks, within its paragraph. */
function hideSpans(paragraph: string, hide: (code: string) => string): string {
  const runs = [...paragraph.matchAll(/`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
  const latest = new Map<number, number>();
  const next = new Array<number | undefined>(runs.length);
  for (let i = runs.length - 1; i >= 0; i--) {
    next[i] = latest.get(runs[i].length);
    latest.set(runs[i].length, i);
  }
  let out = '';
  let done = 0;
  for (let i = 0; i < runs.length; i++) {
    const closing = next[i];
    if (closing === undefined) continue;
    const end = runs[closing].at + runs[i].length;
    out += paragraph.slice(done, runs[i].at) + hide(paragraph.slice(runs[i].at, end));
    done = end;
    i = closing;
  }
  return out + paragraph.slice(done);
}
