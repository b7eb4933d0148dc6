import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart } from '../../../server/src/core/objectives/apart';
import { readObjective } from '../../../server/src/core/objectives/read';

const parted = (text: string): readonly string[] | undefined => apart(text, readObjective(text, { language: 'en' }), 'en')?.map((one) => one.text);

describe('several things to do become one each', () => {
  test.each([
    ['with an object each', 'inspect the harness and report the damage', ['inspect the harness', 'report the damage']],
    ['one after the other', 'Inspect the harness, then label the strap', ['Inspect the harness', 'Label the strap']],
    ['with a semicolon', 'inspect the harness; label the strap', ['inspect the harness', 'label the strap']],
    ['with the object that they share', 'isolate, lock and try each source', ['isolate each source', 'lock each source', 'try each source']],
    ['with what is said of the object that they share', 'isolate and lock each source before reaching in', ['isolate each source before reaching in', 'lock each source before reaching in']],
    ['with who does it', 'Operators will be able to inspect the harness and label the strap.', ['Operators will be able to inspect the harness.', 'Operators will be able to label the strap.']],
    ['with how they are done', 'Safely isolate and lock the pump', ['Safely isolate the pump', 'Safely lock the pump']],
    ['and how one of them is done', 'Learners will be able to safely isolate the pump and label the strap', ['Learners will be able to safely isolate the pump', 'Learners will be able to label the strap']],
    ['with whom it is done to', 'explain the plan to the crew and label the strap', ['explain the plan to the crew', 'label the strap']],
    ['in the case that is said of all', 'isolate the source and call the engineer when an alarm sounds', ['isolate the source when an alarm sounds', 'call the engineer when an alarm sounds']],
    ['with a standard where it was written', 'Given a checklist, inspect the harness and label the strap within 5 minutes', ['Given a checklist, inspect the harness', 'Given a checklist, label the strap within 5 minutes']],
    ['with what stands in parentheses', 'inspect the harness (top and bottom) and label the strap', ['inspect the harness (top and bottom)', 'label the strap']],
    ['with “one” that counts', 'inspect the harness and label one strap', ['inspect the harness', 'label one strap']],
  ])('%s', (_what, text, expected) => {
    expect(parted(text)).toEqual(expected);
  });

  test.each([
    ['es', 'Inspeccionar el arnés y anotar el daño, y luego cambiar las correas gastadas', ['Inspeccionar el arnés', 'Anotar el daño', 'Cambiar las correas gastadas']],
    ['es', 'aislar, bloquear y etiquetar cada válvula', ['aislar cada válvula', 'bloquear cada válvula', 'etiquetar cada válvula']],
    ['fr', 'Contrôler le harnais et noter les dégâts, puis remplacer les sangles usées', ['Contrôler le harnais', 'Noter les dégâts', 'Remplacer les sangles usées']],
    ['fr', 'isoler et étiqueter chaque vanne', ['isoler chaque vanne', 'étiqueter chaque vanne']],
  ] as const)('in %s: %s', (language, text, expected) => {
    expect(apart(text, readObjective(text, { language }), language)?.map((one) => one.text)).toEqual(expected);
  });

  test('called after their verbs', () => {
    const two = 'Inspect the harness and label the strap';
    expect(apart(two, readObjective(two, { language: 'en' }), 'en')?.map(({ base }) => base)).toEqual(['inspect', 'label']);
  });
});

test.each([
  ['one thing to do', 'inspect the harness and the strap'],
  ['nothing that is done', 'Overview of the harness and the strap'],
  ['one of two', 'inspect the harness or label the strap'],
  ['one of two for an object', 'inspect or label the harness'],
  ['words that point at another part', 'inspect the harness and label it'],
  ['“one” that points', 'inspect the straps and label one'],
  ['no object at all', 'isolate and lock'],
  ['an object at the front only', 'isolate the source and lock'],
  ['what comes first has no object, and the other comes afterwards', 'inspect, then label the strap'],
  ['a preposition that goes with the last verb only', 'label and inspect for damage'],
  ['what may be done for a purpose', 'inspect the pump to find leaks and label the strap'],
  ['a number in front', '1. Inspect the harness and label the strap'],
  ['a bullet in front', '• Inspect the harness and label the strap'],
  ['something that nobody can see', 'understand the harness and label the strap'],
  ['a condition in the middle', 'inspect the harness before each climb and label the strap'],
  ['parentheses around the joint', 'inspect the harness (and label the strap)'],
])('%s stays as it is', (_what, text) => {
  expect(parted(text)).toBeUndefined();
});

test.each([
  ['es', 'inspeccionar el arnés y repararlo'],
  ['es', 'inspeccionar el arnés y etiquetar sus correas'],
  ['es', 'inspeccionar la bomba para encontrar fugas y etiquetar la válvula'],
  ['fr', 'contrôler le harnais et le réparer'],
  ['fr', 'contrôler le harnais et étiqueter ses sangles'],
  ['fr', 'contrôler la pompe pour trouver les fuites et étiqueter la vanne'],
  ['de', 'den Gurt prüfen und den Schaden melden'],
] as const)('in %s, what belongs together stays so: %s', (language, text) => {
  const reading = readObjective(text, { language });
  expect(reading.framing).toBe('outcome');
  expect(apart(text, reading, language)).toBeUndefined();
});

test('no word is lost, and each one reads as something to do', () => {
  const verbs = fc.constantFrom('inspect', 'isolate', 'label', 'explain', 'calculate', 'describe');
  const objects = fc.constantFrom('the harness', 'each pump', 'two offers to the customer', 'a plan (with dates)', '');
  const joints = fc.constantFrom(' and ', ', then ', ', ', '; ', ' and then ', ' & ');
  const leads = fc.constantFrom('', 'Learners will be able to ', 'Given a checklist, ');
  const ends = fc.constantFrom('', '.', ' within 5 minutes', ' when the line is down', ' without errors.');
  let times = 0;
  fc.assert(
    fc.property(leads, fc.array(fc.tuple(verbs, objects, joints), { minLength: 2, maxLength: 4 }), ends, (lead, acts, end) => {
      const text = lead + acts.map(([verb, object, joint], index) => `${verb}${object && ` ${object}`}${index < acts.length - 1 ? joint : ''}`).join('') + end;
      const found = parted(text);
      if (!found) return;
      times++;
      const said = new Set(wordsOf(found.join(' ')));
      const joining = new Set(['and', 'then']);
      for (const word of wordsOf(text)) if (!joining.has(word)) expect(said).toContain(word);
      for (const one of found) {
        expect(readObjective(one, { language: 'en' }).framing).toBe('outcome');
        for (const word of wordsOf(one)) expect(wordsOf(text)).toContain(word);
      }
    }),
  );
  expect(times).toBeGreaterThan(20);
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
