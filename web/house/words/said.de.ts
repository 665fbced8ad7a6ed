// What the server says, in German. `{name}` is what is only known when it is said; said.test.ts knows when one is missing.
import { answersAndDecisions } from './said-answers.de.ts';
import { archives } from './said-archives.de.ts';
import { cohortsAndJournal } from './said-cohorts.de.ts';
import { expertise } from './said-expertise.de.ts';
import { facetsAndRights } from './said-facets.de.ts';
import { files } from './said-files.de.ts';
import { guestsSaid } from './said-guests.de.ts';
import { hazardsAndRemoval } from './said-hazards.de.ts';
import { imports } from './said-imports.de.ts';
import { jobsAndPulse } from './said-jobs.de.ts';
import { labelsAndSuggestions } from './said-labels.de.ts';
import { letters } from './said-letters.de.ts';
import { wiki } from './said-pages.de.ts';
import { promptsAndConsole } from './said-prompts.de.ts';
import { proposals } from './said-proposals.de.ts';
import { questions } from './said-questions.de.ts';
import { reports } from './said-reports.de.ts';
import { sources } from './said-sources.de.ts';
import { stories } from './said-stories.de.ts';
import { talkAndAccess } from './said-talk.de.ts';
import { together } from './said-together.de.ts';
import { told } from './said-told.de.ts';
import { variationsAndAsks } from './said-variations.de.ts';
import { sayer } from './sayer.ts';

const practices: Record<string, string> = {
  'It is retired. Begin a new practice from it.': 'Sie ist zurückgezogen. Beginne aus ihr eine neue Praktik.',
  'Members of its home community write on a practice. Join it to write with them.':
    'An einer Praktik schreiben die Mitglieder ihrer Gemeinschaft. Tritt bei, um mitzuschreiben.',
  'Its owner, or a steward of its home, establishes a practice.':
    'Eine Praktik führt ein, wer für sie verantwortlich ist oder ihr Zuhause betreut.',
  'It must be validated first: it has to have worked for others.':
    'Sie muss erst bestätigt sein: Sie muss bei anderen geklappt haben.',
  'It is retired.': 'Sie ist zurückgezogen.',
  'It is retired already.': 'Sie ist schon zurückgezogen.',
  'A challenge is open. Answer it first.': 'Eine Anfechtung ist offen. Beantworte sie zuerst.',
  'A challenge is open. It must be answered first.': 'Eine Anfechtung ist offen. Sie muss zuerst beantwortet werden.',
  'This challenge has been answered.': 'Diese Anfechtung ist beantwortet.',
  'Its owner, or a steward of its home, answers a challenge.':
    'Eine Anfechtung beantwortet, wer für die Praktik verantwortlich ist oder ihr Zuhause betreut.',
  'Its owner, or a steward of its home, retires a practice.':
    'Eine Praktik zieht zurück, wer für sie verantwortlich ist oder ihr Zuhause betreut.',
  'It is {state} already.': 'Sie ist schon {state}.',
  'Core step {number} does not say why it works. A core step needs that.':
    'Kernschritt {number} sagt nicht, warum er wirkt. Ein Kernschritt muss das.',
  '{worked} of {needed} independent uses have worked. Its authors and people with a declared interest do not count.':
    'Bei {worked} von {needed} unabhängigen Anwendungen hat es geklappt. Wer sie schrieb oder ein Interesse erklärt hat, zählt nicht.',
  'It worked in {worked} of {tried} independent uses; {needed} of {of} are needed.':
    'Bei {worked} von {tried} unabhängigen Anwendungen hat es geklappt; {needed} von {of} müssen es sein.',
  'All who succeeded are of one team and one site. It must have worked in two.':
    'Geklappt hat es nur in einem Team an einem Standort. Es müssen zwei sein.',
  'It must stand unchallenged until {day}.': 'Bis zum {day} darf niemand sie anfechten.',
  'You wrote it. Somebody else has to validate it.': 'Du hast sie geschrieben. Bestätigen muss sie jemand anderes.',
  'You declared an interest in it. Somebody else has to validate it.':
    'Du hast ein Interesse an ihr erklärt. Bestätigen muss sie jemand anderes.',
  'A high risk needs the signature of its owner.':
    'Bei hohem Risiko muss unterschreiben, wer für sie verantwortlich ist.',
  'Version {number} is established already.': 'Version {number} ist schon eingeführt.',
  '{count} notes at most.': 'Höchstens {count} Notizen.',
  'A step was added or removed: that is more than an editorial change. Say clarifying, behavioural or safety.':
    'Ein Schritt kam dazu oder fiel weg: Das ist mehr als Wortlaut. Wähle eine andere Art der Änderung.',
  'A practice has {count} steps at most. Make two of it.':
    'Eine Praktik hat höchstens {count} Schritte. Mach zwei daraus.',
  'This step is not one of the version that you changed, or stands there twice.':
    'Dieser Schritt gehört nicht zu der Version, die du geändert hast, oder steht zweimal da.',
  'There is no such version.': 'Diese Version gibt es nicht.',
  'One of these steps is not a step of that version.': 'Einer dieser Schritte gehört nicht zu dieser Version.',
  'It cannot have worked and have failed at a step. Say partly, or leave the step out.':
    'Es kann nicht geklappt haben und an einem Schritt gescheitert sein. Sag „teilweise“, oder lass den Schritt weg.',
  'Somebody has answered it meanwhile.': 'Inzwischen hat jemand geantwortet.',
  'A practice does not succeed itself.': 'Eine Praktik kann nicht an ihre eigene Stelle treten.',
  'What should take its place is retired itself. Name what is in use now.':
    'Was an ihre Stelle treten soll, ist selbst zurückgezogen. Nenne, was jetzt gilt.',
  'A practice needs a title.': 'Eine Praktik braucht einen Titel.',
  'A practice has at least one step.': 'Eine Praktik hat mindestens einen Schritt.',
  'A step says what to do.': 'Ein Schritt sagt, was zu tun ist.',
  'Say what is not right.': 'Sag, was nicht stimmt.',
  'An answer needs words.': 'Eine Antwort braucht Worte.',
  'A day is needed, such as 2026-05-20.': 'Es braucht einen Tag, etwa 2026-05-20.',
  'A scope is needed: where does it hold?': 'Sag, wo sie gilt.',
  'A reason is needed: everybody will read it.': 'Es braucht einen Grund: Alle werden ihn lesen.',
};

