// What is said of mail, in German.
export const letters: Record<string, string> = {
  'There is no such letter, or it is not shared with you.':
    'Diesen Brief gibt es nicht, oder er ist nicht mit dir geteilt.',
  'Mail is not set up here. Whoever runs this server sets SMTP_URL.':
    'Mail ist hier nicht eingerichtet. Wer diesen Server betreibt, setzt SMTP_URL.',
  'Mail cannot come in here. Whoever runs this server sets FIELDLORE_MAIL_DOMAIN.':
    'Hier kann keine Mail hereinkommen. Wer diesen Server betreibt, setzt FIELDLORE_MAIL_DOMAIN.',
  'This is not an e-mail address that mail can be sent to.': 'An diese Adresse lässt sich keine Mail schicken.',
  'The mail server did not answer in time.': 'Der Mailserver hat nicht rechtzeitig geantwortet.',
  'Too much mail came to this address within the hour. Send it again later.':
    'An diese Adresse kam zu viel Mail in einer Stunde. Schick sie später noch einmal.',
  'This mail is too large.': 'Diese Mail ist zu groß.',
  'Mail begins when Fieldlore has been set up.': 'Mail beginnt, wenn Fieldlore eingerichtet ist.',
  'What you mail can be at home in your own communities only.':
    'Was du mailst, kann nur in deinen eigenen Gemeinschaften zu Hause sein.',
  'This link has ended. Sign in and say under your settings how you are told.':
    'Dieser Link gilt nicht mehr. Melde dich an und sag in deinen Einstellungen, wie du etwas erfährst.',
  'You have mailed this invitation today already.': 'Diese Einladung hast du heute schon gemailt.',
  'You can mail {count} invitations a day. Send the others tomorrow, or give them a link.':
    'Du kannst am Tag {count} Einladungen mailen. Schick die anderen morgen, oder gib ihnen einen Link.',
};
