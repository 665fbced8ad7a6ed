/** Questions that have started talk elsewhere: about something that happened, never about how one feels about it. */
export const starters = [
  { key: 'surprised', en: 'What surprised you this week?', de: 'Was hat dich diese Woche überrascht?' },
  { key: 'stopped', en: 'What did you stop doing?', de: 'Womit hast du aufgehört?' },
  {
    key: 'otherwise',
    en: 'Where did you do it otherwise than it is taught?',
    de: 'Wo bist du anders vorgegangen, als es geschult wird?',
  },
  { key: 'helped', en: 'Who helped you, and with what?', de: 'Wer hat dir geholfen, und womit?' },
  { key: 'asked', en: 'What were you asked more than once?', de: 'Was wurdest du mehr als einmal gefragt?' },
  { key: 'searched', en: 'What did you look for and not find?', de: 'Was hast du gesucht und nicht gefunden?' },
  { key: 'nearly', en: 'What nearly went wrong?', de: 'Was wäre beinahe schiefgegangen?' },
  { key: 'trick', en: 'What do you do that nobody wrote down?', de: 'Was machst du, das nirgends steht?' },
  { key: 'newcomer', en: 'What would you tell somebody new?', de: 'Was würdest du jemandem sagen, der neu ist?' },
  { key: 'customer', en: 'What did a customer teach you?', de: 'Was hast du von einem Kunden gelernt?' },
  { key: 'tool', en: 'Which tool or part did not do its job?', de: 'Welches Werkzeug oder Teil hat nicht getaugt?' },
  { key: 'tried', en: 'What did you try for the first time?', de: 'Was hast du zum ersten Mal versucht?' },
] as const;
