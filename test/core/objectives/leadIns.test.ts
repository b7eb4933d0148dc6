import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../server/src/core/objectives/framing';
import type { Language } from '../../../server/src/core/objectives/grammar';
import { readObjective, readObjectives } from '../../../server/src/core/objectives/read';
import { partsOf } from './reading';

const read = (language: Language, text: string): Reading => readObjective(text, { language });
const behind = (language: Language, lead: string, text: string): Reading | undefined => readObjectives([lead, text], { language })[1];

const LEAD_INS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'By the end of this course you will be able to:', 'Learners will be able to …:', 'Learners will be able to', 'After this shift, all operators can:', '**Upon completion, the technician will:**',
    'Students should be able to do the following:', 'You will learn how to:', 'In this course, you will learn about:', 'Objectives:', '# Learning objectives for unit 2:', 'By the end of the lesson:',
    'This module covers:', 'Topics:', 'Course topics include:', 'The training covers the following topics:', 'SWBAT:', '1. You will be able to…',
  ],
  de: ['Nach der Schulung können Sie:', 'Nach der Schulung können Sie', 'Die Teilnehmenden sind in der Lage,', 'Die Teilnehmenden können Folgendes:', 'Lernziele:', 'Die Lernziele dieses Kurses sind:', 'Inhalte:', 'Dieser Kurs behandelt:', 'Am Ende der Schulung:', 'Sie lernen:'],
  es: ['Los participantes podrán:', 'Al finalizar el curso, el alumno será capaz de:', 'Al final del curso, podrá', 'Objetivos:', 'Objetivos de aprendizaje:', 'Temas:', 'Este curso cubre:', 'Los alumnos podrán hacer lo siguiente:'],
  fr: ['À l’issue de la formation, vous serez capable de :', "A l'issue de la formation, vous serez capables de :", 'Les participants pourront :', 'Objectifs :', 'Objectifs pédagogiques :', 'Cette formation aborde :', 'Thèmes :'],
};

const STATEMENTS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Isolate the following pumps:', 'Isolate the pump:', 'Know the following:', 'Isolate the line you are assigned to', 'Learners will be able to isolate the pump:', 'Explain what a relief valve can'],
  de: ['Die Anlage isolieren:', 'Erklären, warum die Ventile klemmen können', 'Die Teilnehmenden können die Pumpe isolieren:'],
  es: ['Aislar la bomba:', 'Los participantes podrán aislar la bomba:'],
  fr: ['Isoler la pompe :', 'Les participants pourront isoler la pompe :'],
};

const rows = (lists: Readonly<Record<Language, readonly string[]>>): readonly (readonly [Language, string])[] => (Object.entries(lists) as readonly (readonly [Language, readonly string[]])[]).flatMap(([language, list]) => list.map((text) => [language, text] as const));

test.each(rows(LEAD_INS))('%s: %s', (language, text) => {
  expect(read(language, text)).toMatchObject({ reason: 'lead-in', framing: 'other', tier: 'none', parts: [], performances: [] });
});

test.each(rows(STATEMENTS))('%s, no lead-in: %s', (language, text) => {
  expect(read(language, text).reason).not.toBe('lead-in');
});

describe('what follows', () => {
  test('is a verb where nothing else can follow, with its places told in the line', () => {
    for (const [text, verb] of [['trace wiring', 'trace'], ['- **test** results of the pump', 'test']] as const) {
      expect(read('en', text).framing).toBe('topic');
      const reading = behind('en', 'After this unit, you will be able to:', text);
      expect(reading).toMatchObject({ framing: 'outcome', tier: 'none' });
      expect(reading && partsOf(text, reading)['verb']).toEqual([verb]);
      expect(reading && partsOf(text, reading)['stem']).toBeUndefined();
    }
  });

  test('stays a topic where it has no verb', () => {
    for (const text of ['Hydraulic pumps', 'Introduction to pumps', 'Knowledge of pumps']) expect(behind('en', 'You will be able to:', text)?.reason).toBe(read('en', text).reason);
  });

  test('leans to topics behind topics, and a sure verb stays one', () => {
    expect(read('en', 'code errors').framing).toBe('outcome');
    expect(behind('en', 'Topics:', 'code errors')).toMatchObject({ framing: 'topic', tier: 'hint' });
    expect(behind('en', 'Topics:', 'Isolate the pump')?.framing).toBe('outcome');
  });

  test('goes by the lead-in that stands last before it', () => {
    const readings = readObjectives(['You will be able to:', 'trace wiring', 'Topics:', 'trace wiring', '', 'file structure'], { language: 'en' });
    expect(readings.map(({ framing }) => framing)).toEqual(['other', 'outcome', 'other', 'topic', 'other', 'topic']);
  });
});