const notesAndPages: Record<string, string> = {
  'You wrote it yourself. Somebody else acknowledges it.':
    'Du hast sie selbst geschrieben. Gelesen hat sie erst, wenn es jemand anderes sagt.',
  'A person of a community that it was shared to acknowledges it.':
    'Das sagt jemand aus einer Gemeinschaft, mit der sie geteilt ist.',
  'It is closed.': 'Sie ist geschlossen.',
  'It is closed already.': 'Sie ist schon geschlossen.',
  'It is not closed.': 'Sie ist nicht geschlossen.',
  'A steward of its home, or its author, closes a note.':
    'Eine Notiz schließt, wer sie geschrieben hat oder ihr Zuhause betreut.',
  'Only its author may reopen it.': 'Wieder öffnen darf sie nur, wer sie geschrieben hat.',
  'It was reopened once already. Write a new note and say what is new.':
    'Sie wurde schon einmal wieder geöffnet. Schreib eine neue Notiz und sag, was neu ist.',
  'A reason is needed: its author will read it.': 'Es braucht einen Grund: Wer sie schrieb, wird ihn lesen.',
  'One sentence is enough, but one is needed.': 'Ein Satz genügt, aber einen braucht es.',
  'This is in the future. Is the clock of the device right?':
    'Das liegt in der Zukunft. Geht die Uhr des Geräts richtig?',
  'This is in the future.': 'Das liegt in der Zukunft.',
  'Members of its home community write on this page. Join it to write with them.':
    'An dieser Seite schreiben die Mitglieder ihrer Gemeinschaft. Tritt bei, um mitzuschreiben.',
  'A page needs a title.': 'Eine Seite braucht einen Titel.',
  'A page stands under pages of its own home community.': 'Eine Seite steht nur unter Seiten derselben Gemeinschaft.',
  'A page cannot stand under itself.': 'Eine Seite kann nicht unter sich selbst stehen.',
  'Pages stand {count} deep at most.': 'Seiten stehen höchstens {count} Ebenen tief.',
  'Somebody changed this meanwhile. Load it again: your text is kept, and you can add it to theirs.':
    'Inzwischen hat es jemand geändert. Lade es neu, dann kannst du deinen Text zum anderen dazuschreiben.',
};

