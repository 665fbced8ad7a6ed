// What is said of pages, their places and what was put away, in German.
export const wiki: Record<string, string> = {
  'It is archived. Take it out of the archive to change it.':
    'Sie ist archiviert. Hol sie aus dem Archiv, um sie zu ändern.',
  'Members of its home community archive this page. Join it to do that.':
    'Diese Seite archivieren Mitglieder ihrer Gemeinschaft. Tritt bei, um das zu tun.',
  'Only its author or a steward of its home may put it into the trash.':
    'In den Papierkorb legt das nur, wer es geschrieben hat oder sein Zuhause betreut.',
  'Pages of others stand below it. Move them elsewhere first, or ask a steward.':
    'Darunter stehen Seiten anderer. Verschiebe sie zuerst, oder bitte jemanden, der die Gemeinschaft betreut.',
  'Members of its home community move this page. Join it to do that.':
    'Diese Seite verschieben Mitglieder ihrer Gemeinschaft. Tritt bei, um das zu tun.',
  'You can move a page only into a community that you are in.':
    'Eine Seite kannst du nur in eine Gemeinschaft verschieben, in der du bist.',
  'Only its author or a steward of its home may give it another home.':
    'Ein anderes Zuhause gibt ihr nur, wer sie geschrieben hat oder ihr Zuhause betreut.',
  'Pages of others stand below it. A steward of its home can move them all.':
    'Darunter stehen Seiten anderer. Wer das Zuhause betreut, kann sie alle verschieben.',
  'This page began later than that.': 'Diese Seite begann erst später.',
  'It reads like that already.': 'So lautet sie schon.',
  'That page is archived. Take it out of the archive, or choose another.':
    'Diese Seite ist archiviert. Hol sie aus dem Archiv, oder wähle eine andere.',
  'The page beside it does not stand there any more. Load the tree again.':
    'Die Seite daneben steht nicht mehr dort. Lade den Baum noch einmal.',
  'Somebody else is moving pages here. Try again in a moment.':
    'Jemand anderes verschiebt hier gerade Seiten. Versuch es gleich noch einmal.',
  '{count} old addresses for one thing at most.': 'Höchstens {count} alte Adressen für eine Sache.',
  'More than {count} pages stand below it. Take it in parts.':
    'Darunter stehen mehr als {count} Seiten. Nimm sie in Teilen.',
  'That is its home already.': 'Dort ist sie schon zu Hause.',
  'Who reads it would change. Look at who gains and who loses it, then confirm.':
    'Es würde sich ändern, wer sie liest. Sieh nach, wer sie gewinnt und wer sie verliert, und bestätige dann.',
  'It is restricted, or something below it is. Lift the restriction before you give it another home.':
    'Sie ist beschränkt, oder etwas darunter ist es. Heb die Beschränkung auf, bevor du ihr ein anderes Zuhause gibst.',
  'Only pages are archived. Close the note instead.': 'Archiviert werden nur Seiten. Schließ die Notiz stattdessen.',
  'Only pages are archived. Retire the practice instead.':
    'Archiviert werden nur Seiten. Zieh die Praktik stattdessen zurück.',
  'Only pages are archived.': 'Archiviert werden nur Seiten.',
  'Courses and proposals are not put into the trash: others answer to them.':
    'Kurse und Vorschläge kommen nicht in den Papierkorb: Andere antworten auf sie.',
  'Others have built on this note: it is linked, merged, used or was flagged as a hazard. Close it instead.':
    'Andere haben auf dieser Notiz aufgebaut: Sie ist verknüpft, zusammengelegt, angewendet oder wurde als Gefahr gemeldet. Schließ sie stattdessen.',
  'This practice is in use: somebody used, linked, varied, challenged or taught it. Retire it instead.':
    'Diese Praktik ist in Gebrauch: Jemand hat sie angewendet, verknüpft, abgewandelt, angefochten oder gelehrt. Zieh sie stattdessen zurück.',
  'Only its author or a steward of its home may bring it back.':
    'Zurück holt es nur, wer es geschrieben hat oder sein Zuhause betreut.',
  'It is archived already.': 'Sie ist schon archiviert.',
  'It is not archived.': 'Sie ist nicht archiviert.',
  'This would quote itself.': 'Das würde sich selbst zitieren.',
  'Quotations go {count} deep.': 'Zitate gehen {count} tief.',
  'Quote /w/<page>#<heading> or /p/<practice>#step-<number>.':
    'Zitiere /w/<Seite>#<Überschrift> oder /p/<Praktik>#step-<Nummer>.',
  'There is no such text, or it is not shared with you.':
    'Diesen Text gibt es nicht, oder er ist nicht mit dir geteilt.',
  'There is no such address, or it is not shared with you.':
    'Diese Adresse gibt es nicht, oder sie ist nicht mit dir geteilt.',
};
