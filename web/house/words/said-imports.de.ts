/** What the server says of imports, in German. */
export const imports: Record<string, string> = {
  'It is being looked through. Wait a moment.': 'Es wird gerade durchgesehen. Warte einen Augenblick.',
  'It has not begun.': 'Es hat nicht begonnen.',
  'It is running. Pause it first.': 'Es läuft. Halte es zuerst an.',
  'It is paused.': 'Es ist angehalten.',
  'It is done.': 'Es ist fertig.',
  'It has failed.': 'Es ist gescheitert.',
  'It was cancelled.': 'Es wurde abgebrochen.',
  'Somebody has been said to be this author already.': 'Wer das ist, wurde schon gesagt.',
  'This author is here under their own name.': 'Diese Person ist hier unter ihrem eigenen Namen.',
  'These are too many communities.': 'Das sind zu viele Gemeinschaften.',
  'Somebody works on this import, or there is nothing to do on it.':
    'An diesem Import wird schon gearbeitet, oder es gibt nichts an ihm zu tun.',
  'An import is worked on in the name of who started it.':
    'An einem Import wird im Namen von dem gearbeitet, der ihn begonnen hat.',
  '{title} has no text.': '{title} hat keinen Text.',
  'What it is about, {origin}, has not come.': 'Wovon es handelt, {origin}, ist nicht gekommen.',
  'What it answers, {origin}, has not come.': 'Worauf es antwortet, {origin}, ist nicht gekommen.',
  'The question {record} has not come.': 'Die Frage {record} ist nicht gekommen.',
  'The answer under which it stands, {origin}, has not come.':
    'Die Antwort, unter der es steht, {origin}, ist nicht gekommen.',
  'There is no such import, or it is not shared with you.': 'Diesen Import gibt es nicht, oder er ist nicht für dich.',
};