const communities: Record<string, string> = {
  'Only a steward of this community may do that.': 'Das darf nur, wer diese Gemeinschaft betreut.',
  'This community is closed. Ask one of its members for an invitation.':
    'Diese Gemeinschaft ist geschlossen. Bitte ein Mitglied um eine Einladung.',
  'Only its author or a member of its home may share it further.':
    'Weiter teilen darf nur, wer es geschrieben hat oder Mitglied im Zuhause ist.',
  'You can share only to a community that you are in.': 'Du kannst nur mit einer Gemeinschaft teilen, in der du bist.',
  'You can share only to communities that you are in.': 'Du kannst nur mit Gemeinschaften teilen, in denen du bist.',
  'It is restricted. Lift the restriction before you share it further.':
    'Der Zugang ist eingeschränkt. Heb das auf, bevor du es weiter teilst.',
  'It is restricted. Lift the restriction before you take it out.':
    'Der Zugang ist eingeschränkt. Heb das auf, bevor du es herausnimmst.',
  'Only its author or a steward of its home may restrict it or lift that.':
    'Den Zugang einschränken oder das aufheben darf nur, wer es geschrieben hat oder das Zuhause betreut.',
  'A restriction ends on a day within the next {days} days.':
    'Eine Einschränkung endet an einem der nächsten {days} Tage.',
  'An item can stand in {count} communities at most.': 'Es kann in höchstens {count} Gemeinschaften stehen.',
  'This is its home. Give it another home first.': 'Das ist das Zuhause. Gib ihm zuerst ein anderes.',
  'Only its author or a steward of that community may take it out.':
    'Herausnehmen darf es nur, wer es geschrieben hat oder diese Gemeinschaft betreut.',
  'Somebody changed this community meanwhile. Load it again, then repeat your change.':
    'Inzwischen hat jemand diese Gemeinschaft geändert. Lade sie neu und wiederhole dann deine Änderung.',
  'A community needs a steward. Make somebody else a steward first.':
    'Eine Gemeinschaft braucht jemanden, der sie betreut. Übergib zuerst die Betreuung.',
  'Only members may invite into a community.': 'In eine Gemeinschaft einladen dürfen nur ihre Mitglieder.',
  'Invite into one of your communities, or ask somebody who runs this Fieldlore.':
    'Lade in eine deiner Gemeinschaften ein, oder frag, wer dieses Fieldlore verwaltet.',
  'This invitation has ended or was used up. Ask for a new one.':
    'Diese Einladung gilt nicht mehr oder ist aufgebraucht. Bitte um eine neue.',
};

const courses: Record<string, string> = {
  'Only a designer of this course may do that.': 'Das darf nur, wer diesen Kurs gestaltet.',
  'Enrol in the course first.': 'Mach zuerst bei diesem Kurs mit.',
  'A title is needed.': 'Es braucht einen Titel.',
  'Say how it is.': 'Sag, wie es ist.',
  'A course has {count} units at most.': 'Ein Kurs hat höchstens {count} Einheiten.',
  'A unit quotes {count} steps at most.': 'Eine Einheit zitiert höchstens {count} Schritte.',
  'Somebody changed this unit meanwhile. Load it again: your text is kept, and you can add it to theirs.':
    'Inzwischen hat jemand diese Einheit geändert. Lade sie neu, dann kannst du deinen Text zum anderen dazuschreiben.',
  'The step quoted as p/{practice}#{step} is not there, or not shared with you.':
    'Den Schritt, der als p/{practice}#{step} zitiert ist, gibt es nicht, oder er ist nicht mit dir geteilt.',
  'This task has been decided meanwhile.': 'Inzwischen hat jemand das entschieden.',
  'You are not in the home of this practice. Join it, or choose one of your communities.':
    'Du bist nicht im Zuhause dieser Praktik. Tritt bei, oder wähle eine deiner Gemeinschaften.',
};

