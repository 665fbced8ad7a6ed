// What the server says of hazards and holds, of notes that became one, and of people who are taken out for good.
export const hazardsAndRemoval: Record<string, string> = {
  'You wrote it yourself. Two others read it.': 'Du hast sie selbst geschrieben. Zwei andere lesen sie.',
  'People of a community that it was shared to read it.':
    'Das machen Menschen aus einer Gemeinschaft, mit der sie geteilt ist.',
  'You answer for a practice that it speaks against. Two others read it.':
    'Du bist für eine Praktik verantwortlich, gegen die sie spricht. Zwei andere lesen sie.',
  'It is not flagged as a hazard.': 'Sie ist nicht als Gefahr gemeldet.',
  'It is flagged already.': 'Sie ist schon gemeldet.',
  'It was merged into another note. Read that one.':
    'Sie ist in einer anderen Notiz aufgegangen. Lies und beurteile jene.',
  'You have read it.': 'Du hast sie gelesen und beurteilt.',
  'Two readers have judged it.': 'Zwei haben sie gelesen und beurteilt.',
  'Its owner, a steward or facilitator of its home, or a reader of the hazard puts a practice on hold.':
    'Eine Praktik setzt aus, wer für sie verantwortlich ist, wer ihr Zuhause betreut oder dort begleitet, oder wer die Gefahr gelesen hat.',
  'Name the hazard that it rests on.': 'Sag, auf welcher Gefahr das beruht.',
  'That note does not speak of this practice. Link it first.':
    'Diese Notiz spricht nicht von dieser Praktik. Verknüpfe sie zuerst.',
  'Two readers have to find that hazard plausible first.':
    'Erst müssen zwei, die sie gelesen haben, die Gefahr glaubhaft finden.',
  'A hold ends on a day within the next {days} days.': 'Eine Aussetzung endet an einem Tag der nächsten {days} Tage.',
  'It is on hold already, until {day}.': 'Sie ist schon ausgesetzt, bis zum {day}.',
  'This hold has ended.': 'Diese Aussetzung ist vorbei.',
  'Its owner, or a steward of its home, lifts a hold.':
    'Eine Aussetzung hebt auf, wer für die Praktik verantwortlich ist oder ihr Zuhause betreut.',
  'There is no such alert, or it is not shared with you.': 'Diese Warnung gibt es nicht, oder sie ging nicht an dich.',
  'There is no such hold, or it is not shared with you.':
    'Diese Aussetzung gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'It was merged into another note. Go on there.': 'Sie ist in einer anderen Notiz aufgegangen. Mach dort weiter.',
  'It is merged already.': 'Sie ist schon in einer anderen aufgegangen.',
  'A steward of its home merges a note.': 'Notizen legt zusammen, wer ihr Zuhause betreut.',
  'A note is not merged into itself.': 'Eine Notiz geht nicht in sich selbst auf.',
  'The other note was merged itself. Merge into the one where it went.':
    'Die andere Notiz ist selbst in einer aufgegangen. Nimm die, in der sie aufging.',
  'The other note is closed. Merge into one that is not.':
    'Die andere Notiz ist geschlossen. Nimm eine, die es nicht ist.',
  'You wrote it yourself. Somebody else answers it.': 'Du hast sie selbst geschrieben. Antworten wird jemand anderes.',
  'A person of a community that it was shared to answers it.':
    'Antworten kann, wer in einer Gemeinschaft ist, mit der sie geteilt ist.',
  'It is answered already. Say more in its discussion.': 'Sie ist schon beantwortet. Sag im Gespräch darunter mehr.',
  'Only people who run this Fieldlore, or the person themself, may do that.':
    'Das darf nur, wer dieses Fieldlore betreibt, oder der Mensch selbst.',
  'A token cannot remove people: it cannot be undone. Sign in to do that.':
    'Ein Schlüssel kann niemanden entfernen: Das lässt sich nicht rückgängig machen. Melde dich dafür an.',
  'Somebody has to run this Fieldlore. Let somebody else run it first.':
    'Jemand muss dieses Fieldlore betreiben. Lass es zuerst jemand anderen betreiben.',
};
