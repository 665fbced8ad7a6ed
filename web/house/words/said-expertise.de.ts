/** What the server says of who knows what, of ties and of invitations to answer, in German. */
export const expertise: Record<string, string> = {
  'There is no such offer, or it is not shared with you.': 'Das wurde euch beiden nicht angeboten.',
  'There is no such topic, or it is not shared with you.':
    'Dieses Thema gibt es nicht, oder nichts davon ist mit dir geteilt.',
  'There is no such tie, or it is not shared with you.': 'Hier ist nichts verborgen, was du wieder zeigen könntest.',
  'There is no such invitation, or it is not shared with you.': 'Du bist hier nicht um eine Antwort gebeten.',
  'A tie is with somebody else.': 'Verbunden ist man mit jemand anderem.',
  'Say a topic that you want to be asked about, as a label.':
    'Nenne das Thema, zu dem du gefragt werden willst, als Schlagwort.',
  'You can say something of {count} topics at most. Take one back first.':
    'Du kannst zu höchstens {count} Themen etwas sagen. Nimm erst eines zurück.',
  'They were asked already.': 'Dieser Mensch ist schon gefragt.',
  'You need no invitation to answer.': 'Um zu antworten, brauchst du keine Einladung.',
  'It is their own question.': 'Die Frage ist von diesem Menschen selbst.',
  'They are not here any more.': 'Dieser Mensch ist nicht mehr hier.',
  'They may not read this question. Share it with one of their communities first.':
    'Dieser Mensch darf die Frage nicht lesen. Teile sie erst mit einer seiner Gemeinschaften.',
  'They do not want to be asked this way. Ask somebody else.':
    'Dieser Mensch möchte so nicht gefragt werden. Frag jemand anderen.',
  'It is solved already.': 'Sie ist schon gelöst.',
  'A question asks {count} people at most. Wait for what they say.':
    'Eine Frage geht an höchstens {count} Menschen. Warte ab, was sie sagen.',
  'They were asked {count} times this week. Ask somebody else, or wait.':
    'Dieser Mensch wurde diese Woche schon {count}-mal gefragt. Frag jemand anderen, oder warte.',
};