const people: Record<string, string> = {
  'This e-mail address and this password do not go together.':
    'Diese E-Mail-Adresse und dieses Passwort passen nicht zusammen.',
  'Too many tries. Wait {minutes} minutes, then try again.':
    'Zu viele Versuche. Warte {minutes} Minuten und versuche es dann noch einmal.',
  'A password needs at least {count} letters or signs.': 'Ein Passwort braucht mindestens {count} Zeichen.',
  'A password may have 200 letters at most.': 'Ein Passwort hat höchstens 200 Zeichen.',
  'This password repeats itself too much. A few unlikely words make a good one.':
    'Dieses Passwort wiederholt sich zu sehr. Gut sind ein paar Wörter, die niemand errät.',
  'The e-mail address itself is no password.': 'Die E-Mail-Adresse selbst ist kein Passwort.',
  'The present password is not right. Nothing was changed.':
    'Das bisherige Passwort stimmt nicht. Es wurde nichts geändert.',
  'This is not an e-mail address.': 'Das ist keine E-Mail-Adresse.',
  'A name is needed.': 'Es braucht einen Namen.',
  'Somebody with this e-mail address is already here. Sign in instead.':
    'Mit dieser E-Mail-Adresse ist schon jemand hier. Melde dich stattdessen an.',
  'Somebody else who runs this Fieldlore must do that for you.':
    'Das muss jemand anderes für dich tun, der dieses Fieldlore verwaltet.',
  'Your profile was changed elsewhere meanwhile. Load it again, then repeat your change.':
    'Dein Profil wurde inzwischen anderswo geändert. Lade es neu und wiederhole dann deine Änderung.',
  'Please sign in first.': 'Melde dich zuerst an.',
  'Only people who run this Fieldlore may do that.': 'Das darf nur, wer dieses Fieldlore verwaltet.',
  'A token cannot make tokens. Sign in to make one.':
    'Mit einem Schlüssel kann man keine Schlüssel machen. Melde dich dazu an.',
  'A scope is read, write, or a feature with either, such as notes:write.':
    'Ein Recht heißt read, write oder ein Bereich mit einem davon, etwa notes:write.',
  'This token may not do that: it lacks the scope {scope}.':
    'Dieser Schlüssel darf das nicht: Ihm fehlt das Recht {scope}.',
  'This token is not known, or has ended.': 'Dieser Schlüssel ist nicht bekannt, oder er gilt nicht mehr.',
  'The organisation needs a name.': 'Die Organisation braucht einen Namen.',
  'This set-up link is not valid any more. The server prints a new one when it starts and nothing is set up.':
    'Dieser Link zur Einrichtung gilt nicht mehr. Solange nichts eingerichtet ist, gibt der Server bei jedem Start einen neuen aus.',
};

const absent: Record<string, string> = {
  'There is no such question, or it is not shared with you.':
    'Diese Frage gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such practice, or it is not shared with you.':
    'Diese Praktik gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such decision, or it is not shared with you.':
    'Diese Entscheidung gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such variation, or it is not shared with you.':
    'Diese Variante gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such proposal, or it is not shared with you.':
    'Diesen Vorschlag gibt es nicht, oder er ist nicht mit dir geteilt.',
  'There is no such step, or it is not shared with you.':
    'Diesen Schritt gibt es nicht, oder er ist nicht mit dir geteilt.',
  'There is no such challenge, or it is not shared with you.':
    'Diese Anfechtung gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such person, or it is not shared with you.': 'Diesen Menschen gibt es hier nicht.',
  'There is no such version, or it is not shared with you.':
    'Diese Version gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such demo, or it is not shared with you.': 'Hier gibt es keine Demo.',
  'There is no such session, or it is not shared with you.': 'Dort bist du nicht mehr angemeldet.',
  'There is no such token, or it is not shared with you.': 'Diesen Schlüssel hast du nicht.',
  'There is no such page, or it is not shared with you.':
    'Diese Seite gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such community, or it is not shared with you.':
    'Diese Gemeinschaft gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such note, or it is not shared with you.':
    'Diese Notiz gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such file, or it is not shared with you.':
    'Diese Datei gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such course, or it is not shared with you.':
    'Diesen Kurs gibt es nicht, oder er ist nicht mit dir geteilt.',
  'There is no such unit, or it is not shared with you.':
    'Diese Einheit gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such task, or it is not shared with you.':
    'Diese Aufgabe gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such member, or it is not shared with you.': 'Dieses Mitglied gibt es nicht.',
  'There is no such item, or it is not shared with you.': 'Das gibt es nicht, oder es ist nicht mit dir geteilt.',
  'There is no such placement, or it is not shared with you.':
    'Dort steht es nicht, oder es ist nicht mit dir geteilt.',
};

