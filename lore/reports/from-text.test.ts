import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countIn, fromText } from './from-text.ts';
import { housePrompts, lines_max, type Prompt } from './report.ts';

type Sample = { name: string; text: string; prompts?: Prompt[]; expected: (string | number | undefined)[][] };
const [worked, ...others] = housePrompts;
const named: Prompt[] = [
  { ...worked, name: 'Wins of the week' },
  ...others,
  { key: 'k1customers', name: 'Heard from customers', help: '', kind: 'text', on: true },
];

/** Mails as people write them: ten ways, five languages, no two with the same signs. */
const mails: Sample[] = [
  {
    name: 'English, headings with colons and bullets',
    text: `Hi all,

Worked:
- Warming the seal ten minutes before pressing it in, no cracks in four pumps at minus
  eighteen.
- New torque table is at the van now

Did not work:
- The old gasket, again.

Surprised me:
Two customers asked for the same thing.

Need help:
* Who has the drawing of the X20 valve?

Numbers:
Visits: 12
Travel: 7.5 h
`,
    expected: [
      ['worked', 'Hi all,'],
      ['worked', 'Warming the seal ten minutes before pressing it in, no cracks in four pumps at minus eighteen.'],
      ['worked', 'New torque table is at the van now'],
      ['did_not', 'The old gasket, again.'],
      ['surprised', 'Two customers asked for the same thing.'],
      ['need_help', 'Who has the drawing of the X20 valve?'],
      ['numbers', 'Visits', 12, ''],
      ['numbers', 'Travel', 7.5, 'h'],
    ],
  },
  {
    name: 'English, all on one line each, from a phone',
    text: 'worked: seal held\ndidnt work: app offline all day\nsurprised me - pump runs colder than told\nneed help: no\n12 visits',
    expected: [
      ['worked', 'seal held'],
      ['did_not', 'app offline all day'],
      ['surprised', 'pump runs colder than told'],
      ['need_help', 'no\n12 visits'],
    ],
  },
  {
    name: 'English, Markdown with questions as headings',
    text: '## What worked?\r\n\r\n1. One\r\n2. Two\r\n\r\n## What didn’t work?\r\n**Three** of them\r\n\r\n## Numbers\r\n- 4 callbacks\r\n- bad week\r\n',
    expected: [
      ['worked', 'One'],
      ['worked', 'Two'],
      ['did_not', '**Three** of them'],
      ['numbers', 'callbacks', 4, ''],
      ['worked', 'bad week'],
    ],
  },
  {
    name: 'German, with umlauts and decimal commas',
    text: `Was hat geklappt?
• Dichtung vorwärmen hilft.

Was nicht geklappt hat:
• Der Akku war nach zwei Stunden leer.

Hat mich überrascht:
• Kunde hat es selbst repariert.

Hilfe:
• Wer kennt den Regler von 1998?

Zahlen:
• Einsätze: 9
• Fahrzeit: 12,5 Std
• Umsatz: 1.234,50 €`,
    expected: [
      ['worked', 'Dichtung vorwärmen hilft.'],
      ['did_not', 'Der Akku war nach zwei Stunden leer.'],
      ['surprised', 'Kunde hat es selbst repariert.'],
      ['need_help', 'Wer kennt den Regler von 1998?'],
      ['numbers', 'Einsätze', 9, ''],
      ['numbers', 'Fahrzeit', 12.5, 'Std'],
      ['numbers', 'Umsatz', 1234.5, '€'],
    ],
  },
  {
    name: 'German, without umlauts, in capitals',
    text: 'GEKLAPPT\nalles gut\n\nUEBERRASCHT: nichts\n\nBRAUCHE HILFE BEI:\nRegler\nZAHLEN\nEinsaetze 9',
    expected: [
      ['worked', 'alles gut'],
      ['surprised', 'nichts'],
      ['need_help', 'Regler'],
      ['numbers', 'Einsaetze', 9, ''],
    ],
  },
  {
    name: 'French',
    text: `Ce qui a marché :
— le joint chauffé
Ce qui n'a pas marché :
— la clé neuve
Ce qui m’a surpris : rien
J'ai besoin d'aide : le plan de la vanne
Chiffres :
— Visites : 8`,
    expected: [
      ['worked', 'le joint chauffé'],
      ['did_not', 'la clé neuve'],
      ['surprised', 'rien'],
      ['need_help', 'le plan de la vanne'],
      ['numbers', 'Visites', 8, ''],
    ],
  },
  {
    name: 'Spanish',
    text: 'Funcionó: calentar la junta\nNo funcionó: la llave nueva\nMe sorprendió: el frío\n¿Dónde necesito ayuda?\nEl plano\nCifras: Visitas: 6',
    expected: [
      ['worked', 'calentar la junta'],
      ['did_not', 'la llave nueva'],
      ['surprised', 'el frío'],
      ['need_help', 'El plano'],
      ['numbers', 'Visitas', 6, ''],
    ],
  },
  {
    name: 'Swedish',
    text: '*Det som fungerade*\n- värma tätningen\n*Det som inte fungerade*\n- nya nyckeln\n*Förvånade mig*\n- kylan\n*Behöver hjälp*\n- ritningen\n*Siffror*\n- Besök: 5 st',
    expected: [
      ['worked', 'värma tätningen'],
      ['did_not', 'nya nyckeln'],
      ['surprised', 'kylan'],
      ['need_help', 'ritningen'],
      ['numbers', 'Besök', 5, 'st'],
    ],
  },
  {
    name: 'numbers alone say which prompt it is',
    text: '1. the seal held\n2. the key broke\n3. the cold\nand the wind\n4. a drawing\n5. Visits: 3',
    expected: [
      ['worked', 'the seal held'],
      ['did_not', 'the key broke'],
      ['surprised', 'the cold\nand the wind'],
      ['need_help', 'a drawing'],
      ['numbers', 'Visits', 3, ''],
    ],
  },
  {
    name: 'no form at all, and prompts that a community named itself',
    text: 'Quiet week.\n\nWins of the week: the seal held\n\nHeard from customers\n> too loud at night\n\nNumbers: all as usual',
    prompts: named,
    expected: [
      ['worked', 'Quiet week.'],
      ['worked', 'the seal held'],
      ['k1customers', '> too loud at night'],
      ['worked', 'all as usual'],
    ],
  },
];

