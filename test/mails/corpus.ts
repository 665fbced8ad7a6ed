import type { Headers } from './craft.ts';
import { mailOf, multipart } from './craft.ts';

/** What comes of one mail: how it ends, why, and what must and must not stand where it landed. */
export type Expected = {
  /** What the other server heard; 250 where nothing is said. */
  code?: number;
  state?: 'landed' | 'refused' | 'dropped' | 'double';
  why?: string;
  has?: string[];
  not?: string[];
  files?: number;
};
export type Crafted = {
  name: string;
  /** The address of whose, for what. */
  to: 'note' | 'ask' | 'report' | 'reply' | 'talk' | 'of omar' | 'of nobody' | 'elsewhere' | 'lost' | 'digest';
  from?: 'lea' | 'omar' | 'sven' | 'mallory' | 'stranger';
  headers?: Headers;
  body: string | Buffer;
  /** Signed by the domain of the sender unless said otherwise. */
  sign?: 'own' | 'none' | 'evil.example' | 'then changed';
  envelope?: string;
  lmtp?: boolean;
  /** Sent so often, one after the other or at once. */
  times?: number;
  atOnce?: boolean;
  /** Looked up in vain so often. */
  names?: number;
  upper?: boolean;
  expected: Expected;
};

const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
const said = 'The seal cracks below minus ten.';
const part = (kind: string, parts: Parameters<typeof multipart>[1], headers: Headers = {}) => {
  const { type, body } = multipart(kind, parts);
  return { headers: { 'Content-Type': type, ...headers }, body };
};
const text = (body: string) => ({ type: 'text/plain; charset=utf-8', body });
const html = (body: string) => ({ type: 'text/html; charset=utf-8', body });
const large_picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
  Buffer.from('0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082', 'hex'),
]);
const signature = (name: string, closing: string): Crafted => ({
  name: `signature: ${name}`,
  to: 'note',
  headers: plain,
  body: `${said}\n\nWarm it first.\n\n${closing}\n`,
  expected: {
    state: 'landed',
    has: [said, 'Warm it first.'],
    not: closing.split('\n').filter((line) => line.length > 3),
  },
});
const quoting = (name: string, body: string, has: string[], not: string[], headers: Headers = plain): Crafted => ({
  name,
  to: 'reply',
  headers: { Subject: 'Re: The seal', ...headers },
  body,
  expected: { state: 'landed', has, not },
});
const dropped = (name: string, why: string, more: Partial<Crafted>): Crafted => ({
  name,
  to: 'note',
  headers: plain,
  body: said,
  expected: { state: 'dropped', why },
  ...more,
});

