/** What the server says of what a community follows outside, and of where a note is from, in German. */
export const sources: Record<string, string> = {
  'There is no such source, or it is not shared with you.': 'Diese Quelle gibt es nicht, oder sie ist nicht für dich.',
  'There is no such entry, or it is not shared with you.': 'Diesen Eintrag gibt es nicht, oder er ist nicht für dich.',
  'A steward or facilitator of this community says what it follows outside.':
    'Wem eine Gemeinschaft draußen folgt, sagt, wer sie betreut oder moderiert.',
  'A community follows {count} sources at most. Remove one that brings nothing.':
    'Eine Gemeinschaft folgt höchstens {count} Quellen. Entferne eine, die nichts bringt.',
  'Join the community first: its members choose what comes in.':
    'Tritt zuerst der Gemeinschaft bei: Ihre Mitglieder wählen, was hereinkommt.',
  'This community follows it already.': 'Diese Gemeinschaft folgt dem schon.',
  'Paste the address of the blog or of its feed.': 'Füge die Adresse des Blogs oder seines Feeds ein.',
  'This is no web address. Paste the one of the blog or of its feed.':
    'Das ist keine Web-Adresse. Füge die des Blogs oder seines Feeds ein.',
  'This address is not on the public web. Only what everybody can read there is followed.':
    'Diese Adresse ist nicht öffentlich. Folgen könnt ihr nur, was alle lesen können.',
  'This is more than a feed holds. Look for the address of its RSS or Atom feed.':
    'Das ist mehr, als ein Feed enthält. Such nach der Adresse des RSS- oder Atom-Feeds.',
  'There is nothing at this address. Open it in your browser, and paste what stands there.':
    'Unter dieser Adresse ist nichts. Öffne sie im Browser und füge ein, was dort steht.',
  'This place asks for a sign-in. Only what everybody can read is followed.':
    'Dieser Ort verlangt eine Anmeldung. Folgen könnt ihr nur, was alle lesen können.',
  'This is no feed, and names none. Look there for a link called RSS, Atom or feed, and paste that.':
    'Das ist kein Feed, und die Seite nennt keinen. Such dort nach einem Link namens RSS, Atom oder Feed und füge ihn ein.',
  'This place does not answer now. Try again in some minutes.':
    'Dieser Ort antwortet gerade nicht. Versuch es in einigen Minuten noch einmal.',
  'Many addresses are being looked at right now. Try again in a moment.':
    'Gerade wird unter vielen Adressen nachgesehen. Versuch es gleich noch einmal.',
  'Say in your own words why it matters here.': 'Sag mit eigenen Worten, warum es hier zählt.',
  'Somebody has brought this in already.': 'Das hat schon jemand hereingeholt.',
  'Somebody has brought this in already, and its note is not for you to read.':
    'Das hat schon jemand hereingeholt, und die Notiz ist nicht für dich.',
  'This is no address of the web.': 'Das ist keine Adresse im Web.',
};
