/** What the server says of labels, shelves, templates and suggestions, in German. */
export const labelsAndSuggestions: Record<string, string> = {
  'There is no such label, or it is not shared with you.':
    'Dieses Schlagwort gibt es nicht, oder nichts davon ist mit dir geteilt.',
  'There is no such template, or it is not shared with you.':
    'Diese Vorlage gibt es nicht, oder sie ist nicht mit dir geteilt.',
  'There is no such suggestion, or it is not shared with you.':
    'Diesen Änderungsvorschlag gibt es nicht, oder er ist nicht mit dir geteilt.',
  'A label needs a word.': 'Ein Schlagwort braucht ein Wort.',
  'A label has {count} letters at most.': 'Ein Schlagwort hat höchstens {count} Zeichen.',
  'A label holds no comma and no #. Make two of it.': 'In einem Schlagwort steht weder Komma noch #. Mach zwei daraus.',
  'An item has {count} labels at most.': 'Mehr als {count} Schlagwörter trägt nichts.',
  'Only its author and members of its home community label it.':
    'Schlagwörter vergibt, wer es geschrieben hat oder zu seinem Zuhause gehört.',
  'It is archived. Take it out of the archive to label it.':
    'Es ist archiviert. Hol es aus dem Archiv, um ihm Schlagwörter zu geben.',
  'There is a label {name} already. Say that the two shall become one.':
    'Das Schlagwort {name} gibt es schon. Sag, dass die beiden eins werden sollen.',
  'You keep {count} things already. Let one of them go first.':
    'Du hast schon {count} Dinge gemerkt. Nimm erst eines davon heraus.',

  'A field needs a label.': 'Ein Feld braucht eine Beschriftung.',
  'A template needs a title.': 'Eine Vorlage braucht einen Titel.',
  'A template has {count} fields at most.': 'Eine Vorlage hat höchstens {count} Felder.',
  'Two fields are called {name}. Give one of them another name.':
    'Zwei Felder heißen {name}. Gib einem davon einen anderen Namen.',
  'The text asks for {{{name}}}, and no field is called so.': 'Der Text fragt nach {{{name}}}, und kein Feld heißt so.',
  '{name} cannot be the name of a field. Use letters, digits and _.':
    '{name} kann kein Feldname sein. Nimm Buchstaben, Ziffern und _.',
  'The field {name} needs at least two things to choose from.':
    'Das Feld {name} braucht mindestens zwei Möglichkeiten.',
  'The things to choose from in {name} must differ, and none may be empty.':
    'Die Möglichkeiten in {name} müssen verschieden sein, und keine darf leer sein.',
  'Some fields are not filled in as they need to be.': 'Einige Felder sind noch nicht ausgefüllt, wie sie sein sollen.',
  '“{label}” is needed.': '„{label}“ fehlt noch.',
  '“{label}” must be a number.': '„{label}“ muss eine Zahl sein.',
  '“{label}” must be yes or no.': '„{label}“ muss Ja oder Nein sein.',
  '“{label}” must be words.': '„{label}“ muss aus Worten bestehen.',
  '“{label}” must be one of those to choose from.': '„{label}“ muss eine der Möglichkeiten sein.',
  '“{label}” must be a day.': '„{label}“ muss ein Tag sein.',
  '“{label}” is not one of ours.': '„{label}“ gibt es hier nicht.',
  '“{label}” is too long: {count} letters at most.': '„{label}“ ist zu lang: höchstens {count} Zeichen.',
  '“{label}” is one line.': '„{label}“ ist eine Zeile.',
  'Templates of the organisation are for those who run this Fieldlore.':
    'Vorlagen der Organisation macht, wer dieses Fieldlore betreibt.',
  'Members of its community write its templates.': 'An den Vorlagen einer Gemeinschaft schreibt, wer zu ihr gehört.',
  'A community has {count} templates at most. End one that nobody uses.':
    'Eine Gemeinschaft hat höchstens {count} Vorlagen. Nimm eine heraus, die niemand benutzt.',
  'Only a template of a community names the page that its pages stand under.':
    'Unter welcher Seite ihre Seiten stehen, sagt nur die Vorlage einer Gemeinschaft.',

  'Say why: whoever answers it will read that first.': 'Sag, warum: Wer antwortet, liest das zuerst.',
  'Give the reason: whoever suggested it will read it.':
    'Nenne den Grund: Wer die Änderung vorgeschlagen hat, wird ihn lesen.',
  'It is archived. Take it out of the archive to suggest a change of it.':
    'Sie ist archiviert. Hol sie aus dem Archiv, um eine Änderung vorzuschlagen.',
  '{count} suggestions of yours wait here. Let them be answered first, or withdraw one.':
    '{count} Änderungsvorschläge von dir warten hier. Lass sie erst beantworten, oder zieh einen zurück.',
  '{count} suggestions wait here. Let some of them be answered first.':
    '{count} Änderungsvorschläge warten hier. Lass erst einige davon beantworten.',
  'It has been answered already.': 'Darauf ist schon geantwortet.',
  'Members of its home community answer what is suggested for this page.':
    'Auf Vorschläge zu dieser Seite antwortet, wer zu ihrem Zuhause gehört.',
  'You suggested it: somebody else answers. Withdraw it if you would rather write on the page yourself.':
    'Der Vorschlag ist von dir: Es antwortet jemand anderes. Zieh ihn zurück, wenn du lieber selbst an der Seite schreibst.',
  'Only who suggested it withdraws it.': 'Zurückziehen kann ihn nur, wer ihn gemacht hat.',
  'Nothing in it is different yet.': 'Darin ist noch nichts anders.',
  'Nothing of it would change the page. Decline it, and say why.':
    'Nichts davon würde die Seite ändern. Lehne ihn ab und sag, warum.',
  'The page was changed at the same words meanwhile. Settle which shall stand.':
    'Die Seite wurde inzwischen an denselben Worten geändert. Entscheide, was stehen soll.',
  'There is no such place in it. Load it again.': 'Diese Stelle gibt es darin nicht. Lade ihn neu.',
};