export const corpus: Crafted[] = [
  {
    name: 'plain text',
    to: 'note',
    headers: { ...plain, Subject: 'Seals in Kiruna' },
    body: said,
    expected: { state: 'landed', has: ['Seals in Kiruna', said] },
  },
  signature('the mark of RFC 3676', '-- \nLea Berg\nField technician\n+46 70 000 00 00'),
  signature('English', 'Kind regards,\n\nLea Berg\nNordvarme'),
  signature('German', 'Mit freundlichen Grüßen\nLea Berg\n\nNordvarme GmbH\nSitz: Kiruna'),
  signature('French', 'Bien cordialement,\nLéa Berg'),
  signature('Spanish', 'Un saludo,\nLea Berg\nNordvarme'),
  signature('Swedish', 'Med vänliga hälsningar\nLea Berg'),
  signature('Italian', 'Cordiali saluti\nLea Berg'),
  signature('a telephone', 'Von meinem iPhone gesendet'),
  {
    name: 'HTML only',
    to: 'note',
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<html><head><style>p{color:red}</style></head><body><p>The <b>seal</b> cracks.</p><ul><li>cold</li></ul><img src="https://tracker.example/1.gif"><div class="gmail_signature">Lea Berg</div></body></html>`,
    expected: { state: 'landed', has: ['The **seal** cracks.', '- cold'], not: ['color:red', 'tracker', 'Lea Berg'] },
  },
  quoting(
    'top posting',
    `I warm it.\n\nOn Mon, 4 May 2026 at 09:00, Nordvarme <reply@lore.test> wrote:\n> #1 Omar calls you\n> Does it crack?\n`,
    ['I warm it.'],
    ['Does it crack', 'wrote:'],
  ),
  quoting(
    'top posting, the announcement broken in two',
    `I warm it.\n\nOn Mon, 4 May 2026 at 09:00, Nordvarme Field Organisation\n<reply@lore.test> wrote:\n\n> Does it crack?\n`,
    ['I warm it.'],
    ['Does it crack', 'Organisation'],
  ),
  quoting(
    'bottom posting, German',
    `Am 04.05.26 um 09:00 schrieb Nordvarme:\n> Reißt sie?\n> Und wann?\n\nIch wärme sie.\n\nViele Grüße\nLea`,
    ['Ich wärme sie.'],
    ['Reißt sie', 'schrieb', 'Viele Grüße'],
  ),
  quoting(
    'answers between the lines',
    `On 4 May 2026, Nordvarme wrote:\n> Does it crack?\n\nOnly in the cold.\n\n> Do you warm it?\n\nTen minutes.\n\n> Regards\n> Omar\n`,
    ['> Does it crack?', 'Only in the cold.', '> Do you warm it?', 'Ten minutes.'],
    ['Regards', 'wrote'],
  ),
  quoting(
    'French quoting',
    `Je la chauffe.\n\nLe lun. 4 mai 2026 à 09:00, Nordvarme <reply@lore.test> a écrit :\n> Est-ce que ça casse ?\n`,
    ['Je la chauffe.'],
    ['casse', 'écrit'],
  ),
  quoting(
    'Outlook, German',
    `Ich wärme sie.\n\nVon: Nordvarme <reply@lore.test>\nGesendet: Montag, 4. Mai 2026 09:00\nAn: Lea Berg\nBetreff: The seal\n\nReißt sie?`,
    ['Ich wärme sie.'],
    ['Gesendet', 'Reißt'],
  ),
  quoting(
    'Gmail, HTML only',
    `<div dir="ltr">I <i>warm</i> it.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 4 May 2026 at 09:00, Nordvarme &lt;<a href="mailto:reply@lore.test">reply@lore.test</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><p>Does it crack?</p></blockquote></div>`,
    ['I *warm* it.'],
    ['Does it crack', 'wrote'],
    { 'Content-Type': 'text/html; charset=utf-8' },
  ),
  {
    name: 'handed on by Gmail',
    to: 'note',
    headers: { ...plain, Subject: 'Fwd: Seals' },
    body: `Look at this.\n\n-- \nLea\n\n---------- Forwarded message ---------\nFrom: Supplier <s@supplier.example>\nDate: Mon, 4 May 2026\nSubject: Seals\nTo: Lea\n\nThe new seal holds to minus thirty.\n`,
    expected: { state: 'landed', has: ['Look at this.', 'Supplier', 'holds to minus thirty'], not: ['-- \n'] },
  },
  {
    name: 'handed on by Outlook',
    to: 'note',
    headers: { ...plain, Subject: 'WG: Seals' },
    body: `Bitte lesen.\n\nVon: Supplier <s@supplier.example>\nGesendet: Montag\nAn: Lea\nBetreff: Seals\n\nThe new seal holds to minus thirty.\n`,
    expected: { state: 'landed', has: ['Bitte lesen.', 'holds to minus thirty'] },
  },
  {
    name: 'a file',
    to: 'note',
    ...part('mixed', [
      text(said),
      {
        type: 'text/csv; name="../measured.csv"',
        body: Buffer.from('a,b\n1,2\n'),
        headers: { 'Content-Disposition': 'attachment; filename="../measured.csv"' },
      },
    ]),
    expected: { state: 'landed', has: [said], files: 1 },
  },
  {
    name: 'a picture, and a logo in the layout',
    to: 'reply',
    ...part('mixed', [
      {
        type: multipart('related', [
          html('<p>See it.</p><img src="cid:logo@x">'),
          {
            type: 'image/png',
            body: Buffer.alloc(900, 1),
            headers: { 'Content-ID': '<logo@x>', 'Content-Disposition': 'inline; filename="logo.png"' },
          },
        ]).type,
        body: multipart('related', [
          html('<p>See it.</p><img src="cid:logo@x">'),
          {
            type: 'image/png',
            body: Buffer.alloc(900, 1),
            headers: { 'Content-ID': '<logo@x>', 'Content-Disposition': 'inline; filename="logo.png"' },
          },
        ]).body,
      },
      {
        type: 'image/png; name="seal.png"',
        body: large_picture,
        headers: { 'Content-Disposition': 'attachment; filename="seal.png"' },
      },
    ]),
    expected: { state: 'landed', has: ['See it.'], files: 1 },
  },
  {
    name: 'a date for the calendar',
    to: 'note',
    ...part('alternative', [
      text(said),
      { type: 'text/calendar; method=REQUEST; charset=utf-8', body: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' },
    ]),
    expected: { state: 'landed', has: [said], files: 1 },
  },
  {
    name: 'ISO-8859-1, quoted-printable',
    to: 'note',
    headers: {
      'Content-Type': 'text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding': 'quoted-printable',
      Subject: '=?iso-8859-1?Q?K=E4lte?=',
    },
    body: 'Die Dichtung rei=DFt bei K=E4lte, und zwar immer dann, wenn es unter minus =\nzehn Grad ist.',
    expected: { state: 'landed', has: ['Die Dichtung reißt bei Kälte', 'unter minus zehn'] },
  },
  {
    name: 'UTF-8, base64',
    to: 'note',
    headers: { ...plain, 'Content-Transfer-Encoding': 'base64', Subject: '=?utf-8?B?8J+ltg==?=' },
    body: `${Buffer.from('Тюлень трескается 🥶').toString('base64')}\n`,
    expected: { state: 'landed', has: ['Тюлень трескается 🥶'] },
  },
  {
    name: 'Windows-1252, eight bits',
    to: 'note',
    headers: { 'Content-Type': 'text/plain; charset=windows-1252', 'Content-Transfer-Encoding': '8bit' },
    body: Buffer.from('It is \x93cold\x94 \x80', 'latin1'),
    expected: { state: 'landed', has: ['It is “cold” €'] },
  },
  {
    name: 'a subject that tries to be a header',
    to: 'note',
    headers: { ...plain, Subject: '=?utf-8?B?U2VhbHMNCkJjYzogYWxsQGV4YW1wbGUub3Jn?=' },
    body: said,
    expected: { state: 'landed', has: [said], not: ['\r', '\nBcc'] },
  },
  {
    name: 'no Message-ID, twice',
    to: 'note',
    headers: { ...plain, 'Message-ID': undefined },
    body: `${said} Twice without a name.`,
    times: 2,
    expected: { state: 'double' },
  },
  {
    name: 'a report in its parts',
    to: 'report',
    headers: { ...plain, Subject: 'Week 19' },
    body: `Worked:\n- Warming the seal\n\nDid not work:\n- The new gasket\n\nNeed help:\n- Who has a torch?\n\nSender\n`,
    expected: { state: 'landed', has: ['Warming the seal', 'The new gasket', 'Who has a torch?'], not: ['Sender'] },
  },
  {
    name: 'a question',
    to: 'ask',
    headers: { ...plain, Subject: 'AW: Why does the seal crack?' },
    body: `It is an X20.\n\nLG Lea`,
    expected: { state: 'landed', has: ['Why does the seal crack?', 'It is an X20.'], not: ['AW:', 'LG Lea'] },
  },
  {
    name: 'an answer to one of several',
    to: 'digest',
    headers: { ...plain, Subject: 'Re: 2 things for you' },
    body: `#2 I have one.\n\n> #1 …\n`,
    expected: { state: 'landed', has: ['I have one.'], not: ['#2'] },
  },
  {
    name: 'an answer to nobody knows which',
    to: 'digest',
    headers: { ...plain, Subject: 'Re: 2 things for you' },
    body: `I have one.`,
    expected: { state: 'refused', why: 'which one' },
  },
  {
    name: 'by LMTP',
    to: 'note',
    lmtp: true,
    headers: plain,
    body: `${said} By LMTP.`,
    expected: { state: 'landed', has: ['By LMTP.'] },
  },
  {
    name: 'an address in capitals',
    to: 'note',
    upper: true,
    headers: plain,
    body: `${said} Loud.`,
    expected: { state: 'landed', has: ['Loud.'] },
  },
  {
    name: 'a domain with SPF alone',
    to: 'note',
    from: 'sven',
    sign: 'none',
    headers: plain,
    body: `${said} By SPF.`,
    expected: { state: 'landed', has: ['By SPF.'] },
  },
  {
    name: 'names that cannot be looked up at first',
    to: 'note',
    names: 12,
    headers: plain,
    body: `${said} Late.`,
    expected: { state: 'landed', has: ['Late.'] },
  },
  {
    name: 'the same twice',
    to: 'note',
    headers: { ...plain, 'Message-ID': '<twice@example.org>' },
    body: `${said} Again.`,
    times: 2,
    expected: { state: 'double' },
  },
  {
    name: 'the same twice at once',
    to: 'note',
    headers: { ...plain, 'Message-ID': '<at-once@example.org>' },
    body: `${said} At once.`,
    times: 2,
    atOnce: true,
    expected: { state: 'double' },
  },
  {
    name: 'the Message-ID of another',
    to: 'note',
    headers: { ...plain, 'Message-ID': '<twice@example.org>' },
    body: 'Something else.',
    expected: { state: 'refused', why: 'same message' },
  },
  {
    name: 'nothing but a quotation',
    to: 'reply',
    headers: { ...plain, Subject: 'Re: x' },
    body: `On 4 May 2026, Nordvarme wrote:\n> Does it crack?\n`,
    expected: { state: 'refused', why: 'empty' },
  },
  dropped('spoofed: not signed', 'not proved', { sign: 'none' }),
  dropped('spoofed: signed by another domain', 'not proved', { sign: 'evil.example', envelope: 'x@evil.example' }),
  dropped('spoofed: changed after it was signed', 'not proved', { sign: 'then changed' }),
  dropped('spoofed: two senders', 'no sender', {
    headers: { ...plain, From: ['Lea <lea@example.org>', 'Mallory <mallory@evil.example>'] },
  }),
  dropped('spoofed: the name says it', 'nobody here', {
    from: 'stranger',
    headers: { ...plain, From: '"lea@example.org" <stranger@evil.example>' },
    sign: 'evil.example',
  }),
  {
    name: 'the secret of somebody else',
    to: 'of omar',
    headers: plain,
    body: said,
    expected: { state: 'refused', why: 'not yours' },
  },
  {
    name: 'a right that was lost meanwhile',
    to: 'lost',
    headers: { ...plain, Subject: 'Re: Board' },
    body: 'I say so all the same.',
    expected: { state: 'refused', why: 'forbidden' },
  },
  dropped('out of office', 'automatic', { headers: { ...plain, 'Auto-Submitted': 'auto-replied' } }),
  dropped('out of office, as it was said before', 'automatic', {
    headers: { ...plain, Precedence: 'auto_reply', 'X-Autoreply': 'yes' },
  }),
  dropped('a bounce', 'bounce', { envelope: '', from: 'lea', headers: { ...plain, From: 'lea@example.org' } }),
  dropped('a report of delivery', 'bounce', {
    ...part('report', [text('Not delivered.')]),
    expected: { state: 'dropped', why: 'bounce' },
  }),
  dropped('a mail of our own that comes back', 'our own', { headers: { ...plain, 'X-Fieldlore': 'digest' } }),
  {
    name: 'too large',
    to: 'note',
    headers: plain,
    body: Buffer.alloc(26 * 1024 * 1024, 'a line of letters that goes on and on, sixty of them.....\r\n'),
    sign: 'none',
    expected: { code: 552 },
  },
  { name: 'an address of nobody', to: 'of nobody', headers: plain, body: said, expected: { code: 550 } },
  { name: 'for elsewhere, through us', to: 'elsewhere', headers: plain, body: said, expected: { code: 550 } },
];

export const rawOf = (crafted: Crafted, from: string, at: number): Buffer =>
  mailOf(
    {
      From: `Sender <${from}>`,
      To: 'lore@lore.test',
      Subject: '',
      Date: 'Mon, 04 May 2026 09:00:00 +0000',
      'Message-ID': `<crafted-${at}@example.org>`,
      'MIME-Version': '1.0',
      ...crafted.headers,
    },
    crafted.body,
  );