describe('a stem in one word', () => {
  test.each(['SWBAT', 'TSWBAT', 'TLWBAT', 'PWBAT', 'LWBAT', 'TLW', 'TSW', 'SW', 'LW'])('%s', (stem) => {
    const text = `${stem} isolate the pump within 5 minutes`;
    const reading = read('en', text);
    expect(reading).toMatchObject({ reason: 'observable-verb' });
    expect(partsOf(text, reading)).toEqual({ stem: [stem], behavior: ['isolate the pump'], verb: ['isolate'], standard: ['within 5 minutes'] });
  });

  test('before a colon, before a noun that is a verb, before what nobody can see', () => {
    expect(read('en', 'SWBAT: isolate the pump').framing).toBe('outcome');
    expect(read('en', 'TLW report leaks').framing).toBe('outcome');
    expect(read('en', 'SWBAT understand the pump')).toMatchObject({ reason: 'inner-state', tier: 'warning' });
  });

  test('is none before a noun, and where it may mean something else', () => {
    for (const text of ['SWBAT hydraulics', 'SW update', 'PW rules', 'Swbat isolate']) expect(read('en', text).parts.some(({ part }) => part === 'stem')).toBe(false);
  });
});

describe('questions to the reader', () => {
  test.each([['en', 'Can you name the exits?'], ['en', 'Name the exits?'], ['en', 'Are you able to lock the valve?'], ['de', 'Können Sie die Ausgänge nennen?'], ['es', '¿Puede nombrar las salidas?'], ['fr', 'Pouvez-vous nommer les sorties ?']] as const)('%s: %s', (language, text) => {
    expect(read(language, text)).toMatchObject({ reason: 'asks-the-reader', framing: 'other', tier: 'none' });
  });

  test.each([['en', 'How do you isolate a pump?'], ['en', '“Where is the exit?”'], ['de', 'Was sollten Sie über Pumpen wissen?'], ['es', '¿Qué es una bomba?'], ['fr', 'Qu’est-ce qu’une pompe ?']] as const)('a heading stays one, %s: %s', (language, text) => {
    expect(read(language, text).framing).toBe('topic');
  });

  test('somebody else’s question in quotes asks nothing', () => {
    expect(read('en', 'Answer the guest’s question “Where is the exit?”').framing).toBe('outcome');
  });
});

test.each(['TBD', 'To be defined', 'to be confirmed.', '- n/a', 'N/A', 'noch zu klären', 'Por definir', 'À définir', '(tba)', '???'])('still to be filled in: %s', (text) => {
  for (const language of ['en', 'de', 'es', 'fr'] as const) expect(read(language, text)).toMatchObject({ reason: 'to-be-filled-in', framing: 'other', tier: 'none' });
});

test('what only begins so is a statement', () => {
  expect(read('en', 'To be able to isolate the pump').framing).toBe('outcome');
  expect(read('en', 'Pending repairs').reason).not.toBe('to-be-filled-in');
});

describe('marks that nobody sees do not cut words', () => {
  test.each([
    ['en', 'iso\u00ADlate the pump\u00ADhouse within 5 min\u00ADutes', 'iso\u00ADlate', 'within 5 min\u00ADutes'],
    ['de', 'Die Pum\u00ADpe in 5 Mi\u200Bnuten iso\u00ADlie\u00ADren', 'iso\u00ADlie\u00ADren', 'in 5 Mi\u200Bnuten'],
    ['es', 'Ais\u2060lar la bom\u00ADba en menos de 5 mi\u00ADnutos', 'Ais\u2060lar', 'en menos de 5 mi\u00ADnutos'],
    ['fr', 'Véri\u00ADfier la pompe en moins de 5 mi\u200Dnutes', 'Véri\u00ADfier', 'en moins de 5 mi\u200Dnutes'],
  ] as const)('%s: %s', (language, text, verb, standard) => {
    const reading = read(language, text);
    expect(reading.reason).toBe('observable-verb');
    expect(partsOf(text, reading)).toMatchObject({ verb: [verb], standard: [standard] });
    expect(reading.performances.map(({ base }) => base).join(' ')).not.toMatch(/[\u00AD\u200B-\u200D\u2060]/);
  });

  test('a verb to start with comes without them', () => {
    expect(read('en', 'How to iso\u00ADlate the pump').direct).toMatchObject({ verb: 'isolate', start: 0, end: 'How to iso\u00ADlate'.length });
  });
});

test.each([
  ['de', 'Lecks zu 95 % finden', 'zu 95 %'],
  ['es', 'Identificar fugas con una precisión del 95 %', 'con una precisión del 95 %'],
  ['fr', 'Identifier les fuites avec une précision de 95\u00A0%.', 'avec une précision de 95\u00A0%'],
  ['es', 'Identificar fugas con una precisión del 95%', 'con una precisión del 95%'],
] as const)('the sign belongs to its number, %s: %s', (language, text, standard) => {
  expect(partsOf(text, read(language, text))['standard']).toEqual([standard]);
});
