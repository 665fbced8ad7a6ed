import type { StoryNote } from './story.ts';

/** Somebody of another firm, in one circle and nowhere else. */
export const guest = {
  handle: 'frida',
  name: 'Frida Holm',
  firm: 'Polarkyl Entreprenad',
  email: 'frida.holm@polarkyl.example',
  circle: 'leads',
  by: 'dana',
  days_ago: 75,
};

/** What the team leads tell each other on Thursdays. It stays in their circle. */
export const circleNotes: StoryNote[] = [
  {
    by: 'nils',
    when: 61,
    home: 'leads',
    body: 'Three of mine drive home at ten at night because the last job of the tour is two hours away. Nobody decided that. It comes out of the template.',
    context: { place: 'Kiruna', conditions: ['planning'] },
    read: { by: 'dana', hours: 3, words: 'That is mine to change. I look at the template with Amina.' },
    said: [
      {
        by: 'frida',
        hours: 26,
        words: 'We had the same. Since the tour ends within an hour of the depot, it is a rule and not a favour.',
      },
      { by: 'henning', hours: 50, words: 'Wie viele Aufträge kostet euch das in der Woche?' },
      { by: 'frida', hours: 53, words: 'Two. We counted for a month. And nobody has left since.' },
    ],
  },
  {
    by: 'frida',
    when: 19,
    home: 'leads',
    body: 'Our youngest asks better questions when the old one is not in the room. We let two of them do a job together on Fridays, and somebody comes by at two.',
    context: { conditions: ['apprentices'] },
    read: { by: 'katrin', hours: 4, words: 'I take that along to Kiel. Two who may be wrong together.' },
    said: [{ by: 'dana', hours: 22, words: 'Which jobs do you give them?' }],
  },
  {
    by: 'katrin',
    when: 5,
    home: 'leads',
    body: 'I cannot get a second van for Flensburg from my own budget, and without it the new one rides along for a third month.',
    context: { place: 'Flensburg' },
    read: { by: 'nils', hours: 5, words: 'I have one that stands from Thursday to Sunday. Ring me.' },
  },
];
