import { describe, expect, test } from 'vitest';
import { isOneThing, isPlainNoun, natureOf, offersFor } from '../../../server/src/core/objectives/domains';
import { LANGUAGES } from '../../../server/src/core/objectives/grammar';
import { grammarOf } from '../../../server/src/core/objectives/languages';
import { readObjective } from '../../../server/src/core/objectives/read';

describe('what an objective is about', () => {
  test.each([
    ['en', 'the compressor', '', 'psychomotor'],
    ['en', 'the valves of the cooling loop', '', 'psychomotor'],
    ['en', 'forklift safety', '', 'cognitive'],
    ['en', 'types of valves', '', 'explained'],
    ['en', 'how the valve closes', '', 'cognitive'],
    ['en', 'the guest’s privacy', '', 'affective'],
    ['en', 'the night shift', 'Appreciate', 'affective'],
    ['en', 'the importance of the night shift', 'Appreciate', 'explained'],
    ['en', 'the mainplate', '', undefined],
    ['de', 'den Schraubenkompressor', '', 'psychomotor'],
    ['de', 'die Bedeutung der Hygiene', '', 'explained'],
    ['de', 'die Würde der Bewohner', '', 'affective'],
    ['es', 'la bomba del pozo', '', 'psychomotor'],
    ['es', 'la importancia de la higiene', '', 'explained'],
    ['es', 'las normas de carga', '', 'cognitive'],
    ['fr', 'l’échelle coulissante', '', 'psychomotor'],
    ['fr', 'l’importance de l’hygiène', '', 'explained'],
    ['fr', 'la dignité des résidents', '', 'affective'],
  ] as const)('in %s: %s', (language, object, state, expected) => {
    expect(natureOf(object, state, language)).toBe(expected);
  });

  test('one machine is a thing, several may be what somebody moves', () => {
    expect(['machine', 'Machines', 'safety'].map(isOneThing)).toEqual([true, false, false]);
  });

  test('a capital may belong to a name', () => {
    expect(['Compressor', 'Delegation', 'Excel', 'Zurich'].map(isPlainNoun)).toEqual([true, true, false, false]);
  });
});

describe('the verbs to offer', () => {
  test('follow the level and what it is about', () => {
    expect(offersFor('en', undefined, 'psychomotor').slice(0, 2)).toEqual(['use', 'check']);
    expect(offersFor('en', 'analyze', 'psychomotor')).toEqual(['check', 'inspect', 'test', 'troubleshoot']);
    expect(offersFor('en', 'remember', 'psychomotor')).toEqual(grammarOf('en').verbsFor('remember'));
    expect(offersFor('en', undefined, 'explained')).toEqual(grammarOf('en').verbsFor('understand'));
    expect(offersFor('en', 'apply', 'explained')).toEqual(grammarOf('en').verbsFor('apply'));
  });

  const statement = { en: (verb: string) => `${verb} the model`, de: (verb: string) => `Das Modell ${verb}`, es: (verb: string) => `${verb} el modelo`, fr: (verb: string) => `${verb} le modèle` };

  test.each(LANGUAGES)('in %s are known verbs, for work by hand and for a stance, too', (language) => {
    for (const domain of ['psychomotor', 'affective'] as const) {
      const verbs = grammarOf(language).verbsFor(domain);
      expect(verbs.length).toBeGreaterThan(4);
      for (const verb of verbs) expect([verb, readObjective(statement[language](verb), { language }).framing]).toEqual([verb, 'outcome']);
    }
  });
});
