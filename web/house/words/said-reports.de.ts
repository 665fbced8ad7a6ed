/** What the server says of reports, in German. */
export const reports: Record<string, string> = {
  'There is no such report, or it is not shared with you.':
    'Diesen Bericht gibt es nicht, oder er ist nicht mit dir geteilt.',
  'There is no such line, or it is not shared with you.':
    'Diese Zeile gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such week. A week is written as 2026-W21.':
    'Diese Woche gibt es nicht. Eine Woche schreibt man 2026-W21.',
  'This week is still to come.': 'Diese Woche kommt erst noch.',
  'This week is too long ago for a report. Tell what still matters as a note.':
    'Diese Woche ist für einen Bericht zu lange her. Was noch zählt, erzähl als Notiz.',
  'A report asks {count} things at most: it is written in five minutes.':
    'Ein Bericht fragt höchstens {count} Dinge: Man schreibt ihn in fünf Minuten.',
  'Each prompt stands there once.': 'Jeder Punkt steht einmal da.',
  'Give each prompt a name.': 'Gib jedem Punkt einen Namen.',
  'Two prompts have the same name.': 'Zwei Punkte heißen gleich.',
  'Leave one prompt on that takes words.': 'Lass einen Punkt an, der Worte nimmt.',
  'Only people who run this Fieldlore say what all reports ask.':
    'Was alle Berichte fragen, sagt nur, wer dieses Fieldlore betreibt.',
  'Say one thing at least. One line is a report.': 'Sag wenigstens eine Sache. Eine Zeile ist ein Bericht.',
  'A report has {count} lines at most.': 'Ein Bericht hat höchstens {count} Zeilen.',
  'This report does not ask that. Load it again: its prompts were changed.':
    'Danach fragt dieser Bericht nicht. Lade ihn neu: Seine Punkte wurden geändert.',
  'Where numbers are asked, a line is a label, a number and a unit; everywhere else it is words.':
    'Wo Zahlen gefragt sind, ist eine Zeile ein Name, eine Zahl und eine Einheit; sonst sind es Worte.',
  'Only who wrote a report changes it.': 'Einen Bericht ändert nur, wer ihn schrieb.',
  'It can be changed until the day after it is due. Say more in the discussion of a line, or in the next one.':
    'Ändern lässt er sich bis zum Tag nach der Fälligkeit. Sag mehr im Gespräch zu einer Zeile oder im nächsten.',
  'You wrote it yourself. Somebody else says whether it worked there too.':
    'Du hast es selbst geschrieben. Ob es auch woanders klappte, sagt jemand anderes.',
  'Your report of this week is in the trash. Bring it back, and add to it there.':
    'Dein Bericht dieser Woche ist im Papierkorb. Hol ihn zurück und ergänze ihn dort.',
  'You have written your report of this week. Add to it there.':
    'Deinen Bericht dieser Woche hast du schon geschrieben. Ergänze ihn dort.',
  'This is its last line. Put the whole report into the trash instead.':
    'Das ist seine letzte Zeile. Leg stattdessen den ganzen Bericht in den Papierkorb.',
  'These are too many conditions. Leave those that decide.':
    'Das sind zu viele Bedingungen. Lass die, auf die es ankommt.',
  'This prompt is not known here. Leave out its key to add it.':
    'Diesen Punkt kennt man hier nicht. Lass seinen Schlüssel weg, um ihn hinzuzufügen.',
  'This is not a prompt.': 'Das ist kein Punkt.',
  'Say what the number counts.': 'Sag, was die Zahl zählt.',
  'A number is needed.': 'Es braucht eine Zahl.',
  'Say what you do instead.': 'Sag, was du stattdessen tust.',
  'Say whose people you want to see.': 'Sag, wessen Leute du sehen willst.',
};
