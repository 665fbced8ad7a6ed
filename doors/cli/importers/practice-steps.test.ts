import { describe, expect, test } from 'vitest';
import { chooseFiles } from './practice-choice.ts';
import { ladderOf, movesOf, stateOfFolder, withoutLevels } from './practice-states.ts';
import { namesIn, steps_under_default, toldIn } from './practice-steps.ts';

function told(lines: string[], under = steps_under_default) {
  const losses: string[] = [];
  const found = toldIn(lines.join('\n'), under, (what) => losses.push(what));
  return { ...found, losses };
}

describe('steps', () => {
  test('are the numbered list of the section of steps; all else stays, word for word', () => {
    const { title, steps, rest, authors } = told([
      '## Title',
      '',
      'Warm the *seal*',
      '',
      '## Problem',
      '',
      'It cracks.',
      '',
      '1. not a step',
      '2. neither',
      '',
      '## Solution',
      '',
      'Do this in order.',
      '',
      '1. Warm it',
      '   - ten minutes',
      '   - no flame',
      '2. Press it in',
      '',
      '## Author(s)',
      '',
      '- [Ruth Adeyemi](https://example.org), Nordvarme',
      '- Omar Haddad and Mika Korhonen',
      '- The whole team of 2019',
    ]);
    expect(title).toBe('Warm the seal');
    expect(steps).toEqual(['Warm it\n- ten minutes\n- no flame', 'Press it in']);
    expect(rest).toContain('## Problem\n\nIt cracks.\n\n1. not a step\n2. neither');
    expect(rest).toContain('## Solution\n\nDo this in order.\n\n## Author(s)');
    expect(rest).not.toContain('Title');
    expect(authors).toEqual(['Ruth Adeyemi', 'Omar Haddad', 'Mika Korhonen']);
  });

  test('a number in code begins no step, and code between two steps belongs to the first of them', () => {
    const { steps, rest } = told([
      '# Restart',
      '',
      '## Steps',
      '',
      '1. Stop it',
      '',
      '```',
      '1. systemctl stop',
      '2. wait',
      '```',
      '',
      '2. Start it',
      '',
      '    1. indented, so code',
      '',
    ]);
    expect(steps).toEqual(['Stop it\n\n```\n1. systemctl stop\n2. wait\n```', 'Start it\n\n 1. indented, so code']);
    expect(rest).toBe('# Restart');
  });

  test('without numbers they are the bulleted ones, under their headings; what stands between stays', () => {
    const { steps, rest } = told([
      '## Resolution',
      '',
      'First of all.',
      '',
      '### Before',
      '',
      '- [ ] Look',
      '- Ask',
      '',
      '### After',
      '',
      'Think.',
      '',
      '* Write',
    ]);
    expect(steps).toEqual(['**Before**\n\nLook', 'Ask', '**After**\n\nWrite']);
    expect(rest).toBe('## Resolution\n\nFirst of all.\n\n### After\n\nThink.');
  });

  test('without any list they are its paragraphs, and what shows them goes with them', () => {
    const { steps, rest, losses } = told([
      '## Solution (optional)',
      '',
      'Warm it.',
      '',
      '![Seal](seal.png)',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '<!-- ask Ruth -->',
      '',
      '### Then',
      '',
      'Press.',
      '',
      '## Known Instances',
      '',
      '- Here',
    ]);
    expect(steps).toEqual(['Warm it.\n\n![Seal](seal.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |', '**Then**\n\nPress.']);
    expect(rest).toBe('## Known Instances\n\n- Here');
    expect(losses).toEqual(['comment']);
  });

  test('without a section of steps they are the numbered lists there are; without those there is nothing to do', () => {
    expect(told(['Text.', '', '1. One', '1. Two']).steps).toEqual(['One', 'Two']);
    expect(told(['## Problem', '', 'It cracks.', '', '- why?']).steps).toEqual([]);
    expect(told(['## Solution', '', '<!-- to come -->', '', '## Forces', '', 'Cold.']).steps).toEqual([]);
    expect(told(['## Was tun', '', 'Wärmen.'], ['was tun']).steps).toEqual(['Wärmen.']);
  });

  test('a step takes the addresses of its links along', () => {
    const { steps, rest } = told(['## How', '', '1. Read [the manual][m]', '2. Go', '', '[m]: https://example.org/m']);
    expect(steps).toEqual(['Read [the manual][m]\n\n[m]: https://example.org/m', 'Go']);
    expect(rest).toBe('[m]: https://example.org/m');
  });

  test('too many stay in the text, and too long a one goes on in the next', () => {
    const many = told(['## Steps', '', ...Array.from({ length: 70 }, (_, n) => `${n + 1}. Step ${n + 1}`)]);
    expect(many.steps).toHaveLength(60);
    expect(many.rest).toContain('70. Step 70');
    expect(many.losses).toEqual(['steps']);
    const long = told(['## Steps', '', `1. ${'a '.repeat(2000)}`, '', `   ${'b '.repeat(2000)}`]);
    expect(long.steps.map((step) => step[0])).toEqual(['a', 'b']);
  });

  test('raw HTML is told of', () => {
    expect(told(['## How', '', 'Press<br>hard.', '', '<div>', 'x', '</div>']).html).toEqual([
      '<br>',
      '<div>\nx\n</div>',
    ]);
  });
});

