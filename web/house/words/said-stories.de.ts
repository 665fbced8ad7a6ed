/** Stories and where they were retold. */
export const stories: Record<string, string> = {
  'There is no such story, or it is not shared with you.':
    'Diese Geschichte gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such retelling, or it is not shared with you.':
    'Dieses Weitererzählen gibt es nicht, oder es ist nicht mit dir geteilt.',
  'A story is told at a practice or a note.': 'Eine Geschichte wird an einer Praktik oder einer Notiz erzählt.',
  'Only who told a story changes it or takes it back.':
    'Eine Geschichte ändert nur, wer sie erzählt hat, und nimmt sie zurück.',
  'A story is reworded {wordings_max} times at most. Tell a new one.':
    'Eine Geschichte wird höchstens {wordings_max}-mal neu gefasst. Erzähl eine neue.',
  'This is your own story. What counts is how often others tell it.':
    'Das ist deine eigene Geschichte. Es zählt, wie oft andere sie erzählen.',
  'You wrote one of these notes confidentially, and your name stands at this story. Tell it again as a new one: there you are not named.':
    'Eine dieser Notizen hast du vertraulich geschrieben, und an dieser Geschichte steht dein Name. Erzähl sie als neue noch einmal: Dort stehst du nicht.',
  'A story has happened already. Choose an earlier day.':
    'Eine Geschichte ist schon geschehen. Wähle einen früheren Tag.',
  'Only who told it takes that back.': 'Zurücknehmen kann das nur, wer sie erzählt hat.',
  'A story says how it was, what was done, and how it is now.':
    'Eine Geschichte sagt, wie es war, was getan wurde und wie es jetzt ist.',
  'A story needs a title: one line.': 'Eine Geschichte braucht einen Titel: eine Zeile.',
  'Say in a few words where you told it.': 'Sag in wenigen Worten, wo du sie erzählt hast.',
};