const server: Record<string, string> = {
  'Something went wrong here. Nothing was half-written. If it stays so, tell whoever runs this Fieldlore: {number}.':
    'Hier ist etwas schiefgegangen. Nichts wurde halb geschrieben. Wenn es so bleibt, sag denen, die dieses Fieldlore verwalten: {number}.',
  'This is larger than what is taken here.': 'Das ist größer, als hier angenommen wird.',
  'The database is away for a moment. Nothing was half-written; try again.':
    'Die Datenbank ist gerade nicht da. Nichts wurde halb geschrieben; versuche es noch einmal.',
  'Somebody else is changing this right now. Try again.': 'Gerade ändert das jemand anderes. Versuche es noch einmal.',
  'Something in this cannot be read: a broken sign, a day that is none.':
    'Etwas darin lässt sich nicht lesen: ein kaputtes Zeichen, ein Tag, den es nicht gibt.',
  'Search is busy right now. Try again in a moment.':
    'Die Suche hat gerade viel zu tun. Versuche es gleich noch einmal.',
  'Search takes too long right now. Try again in a moment.':
    'Die Suche dauert gerade zu lange. Versuche es gleich noch einmal.',
  'The search index does not open.': 'Der Suchindex lässt sich nicht öffnen.',
  'The search index takes nothing right now.': 'Der Suchindex nimmt gerade nichts auf.',
  'The search index could not be put in order.': 'Der Suchindex konnte nicht geordnet werden.',
  'The search index is closed.': 'Der Suchindex ist geschlossen.',
  'Another site sent this. Open Fieldlore itself and do it there.':
    'Das kam von einer anderen Website. Öffne Fieldlore selbst und tu es dort.',
  'The database is older than PostgreSQL 15. Use PostgreSQL 15 or newer.':
    'Die Datenbank ist älter als PostgreSQL 15. Nimm PostgreSQL 15 oder neuer.',
  'The database runs with fsync={fsync} and synchronous_commit={commit}: it could lose what was acknowledged. Switch both on.':
    'Die Datenbank läuft mit fsync={fsync} und synchronous_commit={commit}: Sie könnte verlieren, was bestätigt war. Schalte beides ein.',
  'Another server has been migrating this database for a minute. Try again.':
    'Ein anderer Server stellt diese Datenbank seit einer Minute um. Versuche es noch einmal.',
  'The database was written by a newer Fieldlore ({version}). Start that version, or restore a backup.':
    'Die Datenbank ist von einem neueren Fieldlore ({version}). Starte diese Version, oder spiele eine Sicherung ein.',
};