test('what does not look like a name is none', () => {
  const lines = [
    '* Jörg Lindström (Nordvarme)',
    '- Ida Moen, Nordvarme',
    'Ruth <ruth@example.org>',
    'Written by all of us',
    '* Jan van der Berg – Hamburg',
    '',
  ];
  expect(lines.flatMap(namesIn)).toEqual(['Jörg Lindström', 'Ida Moen', 'Jan van der Berg']);
});

describe('levels', () => {
  test('are the names that are known, with or without a number, or what one says they are', () => {
    const ladder = ladderOf();
    const paths = [
      'patterns/1-initial/a.md',
      'patterns/2-structured/x/a.md',
      '3-validated/a.md',
      'validated/a.md',
      'Archived/a.md',
      'draft/a.md',
      'docs/a.md',
      'retired.md',
    ];
    expect(paths.map((path) => stateOfFolder(path, ladder))).toEqual([
      'Emergent',
      'Validated',
      'Established',
      'Validated',
      'Retired',
      'Emergent',
      null,
      null,
    ]);
    expect(withoutLevels('patterns/2-structured/x/a.md', ladder)).toBe('patterns/x/a.md');
    const own = ladderOf('gold=established, 02-silver=Validated,structured=Emergent');
    expect(['Gold', '02_silver', '2-structured', 'initial'].map(own)).toEqual([
      'Established',
      'Validated',
      'Emergent',
      'Emergent',
    ]);
  });

  test('a wrong mapping is refused in one sentence', () => {
    expect(() => ladderOf('gold=Best')).toThrow('--states: “gold=Best” is not a level and its state');
  });

  const seen = (...moves: [string, string][]) =>
    movesOf(
      moves.map(([state, at]) => ({
        state: state as 'Emergent',
        commit: { oid: at, name: 'Omar', email: '', at: new Date(at), summary: '' },
      })),
    );
  const states = (found: ReturnType<typeof seen>) => found.moves.map(({ state }) => state);

  test('what is undone within 48 hours is no change, two days later it is', () => {
    const bulk = seen(
      ['Emergent', '2020-01-01'],
      ['Validated', '2020-07-28T22:00Z'],
      ['Emergent', '2020-07-30T22:00Z'],
    );
    expect(states(bulk)).toEqual([]);
    expect(bulk.undone).toMatchObject([{ made: { state: 'Validated' }, from: 'Emergent' }]);
    const later = seen(
      ['Emergent', '2020-01-01'],
      ['Validated', '2020-07-28T22:00Z'],
      ['Emergent', '2020-07-30T22:01Z'],
    );
    expect(states(later)).toEqual(['Validated', 'Emergent']);
    expect(later.undone).toEqual([]);
  });

  test('an excursion over several levels counts as one, and a real move before it stays', () => {
    const found = seen(
      ['Emergent', '2020-01-01'],
      ['Validated', '2020-02-01'],
      ['Established', '2020-03-01T08:00Z'],
      ['Emergent', '2020-03-01T09:00Z'],
      ['Validated', '2020-03-01T10:00Z'],
      ['Established', '2021-01-01'],
    );
    expect(states(found)).toEqual(['Validated', 'Established']);
    expect(found.moves[1].at).toEqual(new Date('2021-01-01'));
  });

  test('no move stands before the one it follows', () => {
    const found = seen(['Emergent', '2020-01-01'], ['Validated', '2020-05-01'], ['Established', '2020-04-01']);
    expect(found.moves.map(({ at }) => at.getTime())).toEqual([Date.parse('2020-05-01'), Date.parse('2020-05-01')]);
  });
});

describe('what is a practice', () => {
  const choose = (files: Record<string, string>) => {
    const { chosen, losses } = chooseFiles(
      Object.entries(files).map(([path, marks]) => ({
        path,
        isLink: marks.includes('link'),
        hasLevel: marks.includes('level'),
        hasSteps: marks.includes('steps'),
      })),
    );
    return { chosen: chosen.map(({ path }) => path), left: losses.map(({ what, where }) => `${what}: ${where}`) };
  };

  test('readmes, forms, translations, guides and what has no steps are none', () => {
    const { chosen, left } = choose({
      'README.md': 'steps',
      '1-initial/seal.md': 'level steps',
      '1-initial/code-of-conduct.md': 'level steps',
      '1-initial/README.md': 'level steps',
      '1-initial/donut.md': 'level',
      '2-structured/templates/form.md': 'level steps',
      'meta/pattern-template.md': 'steps',
      'meta/guide.md': 'steps',
      'translation/xx/seal.md': 'steps',
      'es/seal.md': 'steps',
      'seal.pt-br.md': 'steps',
      'seal.md': 'link steps level',
      '.github/x.md': 'steps',
    });
    expect(chosen).toEqual(['1-initial/seal.md', '1-initial/code-of-conduct.md']);
    expect(left.sort()).toEqual([
      'no practice: .github/x.md',
      'no practice: 1-initial/README.md',
      'no practice: README.md',
      'no practice: meta/guide.md',
      'no practice: seal.md',
      'no steps: 1-initial/donut.md',
      'template: 2-structured/templates/form.md',
      'template: meta/pattern-template.md',
      'translation: es/seal.md',
      'translation: seal.pt-br.md',
      'translation: translation/xx/seal.md',
    ]);
  });

  test('where only some few have a level, the others are practices too', () => {
    expect(
      choose({ 'a.md': 'steps', 'b.md': 'steps', 'archive/c.md': 'level steps', 'it/d.md': 'steps' }).chosen,
    ).toHaveLength(4);
  });
});
