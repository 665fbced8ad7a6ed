/** What the server says of jobs and of the pulse, in German. */
export const jobsAndPulse: Record<string, string> = {
  'There is no such job, or it is not shared with you.': 'Diesen Auftrag gibt es nicht, oder er ist nicht für dich.',
  'There is no such review, or it is not shared with you.':
    'Diesen Rückblick gibt es nicht, oder er ist nicht für dich.',
  'Join the community to say that a job is done there.':
    'Tritt der Gemeinschaft bei, um zu sagen, dass dort ein Auftrag erledigt ist.',
  'None of these people is in this community. Nothing was written.':
    'Niemand davon ist in dieser Gemeinschaft. Es wurde nichts geschrieben.',
  'Say in a few words what job it was.': 'Sag in wenigen Worten, was für ein Auftrag es war.',
  'Name who worked on it.': 'Sag, wer dabei war.',
  'One line for each question.': 'Eine Zeile für jede Frage.',
  'You have said already what came of it. Write a note to say more.':
    'Du hast schon gesagt, was daraus wurde. Schreib eine Notiz, um mehr zu sagen.',
  'Its week is over. Write a note instead.': 'Die Woche dafür ist um. Schreib stattdessen eine Notiz.',
  'This review is closed. Write a note to say more.':
    'Dieser Rückblick ist geschlossen. Schreib eine Notiz, um mehr zu sagen.',
  'This review is closed already.': 'Dieser Rückblick ist schon geschlossen.',
  'Write your own part first, or say that you have nothing to add.':
    'Schreib zuerst deinen eigenen Teil, oder sag, dass du nichts ergänzen willst.',
  'This round is over. The next one comes with the next quarter.':
    'Diese Runde ist vorbei. Die nächste kommt mit dem nächsten Quartal.',
  'You have a ticket of this round on another device.': 'Deine Marke für diese Runde liegt auf einem anderen Gerät.',
  'This ticket does not hold here.': 'Diese Marke gilt hier nicht.',
  'A quarter is named as 2026-Q2.': 'Ein Quartal heißt etwa 2026-Q2.',
};
