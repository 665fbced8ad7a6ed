/** What the server says of prompts, of being stuck and of the console, in German. */
export const promptsAndConsole: Record<string, string> = {
  'There is no such prompt, or it is not shared with you.': 'Diesen Impuls gibt es nicht, oder er ist nicht für dich.',
  'There is no such line, or it is not shared with you.': 'Diese Zeile gibt es nicht, oder sie ist nicht für dich.',
  'A steward or facilitator of this community says what it is asked.':
    'Was eine Gemeinschaft gefragt wird, sagt, wer sie betreut oder moderiert.',
  'A community is asked {count} things at most. Stop one that draws nothing.':
    'Eine Gemeinschaft wird höchstens {count} Dinge gefragt. Beende eines, das nichts bringt.',
  'Join the community to answer.': 'Tritt der Gemeinschaft bei, um zu antworten.',
  'It stands here no more. Write a note instead.': 'Die Frage steht hier nicht mehr. Schreib stattdessen eine Notiz.',
  'There is no such time zone. Use a name such as Europe/Stockholm.':
    'Diese Zeitzone gibt es nicht. Nimm einen Namen wie Europe/Stockholm.',
  'This community works on no day. Say first when it does.':
    'Diese Gemeinschaft arbeitet an keinem Tag. Sag zuerst, wann sie es tut.',
  'Say what is asked.': 'Sag, was gefragt wird.',
  'A line is enough, but it needs one.': 'Eine Zeile genügt, aber eine braucht es.',
  'Say in a few words what stops you.': 'Sag in wenigen Worten, was dich aufhält.',
  'It is restricted: a question would tell of it. Ask one of its stewards.':
    'Sie ist eingeschränkt: Eine Frage würde von ihr erzählen. Wende dich an jemanden, der sie betreut.',
  'Join a community first: a question is asked in one.':
    'Tritt zuerst einer Gemeinschaft bei: Eine Frage wird in einer gestellt.',
  'Its members see how it went for them.': 'Wie es bei ihnen ging, sehen die Mitglieder.',
  'Only who looks after this community, as steward or facilitator, sees its console.':
    'Das sieht nur, wer diese Gemeinschaft betreut oder moderiert.',
  'It comes back on a day that is still ahead. Choose a later one.':
    'Es kommt an einem Tag zurück, der noch bevorsteht. Wähle einen späteren.',
  'It can rest for {days} days at most. Choose an earlier day.':
    'Es kann höchstens {days} Tage ruhen. Wähle einen früheren Tag.',
  'Say why it can wait.': 'Sag, warum es warten kann.',
};
