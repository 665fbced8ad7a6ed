/** What the server says of following, the inbox and how one is told, in German. */
export const told: Record<string, string> = {
  'You follow {count} things already. Let one of them go first.':
    'Du folgst schon {count} Dingen. Lass zuerst eines davon los.',
  'It comes back at a moment that is still ahead. Choose a later one.':
    'Es kommt zu einem Zeitpunkt zurück, der noch vor uns liegt. Wähle einen späteren.',
  'It comes back within a year. Choose an earlier day.':
    'Es kommt innerhalb eines Jahres zurück. Wähle einen früheren Tag.',
  'There is no time zone {name}. Use a name such as Europe/Stockholm.':
    'Eine Zeitzone {name} gibt es nicht. Nimm einen Namen wie Europe/Stockholm.',
  'This was changed on another device meanwhile. Load it again, then repeat your change.':
    'Das wurde inzwischen auf einem anderen Gerät geändert. Lade es neu und wiederhole deine Änderung.',
  'Only a device that is signed in can be pushed to, not a token.':
    'Push geht nur an ein angemeldetes Gerät, nicht an einen Token.',
  'A device is reached at an https address.': 'Ein Gerät wird unter einer https-Adresse erreicht.',
  'The keys of this device are none.': 'Die Schlüssel dieses Geräts sind keine.',
};
