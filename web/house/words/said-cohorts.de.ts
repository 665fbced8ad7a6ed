/** What the server says of cohorts, circles and journals, in German. */
export const cohortsAndJournal: Record<string, string> = {
  'Only a community of the kind cohort has a rule by which people come in.':
    'Eine Regel, nach der Leute dazukommen, hat nur eine Gemeinschaft der Art Jahrgang.',
  'This cohort has ended. Begin another for those who start now.':
    'Dieser Jahrgang ist beendet. Beginne einen neuen für alle, die jetzt anfangen.',
  'The last day of starting is before the first.': 'Der letzte Tag liegt vor dem ersten.',
  'A cohort ends after the last of its people has started.':
    'Ein Jahrgang endet, nachdem die Letzten angefangen haben.',
  'The end day must be after today.': 'Der letzte Tag muss nach heute liegen.',
  'A cohort lasts {days} days at most.': 'Ein Jahrgang dauert höchstens {days} Tage.',
  'Into a closed community only its own stewards can take people. Ask one of them to set this.':
    'In eine geschlossene Gemeinschaft können nur aufnehmen, die sie betreuen. Bitte sie, das festzulegen.',
  'A cohort cannot end in itself.': 'Ein Jahrgang kann nicht in sich selbst enden.',
  'Whoever looks after this cohort names the buddies.': 'Buddys benennt, wer diesen Jahrgang betreut.',
  'Give this cohort its rule first; then its members can have buddies.':
    'Gib diesem Jahrgang zuerst seine Regel; dann können seine Mitglieder Buddys haben.',
  'Buddies are for members of the cohort.': 'Buddys sind für Mitglieder des Jahrgangs.',
  'Nobody is their own buddy.': 'Niemand ist der eigene Buddy.',
  'A buddy has been here longer: choose somebody from outside this cohort.':
    'Ein Buddy ist schon länger da: Wähle jemanden von außerhalb dieses Jahrgangs.',
  'What was said in this circle was said in confidence, so it stays closed. Its authors can publish single things.':
    'Was in diesem Kreis gesagt wurde, wurde im Vertrauen gesagt; darum bleibt er geschlossen. Einzelnes kann veröffentlichen, wer es schrieb.',
  'It was said in a circle, in confidence: only its author may publish it.':
    'Das wurde im Kreis und im Vertrauen gesagt: Nur wer es schrieb, darf es veröffentlichen.',
  'A journal holds {entries} entries. Take it along, then clear out the oldest.':
    'Ein Tagebuch fasst {entries} Einträge. Nimm es mit, dann räume die ältesten aus.',
  'There is no such entry, or it is not shared with you.':
    'Diesen Eintrag gibt es nicht, oder er ist nicht mit dir geteilt.',
  'There is no such cohort, or it is not shared with you.':
    'Diesen Jahrgang gibt es nicht, oder er ist nicht mit dir geteilt.',
  'There is no such buddy, or it is not shared with you.': 'Einen solchen Buddy gibt es nicht.',
  'Write something first.': 'Schreib zuerst etwas.',
};