describe('a report out of a mail', () => {
  for (const { name, text, prompts, expected } of mails) {
    test(name, () => {
      const got = fromText(text, prompts).map(({ prompt, body, number }) =>
        number ? [prompt, number.label, number.value, number.unit] : [prompt, body],
      );
      expect(got).toEqual(expected);
    });
  }

  test('numbers are read as people write them', () => {
    const read = (text: string) => {
      const { label, value, unit } = countIn(text) ?? {};
      return label === undefined ? null : [label, value, unit];
    };
    expect(read('Visits: 12')).toEqual(['Visits', 12, '']);
    expect(read('Fahrzeit: 1.234,5 km')).toEqual(['Fahrzeit', 1234.5, 'km']);
    expect(read('Travel = 1,234.5 km.')).toEqual(['Travel', 1234.5, 'km']);
    expect(read('X20 pumps - 3')).toEqual(['X20 pumps', 3, '']);
    expect(read('12 installations')).toEqual(['installations', 12, '']);
    expect(read('12,5 h of travel')).toEqual(['of travel', 12.5, 'h']);
    expect(read('Done: 80 %')).toEqual(['Done', 80, '%']);
    expect(read('Coldest: −18 °C')).toEqual(['Coldest', -18, '°C']);
    expect(read('Margin: 0.125')).toEqual(['Margin', 0.125, '']);
    expect(read('3 vans, 2 of them broken')).toBeNull();
    expect(read('none this week')).toBeNull();
  });

  test('loses nothing, whatever is written', () => {
    const word = fc.stringMatching(/^[a-z]{9}$/);
    const piece = fc.oneof(
      word,
      fc.constantFrom('\n', '\n\n', '- ', '* ', '1. ', 'Worked:\n', 'Hilfe: ', '\nNumbers\n', '> '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        const got = fromText(text)
          .map(({ body, number }) => body ?? `${number?.label} ${number?.value} ${number?.unit}`)
          .join(' ');
        const isThere = (each: string) => /^[a-z]{9}$/.test(each) === false || got.includes(each);
        return pieces.every(isThere);
      }),
    );
  });

  test('more lines than a report has go into its last one', () => {
    const text = Array.from({ length: lines_max + 5 }, (_, n) => `- line ${n}`).join('\n');
    const lines = fromText(text);
    expect(lines).toHaveLength(lines_max);
    expect(lines[lines_max - 1].body).toBe('line 59\nline 60\nline 61\nline 62\nline 63\nline 64');
  });
});
