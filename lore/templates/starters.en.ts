import type { Starter, StarterContent } from './starters.ts';

export const english: Record<Starter, StarterContent> = {
  'field guide': {
    title: 'Field guide',
    when_to_use:
      'Something that is met again and again out there and should be recognised at once: a fault, a machine, a place.',
    labels: ['field guide'],
    fields: [
      {
        name: 'subject',
        label: 'What it is about',
        kind: 'text',
        required: true,
        hint: 'A fault, a part, a place: as people call it.',
      },
      { name: 'seen_where', label: 'Where it is met', kind: 'text', required: true, hint: 'Model, site, conditions.' },
      { name: 'danger', label: 'Can somebody get hurt?', kind: 'yes or no', required: true },
      { name: 'asks', label: 'Whom to ask', kind: 'person', required: false },
    ],
    body: `**{{subject}}** is met at {{seen_where}}.

> [!WARNING] Can somebody get hurt: {{danger}}
> If so: from what, and what must be done before anything is touched?

## How you recognise it

What you see, hear, smell or measure, the surest sign first. A photo says more than a paragraph.

## Not to be mistaken for

| It looks like | but then |
|---|---|
| | |

## What it means

Why it happens, as far as we know. What we only suspect is said to be a suspicion.

## What to do

1.

## Who knows more

{{asks}}
`,
  },
  runbook: {
    title: 'Runbook',
    when_to_use:
      'What is done when something stops, by whoever is on duty, at three in the morning, for the first time.',
    labels: ['runbook'],
    fields: [
      { name: 'service', label: 'What it keeps running', kind: 'text', required: true },
      { name: 'owner', label: 'Who answers for it', kind: 'person', required: true },
      {
        name: 'urgency',
        label: 'How fast',
        kind: 'choice',
        required: true,
        choices: ['at once, at any hour', 'within the hour', 'on the next working day'],
      },
      { name: 'minutes', label: 'How long it takes', kind: 'number', unit: 'min', required: false },
    ],
    body: `For {{service}}. If you are stuck at any point: {{owner}}.

## You are here because

The alarm, the call, the sight that leads to this page, in the words in which it arrives.

## First, one minute

- [ ] Is anybody in danger? Then help first, and call.
- [ ] Is it really this? How you can tell:
- [ ] Who must know now:

## What to do

Each step with what you should see after it. If you see something else, stop and go to the next heading.

1.

## When that does not help

Whom to call, in which order, and what they will ask you.

## Afterwards

- [ ] Write a note: what was different from this page?
- [ ] Put right here what was wrong.
`,
  },
  'meeting notes': {
    title: 'Meeting notes',
    when_to_use: 'So that who was not there knows what was decided, and nobody has to meet again for it.',
    labels: ['meeting'],
    fields: [
      { name: 'day', label: 'Day', kind: 'date', required: true },
      {
        name: 'about',
        label: 'What for',
        kind: 'text',
        required: true,
        hint: 'The question that the meeting answers.',
      },
      { name: 'writes', label: 'Who writes', kind: 'person', required: true },
      { name: 'there', label: 'Who was there', kind: 'long text', required: false },
    ],
    body: `*{{day}}, written by {{writes}}.* There were: {{there}}

**What for:** {{about}}

## Decided

What, and why. What was against it stands here too.

## To be done

- [ ] What, by whom, until when

## Still open

Questions that we could not answer, and who could.

## Said along the way

Things worth keeping that belong to nothing above. What comes from the field is better off as a note.
`,
  },
  decision: {
    title: 'Decision',
    when_to_use:
      'A choice that somebody will ask about in a year: what was decided, what else was possible, and what would make us decide otherwise.',
    labels: ['decision'],
    fields: [
      {
        name: 'state',
        label: 'How it stands',
        kind: 'choice',
        required: true,
        choices: ['proposed', 'decided', 'replaced'],
      },
      { name: 'decided_on', label: 'Decided on', kind: 'date', required: false },
      { name: 'decides', label: 'Who decides', kind: 'person', required: true },
      { name: 'replaces', label: 'What it replaces', kind: 'item', required: false },
    ],
    body: `## What this is about

What happened that a decision is needed? Two or three sentences for somebody who was not there.

## What we decide

One sentence that can be followed. {{decides}} decides.

## What else was possible

| Way | for it | against it |
|---|---|---|
| | | |
| Leave it as it is | | |

## What follows

What becomes easier, what becomes harder, who has to change something.

## What would make us decide otherwise

A number, an event, a date on which we look again.

Replaces: {{replaces}}
`,
  },
  'how-to': {
    title: 'How-to',
    when_to_use:
      'One task from beginning to end, for somebody who does it for the first time. If others should try it and report back, write a practice instead.',
    labels: ['how-to'],
    fields: [
      { name: 'task', label: 'What you can do afterwards', kind: 'text', required: true },
      { name: 'minutes', label: 'How long it takes', kind: 'number', unit: 'min', required: false },
      {
        name: 'needs',
        label: 'What you need',
        kind: 'long text',
        required: false,
        hint: 'Tools, rights, a second person.',
      },
    ],
    body: `Afterwards you can: **{{task}}**. It takes {{minutes}}.

## What you need

{{needs}}

## Step by step

1. One action in each step, and what you see when it worked.

## Where people get stuck

| What you see | What it is | What helps |
|---|---|---|
| | | |

## How you know that it worked

`,
  },
  'incident review': {
    title: 'Incident review',
    when_to_use:
      'After something went wrong or nearly did. It asks how it could make sense to those who were there, never who was to blame.',
    labels: ['incident'],
    fields: [
      { name: 'day', label: 'Day', kind: 'date', required: true },
      { name: 'where', label: 'Where', kind: 'text', required: true },
      { name: 'hurt', label: 'Somebody was hurt', kind: 'yes or no', required: true },
      { name: 'hours', label: 'How long it lasted', kind: 'number', unit: 'h', required: false },
      {
        name: 'leads',
        label: 'Who leads the review',
        kind: 'person',
        required: true,
        hint: 'Better somebody who was not part of it.',
      },
      { name: 'note', label: 'The note it began with', kind: 'item', required: false },
    ],
    body: `> [!NOTE]
> We assume that everybody did what made sense to them, with what they saw and knew then.

## What happened

| Time | What was seen | What was done |
|---|---|---|
| | | |

## What it did

To people, to customers, to things. Numbers where there are any.

## How it could come to that

Several things had to come together. What made each of them likely? What usually prevents it, and why not this time?

## What went well

What caught it, who noticed, what made it less bad than it could have been.

## What we change

- [ ] What, by whom, until when, and how we will see that it helped

## What we leave as it is, and why

`,
  },
};
