/** Talk about things, and who can see them. */
export const talkAndAccess: Record<string, string> = {
  'Say something.': 'Sag etwas.',
  'This comment was taken back. Answer another one.':
    'Dieser Kommentar wurde zurückgenommen. Antworte auf einen anderen.',
  'This comment was taken back.': 'Dieser Kommentar wurde zurückgenommen.',
  'Only who wrote a comment changes it or takes it back.':
    'Ändern oder zurücknehmen darf einen Kommentar nur, wer ihn geschrieben hat.',
  'A comment is reworded {count} times at most. Write a new one.':
    'Ein Kommentar lässt sich höchstens {count}-mal ändern. Schreib einen neuen.',
  'A thread is resolved by who began it, or by a member of the home of what it is about.':
    'Ein Gespräch schließt, wer es begonnen hat oder Mitglied im Zuhause dessen ist, worum es geht.',
  'A whole thread is resolved: name the comment that began it.':
    'Erledigt ist ein ganzes Gespräch: Nenne den Kommentar, der es begann.',
  'An answer stands where the thread stands. Begin a thread at the other place.':
    'Eine Antwort steht, wo das Gespräch steht. Beginne an der anderen Stelle ein neues.',
  'What it answers is no comment on the same item.': 'Worauf er antwortet, ist kein Kommentar zur selben Sache.',
  'Mark the words that you mean.': 'Markiere die Worte, die du meinst.',
  'A passage has {count} letters at most. Mark fewer words.':
    'Eine Stelle hat höchstens {count} Zeichen. Markiere weniger Worte.',
  'There is no such comment, or it is not shared with you.':
    'Diesen Kommentar gibt es nicht, oder er ist nicht mit dir geteilt.',
  'Say which community you mean; to restrict it or to lift that needs none.':
    'Sag, welche Gemeinschaft du meinst; zum Einschränken oder Aufheben braucht es keine.',
  'Only who is in both communities may move it from one to the other.':
    'Von einer Gemeinschaft in die andere bringt es nur, wer in beiden ist.',
  'You can read it already. Load it again.': 'Du kannst es schon lesen. Lade es neu.',
  'You have asked for access {count} times today. Ask again tomorrow.':
    'Du hast heute schon {count}-mal um Zugang gebeten. Bitte morgen wieder.',
  'That would not let them read it: while it is restricted they must be in all its communities.':
    'Damit könnte sie es nicht lesen: Solange der Zugang eingeschränkt ist, muss man in all seinen Gemeinschaften sein.',
  'A reason is needed: who asked will read it.': 'Es braucht einen Grund: Wer bat, wird ihn lesen.',
  'There is no such request, or it is not shared with you.':
    'Diese Bitte gibt es nicht, oder sie ist nicht mit dir geteilt.',
};