/** What only a program can do wrong; a person sees it when the app itself is at fault. */
const programs: Record<string, string> = {
  'There is nothing at this address.': 'Unter dieser Adresse ist nichts.',
  'There is no such thing to ask.': 'Danach kann man hier nicht fragen.',
  'There is no field {name} here.': 'Ein Feld {name} gibt es hier nicht.',
  'This is not an id.': 'Das ist keine Kennung.',
  'This field stands in the address already.': 'Dieses Feld steht schon in der Adresse.',
  'Send JSON, with the header Content-Type: application/json.':
    'Sende JSON, mit der Kopfzeile Content-Type: application/json.',
  'This is not a request that can be read. Is the JSON whole?':
    'Diese Anfrage lässt sich nicht lesen. Ist das JSON vollständig?',
  'The body must be a JSON object.': 'Der Inhalt muss ein JSON-Objekt sein.',
  'A request that changes something takes its fields in the body, not behind a question mark.':
    'Eine Anfrage, die etwas ändert, trägt ihre Felder im Inhalt, nicht hinter einem Fragezeichen.',
  'Send it as the header If-Match.': 'Sende es als Kopfzeile If-Match.',
  'This changes something that others may change too: send the ETag that you saw as If-Match.':
    'Das ändert etwas, das auch andere ändern können: Sende das ETag, das du gesehen hast, als If-Match.',
  'An Idempotency-Key has 8 to {count} letters.': 'Ein Idempotency-Key hat 8 bis {count} Zeichen.',
  'This Idempotency-Key was already used for something else. Use a new one.':
    'Dieser Idempotency-Key wurde schon für etwas anderes benutzt. Nimm einen neuen.',
  'Send the file itself as the body, with its Content-Type.':
    'Sende die Datei selbst als Inhalt, mit ihrem Content-Type.',
  'This `after` is not one that a list gave. Begin again without it.':
    'Dieses `after` kam aus keiner Liste. Beginne ohne es von vorn.',
  'A source looks like safenet, or markdown:handbook.': 'Eine Quelle heißt etwa safenet oder markdown:handbook.',
  'The origin {origin} does not belong to the source {source}.':
    'Die Herkunft {origin} gehört nicht zur Quelle {source}.',
  'The community {origin} has not come yet.': 'Die Gemeinschaft {origin} ist noch nicht da.',
  '{origin} has not come yet.': '{origin} ist noch nicht da.',
  'The note {note} has not come yet.': 'Die Notiz {note} ist noch nicht da.',
  'There is no author {author}.': 'Es gibt niemanden namens {author}, der schreibt.',
  'The page above it, {origin}, has not come.': 'Die Seite darüber, {origin}, ist nicht da.',
};

/** The library that checks what comes in says these. The first that fits is taken. */
const shapes: Record<string, string> = {
  'Too big: expected string to have <={count} characters': 'Das ist zu lang: höchstens {count} Zeichen.',
  'Too small: expected string to have >=1 characters': 'Hier fehlt etwas.',
  'Too small: expected string to have >={count} characters': 'Das ist zu kurz: mindestens {count} Zeichen.',
  'Too big: expected array to have <={count} items': 'Das sind zu viele: höchstens {count}.',
  'Too small: expected array to have >=1 items': 'Wähle mindestens eines.',
  'Too small: expected array to have >={count} items': 'Das sind zu wenige: mindestens {count}.',
  'Too big: expected {kind} to be <={count}': 'Das ist zu groß: höchstens {count}.',
  'Too small: expected {kind} to be >={count}': 'Das ist zu klein: mindestens {count}.',
  'Invalid input: expected {kind}, received undefined': 'Hier fehlt etwas.',
  'Invalid input: expected int, received number': 'Das muss eine ganze Zahl sein.',
  'Invalid input: expected number, received {other}': 'Das muss eine Zahl sein.',
  'Invalid input: expected date, received Date': 'Diesen Tag gibt es nicht.',
  'Invalid input: expected {kind}, received {other}': 'Das ist nicht von der Art, die hierher gehört.',
  'Invalid input: expected {value}': 'Hier ist nur {value} möglich.',
  'Invalid input': 'Das passt hier nicht.',
  'Invalid string: must match pattern {pattern}': 'Das hat hier nicht die richtige Form.',
  'Invalid option: expected one of {values}': 'Hier ist nur eines davon möglich: {values}.',
  'Invalid discriminator value. Expected {values}': 'Hier ist nur eines davon möglich: {values}.',
};

export const german = {
  ...practices,
  ...notesAndPages,
  ...answersAndDecisions,
  ...expertise,
  ...facetsAndRights,
  ...hazardsAndRemoval,
  ...variationsAndAsks,
  ...communities,
  ...cohortsAndJournal,
  ...guestsSaid,
  ...reports,
  ...stories,
  ...talkAndAccess,
  ...courses,
  ...people,
  ...wiki,
  ...together,
  ...promptsAndConsole,
  ...sources,
  ...jobsAndPulse,
  ...proposals,
  ...questions,
  ...labelsAndSuggestions,
  ...told,
  ...files,
  ...archives,
  ...letters,
  ...imports,
  ...absent,
  ...server,
  ...programs,
  ...shapes,
};

const names: Record<string, string> = {
  Emergent: 'entstehend',
  Validated: 'bestätigt',
  Established: 'eingeführt',
  Retired: 'zurückgezogen',
};

export const say = sayer(german, names);
