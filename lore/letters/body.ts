import { shortLink } from '../communities/short-link.ts';

/** What a mail is made of, before it is text and HTML. */
export type Block =
  | { is: 'words'; text: string }
  | { is: 'quote'; text: string }
  | { is: 'link'; text: string; url: string }
  | {
      is: 'entry';
      n: number;
      says: string;
      title: string;
      url: string;
    };
export type Foot = { why: string; links: { text: string; url: string }[] };

// What a terminal or a mail program would act on, other than an end of line.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
// Who is called by name stands there by name.
const called = /\[(@[^\]\n]{1,130})\]\(\/@[a-z0-9_-]{1,40}\)/g;
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '').replace(called, '$1');
const line = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

export function asText(blocks: Block[], foot: Foot): string {
  const parts = blocks.map((each) => {
    if (each.is === 'words') return clean(each.text);
    if (each.is === 'quote') return clean(each.text).replace(/^/gm, '    ');
    if (each.is === 'link') return `${line(each.text)}:\n${each.url}`;
    return `#${each.n} ${line(each.says)}\n    ${line(each.title)}\n    ${each.url}`;
  });
  const end = [foot.why, ...foot.links.map(({ text, url }) => `${text}: ${url}`)].join('\n');
  return `${parts.join('\n\n')}\n\n-- \n${end}\n`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Simple on purpose: no picture, nothing that is fetched when it is read, nothing that tells who read it. */
export function asHtml(blocks: Block[], foot: Foot, locale: string): string {
  const link = (text: string, url: string) =>
    `<a href="${escaped(url)}" style="color:#0f5c58">${escaped(line(text))}</a>`;
  const lines = (text: string) => escaped(clean(text)).replace(/\n/g, '<br>');
  const parts = blocks.map((each) => {
    if (each.is === 'words') return `<p style="margin:0 0 16px">${lines(each.text)}</p>`;
    if (each.is === 'quote')
      return `<blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #c9c5bb">${lines(each.text)}</blockquote>`;
    if (each.is === 'link') return `<p style="margin:0 0 16px">${link(each.text, each.url)}</p>`;
    return `<p style="margin:0 0 14px"><span style="color:#6b675e">#${each.n} ${escaped(line(each.says))}</span><br>${link(each.title, each.url)}</p>`;
  });
  const end = [escaped(foot.why), ...foot.links.map(({ text, url }) => link(text, url))].join('<br>');
  return [
    `<!doctype html><html lang="${locale === 'de' ? 'de' : 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>',
    '<body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif"><div style="max-width:640px">',
    ...parts,
    `<p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #dcd8ce;font-size:13px;color:#6b675e">${end}</p>`,
    '</div></body></html>',
  ].join('\n');
}

/** Where an item is read, as a whole address. */
export const urlOf = (base: string, kind: string, id: string): string =>
  `${base}${shortLink(kind, id) ?? shortLink('note', id)}`;
