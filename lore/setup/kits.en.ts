import type { Kit, KitContent } from './kits.ts';

const prompts = (beginning: string, ten: string[]) => ({
  title: 'First notes: ten prompts',
  body: `${beginning}

Take the first one that makes you think of something, and write one sentence. Nobody needs all ten.

${ten.map((prompt, n) => `${n + 1}. ${prompt}`).join('\n')}

Somebody reads what you write within two working days, and you will see what becomes of it.`,
});

export const english: Record<Kit, KitContent> = {
  'field service': {
    community: {
      name: 'Field service',
      kind: 'practice',
      purpose:
        'Everybody who drives out to customers. We write down what the manual does not know yet, and make of it what works for all of us.',
    },
    pages: [
      {
        title: 'After a visit',
        body: `*Copy what you need. Three lines are a good report.*

## What I found

Machine, place, conditions. What was different from what I expected?

## What I did

| step | worked? | remark |
|---|---|---|
| | | |

## What the next one should know

Key, parking, dog, the valve behind the wardrobe.

## To be decided by somebody else

What, and by whom?`,
      },
      {
        title: 'Handing over to the next shift',
        body: `*Three sentences by voice are as good as a page.*

- **Open**: which customers are waiting, and what was promised to them, by when
- **Odd**: what I have seen and not understood
- **Stock**: what I used up and did not put back
- **Not before nine**: whom not to ring early`,
      },
      {
        title: 'When something broke twice',
        body: `*Before the part is changed a third time.*

1. What exactly happened, each time? Same machine, same weather, same hour?
2. What did we believe the cause was? What spoke against it?
3. Who has seen the same somewhere else? Ask in the community before you order.
4. What do we try now, and how shall we know that it worked?

If it worked: write it down as a practice. It is visible at once, and others will try it.`,
      },
      prompts('What has the last week on the road taught you?', [
        'What was different from what the manual says?',
        'Which part do you always carry although it is on no list?',
        'What does a machine do before it fails, if one listens?',
        'Which step do you do in another order, and why?',
        'What does the cold, the heat, the wet or the dust change?',
        'Which question on the phone saves a second visit?',
        'What nearly went wrong?',
        'What does a customer ask that nobody has told them?',
        'Whom do you ring when you do not know, and for what?',
        'What took an hour that should have taken ten minutes?',
      ]),
    ],
  },
  'sales team': {
    community: {
      name: 'Sales',
      kind: 'practice',
      purpose:
        'What customers really ask, what helps them to decide, and what we promised. Lost deals are as welcome here as won ones.',
    },
    pages: [
      {
        title: 'After a conversation',
        body: `*In the car, before the next one.*

## In their words

What do they want to be different afterwards? One sentence, quoted.

## Who decides

| person | cares about | is worried about |
|---|---|---|
| | | |

## What we promised

What, by when, and who here knows of it?

## What I would ask differently next time`,
      },
      {
        title: 'Handing over a customer',
        body: `*From sales to those who deliver.*

- What was sold, in the customer's words and not in ours
- What was said that stands in no contract
- What they were told they need not do
- Who there is on our side, and who is not
- The first thing that would disappoint them`,
      },
      {
        title: 'Won or lost: what decided it',
        body: `*Twenty minutes, with somebody who was not there.*

1. When did it turn? What had happened the day before?
2. What did they compare us with, also with doing nothing?
3. Which of our answers came too late?
4. What would we do again?
5. What do we believe only because it ended like this?

Ask the customer too, four weeks later. Their reason is usually another one.`,
      },
      prompts('What did customers teach you this week?', [
        'Which question could you not answer?',
        'Which sentence made somebody lean forward?',
        'Which of our words do customers not understand?',
        'What do they compare us with?',
        'Which objection is really about something else?',
        'What did you promise that nobody here knows of yet?',
        'When did you advise somebody against buying?',
        'What does a good customer do before they ring us?',
        'What did you learn from a deal that was lost?',
        'Which slide do you skip?',
      ]),
    ],
  },
  'new-hire cohort': {
    community: {
      name: 'Starting together',
      kind: 'cohort',
      purpose:
        'Everybody who begins in these months, and their buddies. No question is too small; the second question is the interesting one.',
    },
    pages: [
      {
        title: 'My first eight weeks',
        body: `*Make it yours together with your buddy.*

| week | what I do | with whom | what surprised me |
|---|---|---|---|
| 1 | look, ask, write three notes | buddy | |
| 2 | do a small thing from beginning to end | buddy | |
| 3–4 | do it, somebody watches | | |
| 5–6 | do it alone, tell about it afterwards | | |
| 7 | two days somewhere else | second buddy | |
| 8 | show somebody newer one thing | | |`,
      },
      {
        title: 'Talk with my buddy',
        body: `*Half an hour a week. Four questions are enough.*

1. What did you see that you did not understand?
2. What do we say here that one would say differently elsewhere?
3. What did you do for the first time? What will you do differently the second time?
4. Whom should you meet next?

For the buddy: answer half of it. Ask who else might know.`,
      },
      {
        title: 'Words we did not know',
        body: `*Everybody writes. If two of us explain it differently, keep both.*

| word | what it means here | who explained it |
|---|---|---|
| | | |

Abbreviations first. The shortest ones hide the most.`,
      },
      prompts('You see things that the others have stopped seeing. That lasts about eight weeks; use it.', [
        'What surprised you today?',
        'What does everybody know and nobody say?',
        'Which word did you have to look up?',
        'What is done differently from how it was explained?',
        'Who helped you, and with what?',
        'What did you have to ask a second time? Good.',
        'What did you do for the first time?',
        'What was easier than you had thought?',
        'What would you tell somebody who starts tomorrow?',
        'What did you bring along from elsewhere that could be useful here?',
      ]),
    ],
  },
  'clinic ward': {
    community: {
      name: 'Our ward',
      kind: 'place',
      purpose:
        'Nursing, medicine, therapy, cleaning and the front desk of this ward. What makes a shift safe and bearable. Nothing about a patient who could be recognised, ever.',
    },
    pages: [
      {
        title: 'After the shift',
        body: `*No names, no room numbers, nothing by which a patient could be recognised.*

## What went well, and why

## What was different from the plan

Staff, beds, material, information: what was missing first?

## What nearly happened

One sentence is enough. Use the confidential way if you prefer.

## What the next shift should try`,
      },
      {
        title: 'Handover',
        body: `*Standing, at the bed where possible, in the same order every time. What concerns a patient belongs into the record and not here; this is about how we hand over.*

1. Who is here, who takes over what
2. What may change quickly in the next hours, and what we do then
3. What was begun and is not finished
4. What relatives were told
5. The receiver repeats the most important point. What was misunderstood shows here.`,
      },
      {
        title: 'Looking back after an event',
        body: `*Fifteen minutes, within three days, those who were there. It is about how it came about, not about who.*

- What did each of us see and know at that moment?
- What made the right thing difficult? (time, place, device, words)
- Where did we notice it, and thanks to what?
- What do we try from tomorrow on? Who looks whether it helped, and when?

What is to be reported goes its official way. This page does not replace it.`,
      },
      prompts('What did this week on the ward teach you? Write it so that no patient could be recognised.', [
        'What nearly went wrong, and what prevented it?',
        'What are you looking for several times in a shift?',
        'Which alarm do you no longer hear?',
        'What is written in the standard and not done, and why?',
        'What works at night differently from the day?',
        'Which sentence calms relatives?',
        'What was unclear at the last handover?',
        'Which device has a trick that only some of us know?',
        'When did somebody speak up, and it was good?',
        'What could be left out without anybody missing it?',
      ]),
    ],
  },
};
