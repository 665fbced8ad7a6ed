/** Questions and their answers. */
export const questions: Record<string, string> = {
  'There is no such answer, or it is not shared with you.':
    'Diese Antwort gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'A question needs a title: one sentence.': 'Eine Frage braucht einen Titel: einen Satz.',
  'A question has {count} answers at most. Make a practice of them, or ask anew.':
    'Eine Frage hat höchstens {count} Antworten. Mach eine Praktik daraus oder frag neu.',
  'Its asker, or a steward of its home, changes a question.':
    'Ändern darf eine Frage, wer sie gestellt hat oder ihr Zuhause betreut.',
  'A question is reworded {count} times at most. Ask a new one.':
    'Eine Frage lässt sich höchstens {count}-mal ändern. Stell eine neue.',
  'This answer was taken back.': 'Diese Antwort wurde zurückgenommen.',
  'Only who wrote an answer changes it or takes it back.':
    'Ändern oder zurücknehmen darf eine Antwort nur, wer sie geschrieben hat.',
  'An answer is reworded {count} times at most. Write a new one.':
    'Eine Antwort lässt sich höchstens {count}-mal ändern. Schreib eine neue.',
  'The asker, or a steward of its home, accepts an answer.':
    'Eine Antwort nimmt an, wer gefragt hat oder das Zuhause der Frage betreut.',
  'You wrote it yourself. Others say whether it helps.': 'Das hast du selbst geschrieben. Ob es hilft, sagen andere.',
  'A vote is 1 or -1.': 'Eine Stimme ist 1 oder -1.',
  'Only the asker can say what led there.': 'Was darauf gebracht hat, kann nur sagen, wer gefragt hat.',
  'It was taken back.': 'Es wurde zurückgenommen.',
  'You said it yourself. Credit what others said.': 'Das hast du selbst gesagt. Nenne, was andere sagten.',
  'Nobody is known who said it.': 'Wer das gesagt hat, ist nicht bekannt.',
  'A member of its home links a question to the one that it repeats.':
    'Mit der Frage, die sie wiederholt, verbindet sie, wer zu ihrem Zuhause gehört.',
  'It is linked to another question already. Undo that first.':
    'Sie ist schon mit einer anderen Frage verbunden. Löse das zuerst.',
  'A question does not repeat itself.': 'Eine Frage wiederholt sich nicht selbst.',
  'The other question is linked to this one already. One of two is the first.':
    'Die andere Frage ist schon mit dieser verbunden. Eine von beiden ist die erste.',
  'It is not linked to another question.': 'Sie ist mit keiner anderen Frage verbunden.',
  'A practice or a note was made of this question. It stays, so that they lead back to it.':
    'Aus dieser Frage wurde eine Praktik oder eine Notiz. Sie bleibt, damit der Weg zu ihr zurückführt.',
  'Others have answered it, and their words would go with it. A steward of its home may put it into the trash.':
    'Andere haben geantwortet, und ihre Worte gingen mit. In den Papierkorb legen darf sie, wer ihr Zuhause betreut.',
};
