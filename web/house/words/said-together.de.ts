/** What the server says of pages that are written together, in German. */
export const together: Record<string, string> = {
  'This change cannot be read. Open the page again; what you wrote stays on your device.':
    'Diese Änderung lässt sich nicht lesen. Öffne die Seite neu; was du geschrieben hast, bleibt auf deinem Gerät.',
  'This was written in the name of somebody else. Open the page again.':
    'Das wurde im Namen eines anderen geschrieben. Öffne die Seite neu.',
  'This change is too large at once. Put it in piece by piece.':
    'Diese Änderung ist auf einmal zu groß. Füge sie Stück für Stück ein.',
  'Nobody has opened this page for writing together.':
    'Diese Seite hat noch niemand zum gemeinsamen Schreiben geöffnet.',
  'This page has become too long to be saved. Take something out, or move a part to another page.':
    'Diese Seite ist zu lang geworden, um sie zu speichern. Nimm etwas heraus oder lege einen Teil auf eine andere Seite.',
  'This page has become too large to write on together. Begin another page and move a part of it there.':
    'Diese Seite ist zu groß geworden, um gemeinsam an ihr zu schreiben. Beginne eine weitere Seite und lege einen Teil dorthin.',
  'This is no state vector of Yjs.': 'Das ist kein Zustandsvektor von Yjs.',
  'This is not base64.': 'Das ist kein Base64.',
  'A room is named with letters, digits and -.': 'Ein Raum heißt mit Buchstaben, Ziffern und -.',
};
