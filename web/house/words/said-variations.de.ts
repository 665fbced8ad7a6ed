// What the server says of variations, of asking about them, and of establishing what came of it.
export const variationsAndAsks: Record<string, string> = {
  'A core step varies only with the yes of its owner.':
    'Von einem Kernschritt weicht man nur mit dem Ja der verantwortlichen Person ab.',
  'A deviation of a core step lasts {days} days at most.':
    'Eine Abweichung von einem Kernschritt gilt höchstens {days} Tage.',
  'A new step is cut off a step that is there.': 'Ein neuer Schritt wird von einem abgetrennt, den es gibt.',
  'A practice has {count} variations at most. End what nobody uses.':
    'Eine Praktik hat höchstens {count} Varianten. Beende, was niemand nutzt.',
  'A publisher or a steward of its home, or its owner, validates a practice.':
    'Eine Praktik bestätigt, wer in ihrem Zuhause veröffentlichen darf, es betreut oder für sie verantwortlich ist.',
  'A step takes in steps that were there and do not stay.':
    'Ein Schritt nimmt Schritte auf, die es gab und die nicht stehen bleiben.',
  'A temporary deviation does not become a rule. Propose a change of the core step.':
    'Eine befristete Abweichung wird keine Regel. Schlage eine Änderung des Kernschritts vor.',
  'A temporary deviation is not validated: it ends, or the core step changes.':
    'Eine befristete Abweichung wird nicht bestätigt: Sie endet, oder der Kernschritt ändert sich.',
  'It became {state} here since the last import, and moved in its source too. Our state is kept.':
    'Seit dem letzten Import ist sie hier {state}, und auch in der Quelle hat sie sich bewegt. Unser Stand bleibt.',
  'It has ended already.': 'Sie ist schon beendet.',
  'It has ended.': 'Sie ist beendet.',
  'It has its conditions already.': 'Sie hat ihre Bedingungen schon.',
  'It is established already.': 'Sie ist schon eingeführt.',
  'It is {state}. Begin another variation beside it.': 'Sie ist {state}. Beginne daneben eine andere Variante.',
  'It stands here without a memory of its import, so its state is left as it is.':
    'Sie steht hier ohne Erinnerung an ihren Import; ihr Stand bleibt, wie er ist.',
  "Its author, the practice's owner or a steward of its home does that.":
    'Das macht, wer sie begonnen hat, für die Praktik verantwortlich ist oder ihr Zuhause betreut.',
  'Its home decides by {mode}: open a decision there.':
    'Ihr Zuhause entscheidet gemeinsam: Eröffne dort eine Entscheidung.',
  'Its owner establishes a practice.': 'Eine Praktik führt ein, wer für sie verantwortlich ist.',
  'Its step has not changed.': 'Ihr Schritt hat sich nicht geändert.',
  'Its step is adaptable: nobody has to approve it.': 'Ihr Schritt ist anpassbar: Niemand muss sie erlauben.',
  'Its step is gone. End it, and say why.': 'Ihren Schritt gibt es nicht mehr. Beende sie und sag, warum.',
  'Say after which step it comes instead.': 'Sag, nach welchem Schritt er stattdessen kommt.',
  'Say at least one condition.': 'Nenne mindestens eine Bedingung.',
  'Say its condition with a facet first: words alone cannot decide where it shows.':
    'Sag ihre Bedingung zuerst mit einem Merkmal: Worte allein entscheiden nicht, wo sie erscheint.',
  'Say what to do instead.': 'Sag, was stattdessen zu tun ist.',
  'Say when it applies: a condition, a community, or in your own words.':
    'Sag, wann sie gilt: eine Bedingung, eine Gemeinschaft oder in eigenen Worten.',
  'Say which step it varies.': 'Sag, welchen Schritt sie abändert.',
  'The practice has no owner yet: a steward of its home says yes.':
    'Für die Praktik ist noch niemand verantwortlich: Ja sagt, wer ihr Zuhause betreut.',
  "The practice's owner or a steward of its home ends it; its author may while it is Emergent.":
    'Sie beendet, wer für die Praktik verantwortlich ist oder ihr Zuhause betreut; solange sie entsteht, auch wer sie begonnen hat.',
  'This day has passed.': 'Dieser Tag ist vorbei.',
  'You have answered already.': 'Du hast schon geantwortet.',
  'You wrote this note confidentially, and a variation stands under your name. Begin it without the note.':
    'Diese Notiz hast du vertraulich geschrieben, und eine Variante trägt deinen Namen. Beginne sie ohne die Notiz.',
  '{count} communities at most are asked at once.': 'Höchstens {count} Gemeinschaften werden auf einmal gefragt.',
};
