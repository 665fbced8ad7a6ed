/** Why a mail goes out. */
export const kinds = ['digest', 'direct', 'invitation', 'answer', 'test'] as const;
export type Kind = (typeof kinds)[number];
/** What somebody can want no more of by one click in a mail. The rest they asked for themselves. */
export const refusable = ['digest', 'direct', 'answer'] as const;
/** Of these, what is not set where one says how one is told. */
export const refusable_here = ['direct', 'answer'] as const;
export type Refusable = (typeof refusable_here)[number];

/** What a secret address is for. */
const purposes = ['reply', 'note', 'report', 'ask', 'talk', 'unsubscribe'] as const;
export type Purpose = (typeof purposes)[number];
/** What one can mail to out of the blue. */
export const intakes = ['note', 'report', 'ask'] as const;
export type Intake = (typeof intakes)[number];

/** So long after each try that failed; then it is given up, and stands on the administrator's list. */
export const retry_minutes = [1, 5, 30, 120, 720] as const;
/** How long one server holds a letter while it sends it: longer than sending may take. */
export const hold_minutes = 5;
export const address_days = 90;
export const unsubscribe_days = 400;
/** A direct mail waits so long: who sees it on screen meanwhile needs none. */
export const direct_wait_minutes = 2;
export const invitations_per_day_max = 20;
export const invitation_days = 14;
export const excerpt_letters_max = 1_500;
export const answer_wait_minutes = 2;

export const mail_bytes_max = 25 * 1024 * 1024;
export const recipients_max = 20;
export const mails_per_address_an_hour_max = 60;
/** A mail that was taken is looked at so often; each time it may be the network that failed. */
export const intake_tries_max = 8;
export const raw_landed_days = 30;
export const raw_dropped_days = 7;

/** When to try again after so many tries; null: give it up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = retry_minutes[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const secret_letters = 32;

/** 160 bits in letters that no mail server changes: some lower them, none adds to them. */
export function secretOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, secret_letters), (byte) => letters[byte & 31]).join('');
}

/** `reply+<secret>@domain` */
export const addressOf = (purpose: Purpose, secret: string, domain: string): string => `${purpose}+${secret}@${domain}`;

/** Purpose and secret of an address of ours; null: it is none, whoever it is for. */
export function addressIn(address: string, domain: string): { purpose: Purpose; secret: string } | null {
  const at = address.lastIndexOf('@');
  if (at < 0 || address.slice(at + 1).toLowerCase() !== domain) return null;
  const [, purpose, secret] = /^([a-z]{3,6})\+([a-z2-7]{32})$/.exec(address.slice(0, at).toLowerCase()) ?? [];
  if (purpose === undefined || secret === undefined) return null;
  const known = purposes.find((each) => each === purpose && each !== 'unsubscribe');
  return known === undefined ? null : { purpose: known, secret };
}

/** `Re: AW: [list] Seals` and `Seals` are one subject. */
export function plainSubject(subject: string): string {
  let plain = subject.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(
      /^(re|aw|antw|antwort|sv|vs|ref|rif|odp|fw|fwd|wg|tr|rv|enc|i|doorst)\s*(\[\d+\])?\s*:\s*/i,
      '',
    );
  }
  return plain.slice(0, 200);
}

/** What an answer to a digest answers: `#2 Thanks` the second entry; without a number it can only be the one there is. */
export function answersTo(text: string, entries: number): { entry: number; text: string }[] | null {
  const parts = text.split(/^[ \t]*#(\d{1,2})\b[ \t:.)-]*/m);
  if (parts.length === 1) return entries === 1 ? [{ entry: 1, text: text.trim() }] : null;
  if (parts[0].trim() !== '') return null;
  const found: { entry: number; text: string }[] = [];
  for (let n = 1; n < parts.length; n += 2) {
    const entry = Number(parts[n]);
    if (entry < 1 || entry > entries) return null;
    if (parts[n + 1].trim() !== '') found.push({ entry, text: parts[n + 1].trim() });
  }
  return found.length === 0 ? null : found;
}

export function whyNotInvite(today: number): string | null {
  return today < invitations_per_day_max
    ? null
    : `You can mail ${invitations_per_day_max} invitations a day. Send the others tomorrow, or give them a link.`;
}

/** A sentence for whoever runs the place, and for those who look for their addresses. */
export function whyNoMail(place: { isSetUp: boolean }): string | null {
  return place.isSetUp ? null : 'Mail is not set up here. Whoever runs this server sets SMTP_URL.';
}
