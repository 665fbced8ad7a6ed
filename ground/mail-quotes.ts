// How mail programs, in the languages of Europe, announce that what follows is not new. Each pattern is one line.

/** "On 3 May, Lea wrote:" */
const attributions = [
  /^(on|am|le|el|il|op|em|den|dnia|w dniu|p(å|a))\s.{4,300}\s(wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał(a|\(a\))?)\b.{0,200}:$/i,
  /^.{4,300}\s(wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał(a|\(a\))?|kirjoitti|писал\(?а?\)?|написал\(?а?\)?|写道|さんは書きました)\s?[:：]$/i,
  /^(man|tirs?|ons|tors|fre|lør|søn|mån|tis|lör|sön|pon|wt|śr|czw|pt|sob|niedz)\.?,?\s.{4,300}\b(skrev|napisał(a|\(a\))?)\b.{0,200}:$/i,
  // Whatever the language: a name, an address, a colon.
  /^.{2,200}<[^<>\s@]+@[^<>\s@]+>.{0,60}[:：]$/,
];
export const isAttribution = (line: string): boolean => attributions.some((each) => each.test(line));
/** A line that an attribution may begin with, when it goes over two or three. */
export const mayBegin = (line: string): boolean =>
  /^(on|am|le|el|il|op|em|den|dnia|w dniu|p(å|a)|man|tirs?|ons|tors|fre|lør|søn|mån|tis|lör|sön|pon|wt|śr|czw|pt|sob)\b.{6,}/i.test(
    line,
  );

const from = /^\*?(from|von|de|da|van|från|fra|od|lähettäjä|от)\s?:\*?\s?\S/i;
const sent =
  /^\*?(sent|date|gesendet|datum|envoyé|date|enviado(\sel)?|fecha|inviato|data|verzonden|skickat|sendt|dato|wysłano|lähetetty|päivämäärä|отправлено|дата)\s?:\*?\s?\S/i;
const to =
  /^\*?(to|an|à|para|a|aan|till|til|do|vastaanottaja|кому|subject|betreff|objet|asunto|oggetto|onderwerp|ämne|emne|assunto|temat|aihe|тема)\s?:\*?\s?\S/i;
/** The block of From, Sent and To with which Outlook begins what it quotes. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!from.test(lines[at])) return false;
  const next = lines.slice(at + 1, at + 7).map((line) => line.trim());
  return next.some((line) => sent.test(line)) && next.some((line) => to.test(line));
}

/** "-----Original Message-----", or a long rule, above such a block. */
export const isRule = (line: string): boolean =>
  /^_{10,}$|^-{3,}\s?(original message|original appointment|ursprüngliche nachricht|message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|wiadomość oryginalna|alkuperäinen viesti|исходное сообщение)\s?-{3,}$/i.test(
    line,
  );

/** Above a mail that somebody hands on. */
export const isForward = (line: string): boolean =>
  /^-{3,}\s?(forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande|videresendt melding|videresendt besked|wiadomość przekazana|välitetty viesti)\s?-{3,}$|^(begin forwarded message|anfang der weitergeleiteten nachricht|début du message transféré|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev)\s?:$/i.test(
    line,
  );

/** "FW: Seals": somebody hands a mail on. */
export const isForwarded = (subject: string): boolean =>
  /^\s*(fwd?|wg|tr|rv|i|doorst|vb|vs|enc|pd)\s*:/i.test(subject) && !/^\s*vs\s*:/i.test(subject);

/** What telephones add. */
export const isDevice = (line: string): boolean =>
  /^(sent from (my|mail|outlook|yahoo|proton)|sent with |get outlook for|von meinem .{2,40} gesendet|gesendet (von|mit|aus) |diese nachricht wurde von mein|envoyé (de|depuis) (mon|ma|mail|outlook)|télécharger outlook|enviado (desde|do) (mi|meu)|obtener outlook|inviato da(l mio)? |scarica outlook|verzonden (vanaf|met|vanuit) |skickat från (min|mitt)|sendt fra (min|mitt)|hämta outlook|wysłane z |lähetetty (minun )?|отправлено с )/i.test(
    line,
  );

const closings = [
  'mit freundlichen gr(ü|ue)(ß|ss)en( aus .{2,40})?|mit freundlichem gru(ß|ss)|(freundliche|viele|beste|liebe|herzliche|sch(ö|oe)ne|sonnige) gr(ü|ue)(ß|ss)e( aus .{2,40})?|gr(ü|ue)(ß|ss)e|gru(ß|ss)|mfg|lg|vg|hochachtungsvoll|servus',
  '(with )?(kind|kindest|best|warm|warmest|many)? ?regards|best wishes|all the best|best|cheers|sincerely|yours (sincerely|faithfully|truly)|(many )?thanks( again| in advance)?|thank you|br|rgds|take care',
  "(bien )?cordialement|bien à (vous|toi)|(sincères |meilleures )?salutations|amicalement|merci( d'avance)?|à bientôt|bonne journée",
  '(un |muchos )?(cordial )?(saludo|saludos)( cordiales)?|atentamente|un abrazo|gracias|atenciosamente|(com os melhores )?cumprimentos|abraços|obrigad[oa]',
  '(distinti|cordiali|cari) saluti|un saluto|saluti|grazie|buona giornata',
  '(met )?(vriendelijke|hartelijke) groet(en)?|groet(en|jes)?|mvg|alvast bedankt',
  '(med )?(vänliga|vänlig|bästa|varma) hälsning(ar)?|hälsningar|mvh|hälsar|(med )?(venlig|vennlig|beste|kærlig) hilsen|hilsen|vh',
  'pozdrawiam( serdecznie)?|z poważaniem|serdecznie pozdrawiam|(ystävällisin |parhain )?terveisin|terv\\.?|с уважением',
].join('|');
const closing = new RegExp(`^(${closings})\\s*[,.!]*(,? [\\p{Lu}][\\p{L}.-]{1,20}){0,3}$`, 'iu');
/** "Kind regards," alone on its line, or with a name behind it. */
export const isClosing = (line: string): boolean => line.length <= 70 && closing.test(line);
