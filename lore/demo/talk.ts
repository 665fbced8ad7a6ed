export type Manner = 'tech' | 'parts' | 'people' | 'safety';

/** What people say when they have read a note. Many say nothing besides. */
export const acknowledgements: Record<Manner, string[]> = {
  tech: [
    'Read, thank you. I will ask two others whether they see the same.',
    'Good that you wrote it down with the number in it.',
    'Thanks. I link it to the step so that it does not get lost.',
    'This is new to me. Keep an eye on it, please.',
    'Read. If you meet it again, a photo would help.',
    'Had it last winter as well and told nobody. Thank you for doing better.',
    'I take it along to the Thursday round.',
    'Clear. Did you have to go back?',
    'Thank you, that is exactly the kind of thing the manual leaves out.',
    'Danke, gelesen. Das hatten wir in Kiel auch schon.',
  ],
  parts: [
    'Passed on to spare parts, with the number.',
    'Thank you. I have asked the warehouse to look at the other boxes.',
    'Read. I put it to the supplier on Monday.',
    'Same delivery here. I count how many we have.',
    'Thanks, I ordered the other one for now.',
    'Good catch. Keep the old part, quality wants to see it.',
  ],
  people: [
    'Thank you for telling it.',
    'I needed to read that today.',
    'Nicely done. May I tell it at the next meeting, without your name if you like?',
    'Read. I will talk with planning.',
    'That is how it should be. Thank you.',
    'Understood. I cannot solve it today, but I will not forget it.',
    'Takk. Det hjelper å vite.',
    'Danke für die offenen Worte.',
  ],
  safety: [
    'Thank you. First: are you all right?',
    'Read at once, and told the others on the road today.',
    'Good that nothing happened. I take it up this afternoon.',
    'Thank you for saying it although nothing happened.',
    'Read. Please do not go back there alone.',
  ],
};

export const comments: Record<Manner, string[]> = {
  tech: [
    'Same here last week, other town, same unit.',
    'How long did you wait before you read it?',
    'Not with me. Mine was fine at about the same temperature. Which year is it from?',
    'I would measure it twice before I believe it, but I have seen it too.',
    'Have you tried it without the extension hose?',
    'Ruth told me years ago to look there first. She was right then as well.',
    'Works. Did it this morning.',
    'It helped for a day and then it was back.',
    'I have a photo of the same thing from last autumn, I add it when I am in the office.',
    'What did the customer say?',
    'Interesting. Here it was the supply, 12 volts too low.',
    'Could somebody with the older version check as well?',
    'Is that in the log too, or only on the display?',
    'I did it the other way round and it worked as well. Perhaps the order does not matter.',
  ],
  parts: [
    'Which number is on the bag?',
    'The old one ends in -A, mine are all -A.',
    'Two in my van, you can have one on Thursday.',
    'Counted: three of eleven.',
    'We had that with the delivery before, too.',
    'Quality has opened a case, they want the part back.',
    'In Hamburg there is a shelf full of the right ones.',
    'Thanks, I nearly ordered the wrong one.',
  ],
  people: [
    'I do it the same way since you told me.',
    'Not every customer likes that. Mine do.',
    'Can we talk about it on Friday?',
    'I laughed. And then I did it.',
    'That needs somebody who decides, not another list.',
    'Same on my side of the country.',
    'How did you begin the conversation?',
    'The new ones should hear that in their first week.',
    'Thank you. I thought it was only me.',
  ],
  safety: [
    'I stopped the job last month for less. Right decision.',
    'Let us put that on the van check.',
    'Planning should see this one.',
    'Nobody has to do that alone. Ring me.',
    'Had the same in the spring. The mat helps.',
  ],
};

export const answersByAuthor = [
  'Went back yesterday: still fine.',
  'Looked it up: built two years ago.',
  'Yes, twice.',
  'No, only once so far.',
  'Photo follows when I have a network again.',
  'He was content in the end.',
  'I will try that and tell you.',
];

export const closings: Record<Manner, string[]> = {
  tech: [
    'Answered in the talk below. Nothing to change in a practice; it stays findable.',
    'Solved on the spot and particular to this house. It stays findable.',
    'The maker has changed it with the new software. Write again if you still see it.',
  ],
  parts: [
    'The delivery was exchanged, quality has answered you by mail. Closed for that reason.',
    'The number in the manual has been put right.',
  ],
  people: [
    'Planning has changed the tour, from next Monday on. Closed because it is done.',
    'Taken up in the team round and answered there. Thank you for beginning it.',
  ],
  safety: ['Repaired and checked by two people. Closed because the cause is gone.'],
};

export const useWords = {
  worked: [
    'Went as written.',
    'No surprises.',
    'Took ten minutes more than usual, and no second visit.',
    'First time that I did it by the steps. Fine.',
    'Did it with the apprentice, who read the steps aloud.',
    'Good. The order of the steps is right.',
    'Worked, in the rain.',
    'Skipped nothing this time.',
    'Worked. Customer watched and asked good questions.',
    'Lief wie beschrieben.',
    'Ohne Nacharbeit.',
    'Gikk fint.',
    'Funkade direkt.',
    'Second house in the street, same result.',
    'Checked again after a week: still fine.',
  ],
  partly: [
    'The last step needed a second try.',
    'Worked in the end, but not in this order.',
    'I had to improvise because the tool was in the other van.',
    'Half of it. The rest did not apply to this house.',
    'Funktioniert, dauert hier aber doppelt so lange.',
  ],
  failed: [
    'Did not hold overnight, had to come back.',
    'Stopped in the middle. This house is built differently.',
    'Failed twice, then I did it the old way.',
    'Hat nicht gehalten.',
    'Could not be done with the water that they have here.',
  ],
};
