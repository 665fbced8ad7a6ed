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
};
