import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { element, parseHtml, toMarkdown } from '../../ground/html-to-markdown.ts';

/** A mail as we use it. */
export type Parsed = {
  /** The one address that it is from; null: none, or several. */
  from: string | null;
  /** What the sender calls themselves; empty where they do not say. */
  name: string;
  subject: string;
  /** Without the angle brackets; null: it has none. */
  messageId: string | null;
  /** The Message-IDs that it names, the oldest first. */
  references: string[];
  /** Plain as it was written, or Markdown made of the HTML. */
  text: string;
  /** All addresses that it names as those it is for. */
  to: string[];
  files: { name: string; mime: string; content: Uint8Array; alt: string }[];
  /** Why no person wrote it just now; null: somebody may have. */
  automatic: string | null;
};

const nesting_max = 40;
const header_bytes_max = 256 * 1024;
const references_max = 50;
/** Smaller pictures that belong to the layout are logos and counting dots. */
const logo_bytes_max = 4_000;
const html_letters_max = 2_000_000;

export async function parse(raw: Uint8Array, ownDomain: string): Promise<Parsed> {
  const mail = await PostalMime.parse(raw, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: nesting_max,
    maxHeadersSize: header_bytes_max,
  });
  const header = (name: string): string | null => mail.headers.find(({ key }) => key === name)?.value ?? null;
  const froms = mail.headers.filter(({ key }) => key === 'from').length;
  const from = froms === 1 ? plainAddress(mail.from) : null;
  const messageId = idsIn(mail.messageId)[0] ?? null;
  const references = [...new Set([...idsIn(mail.references), ...idsIn(mail.inReplyTo)])].slice(0, references_max);
  const plain = mail.text?.trim() ?? '';
  const text = plain !== '' ? (mail.text ?? '') : fromHtml(mail.html ?? '');
  return {
    from,
    name: mail.from?.name ?? '',
    subject: (mail.subject ?? '')
      .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
      .trim()
      .slice(0, 300),
    messageId,
    references,
    text,
    to: [mail.to, mail.cc].flatMap((list) => (list ?? []).flatMap(addressesIn)),
    files: mail.attachments.flatMap(fileOf),
    automatic: whyAutomatic(header, messageId, from, ownDomain),
  };
}

function plainAddress(from: Address | undefined): string | null {
  return from?.address === undefined || !/^[^\s@<>]+@[^\s@<>]+$/.test(from.address) ? null : from.address.toLowerCase();
}
const addressesIn = (each: Address): string[] =>
  each.address === undefined ? each.group.map(({ address }) => address) : [each.address];

const idsIn = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/<([^<>\s]{3,250})>/g)].map(([, id]) => id);

/**
 * RFC 3834 and what programs did before it. A bounce has no sender to answer; what bears our own domain in its
 * Message-ID came from here.
 */
function whyAutomatic(
  header: (name: string) => string | null,
  messageId: string | null,
  from: string | null,
  ownDomain: string,
): string | null {
  const auto = header('auto-submitted')?.toLowerCase().trim();
  if (auto !== undefined && !auto.startsWith('no')) return 'automatic';
  if (/^(bulk|junk|auto_reply)\b/i.test(header('precedence')?.trim() ?? '')) return 'automatic';
  if (['x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-auto-reply'].some((name) => header(name) !== null))
    return 'automatic';
  if (/\b(all|autoreply|oof)\b/i.test(header('x-auto-response-suppress') ?? '')) return 'automatic';
  if (/^multipart\/report/i.test(header('content-type') ?? '')) return 'bounce';
  if (header('x-fieldlore') !== null || messageId?.toLowerCase().endsWith(`@${ownDomain}`)) return 'our own';
  if (/^(mailer-daemon|postmaster|no-?reply)@/i.test(from ?? '')) return 'automatic';
  return null;
}

/** What a mail program adds, and what it fetches when it is read, is not among the words. */
function fromHtml(html: string): string {
  if (html.trim() === '') return '';
  const tree = parseHtml(html.slice(0, html_letters_max));
  const isLeft = (node: any): boolean => {
    if (node.type !== 'element') return node.type !== 'comment' && node.type !== 'doctype';
    if (['head', 'style', 'script', 'title', 'meta', 'link'].includes(node.tagName)) return false;
    const names = [node.properties?.className, node.properties?.id].flat().map(String).join(' ');
    return !/gmail_signature|moz-signature|applemailsignature|ms-outlook-mobile-signature|\bsignature\b/i.test(names);
  };
  const walk = (node: any): void => {
    node.children = node.children.filter(isLeft).map((child: any) => {
      if (child.tagName === 'img') {
        const { alt, src } = child.properties ?? {};
        return { type: 'text', value: String(alt ?? '') && String(src ?? '').startsWith('cid:') ? `[${alt}]` : '' };
      }
      // Outlook divides what it wrote from what it quotes by the border of a division, and nothing else.
      if (/divrplyfwdmsg|appendonsend/i.test(String(child.properties?.id ?? ''))) {
        return element('div', [{ type: 'text', value: '__________________________' }, ...child.children]);
      }
      return child;
    });
    for (const child of node.children) if (child.children !== undefined) walk(child);
  };
  walk(tree);
  return toMarkdown(tree)
    .replace(/^\\(?=--|>|_)/gm, '')
    .replace(/^\\?_{10,}|^(\\_){10,}/gm, '__________________________');
}

function fileOf(each: Attachment): Parsed['files'] {
  if (typeof each.content === 'string') return [];
  const content = new Uint8Array(each.content as ArrayBuffer);
  const isPicture = each.mimeType.startsWith('image/');
  if (content.byteLength === 0 || (isPicture && each.related === true && content.byteLength <= logo_bytes_max))
    return [];
  const name = (each.filename ?? nameFor(each.mimeType)).replace(/[\\/\u0000-\u001f\u007f]+/g, '-').slice(0, 200);
  return [{ name, mime: each.mimeType, content, alt: (each.description ?? '').slice(0, 500) }];
}

function nameFor(mime: string): string {
  if (mime === 'text/calendar') return 'invitation.ics';
  if (mime === 'message/rfc822') return 'mail.eml';
  return `file.${/^[a-z]+\/([a-z0-9]{2,5})$/.exec(mime)?.[1] ?? 'bin'}`;
}
