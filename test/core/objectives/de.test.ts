import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFlagged, LEVELS, REASONS, type PartName, type Reading, type Reason } from '../../../server/src/core/objectives/framing';
import { grammarOf, knownLanguage } from '../../../server/src/core/objectives/languages';
import { readObjectives, type Reader } from '../../../server/src/core/objectives/read';
import { SENTENCES } from './de.sentences';

const read = (text: string, reader: Reader = {}): Reading => readAll([text], reader)[0] as Reading;
const readAll = (texts: readonly string[], reader: Reader = {}): readonly Reading[] => readObjectives(texts, { language: 'de', ...reader });
const words = (...list: readonly string[]): ReadonlySet<string> => new Set(list);

interface Row {
  readonly framing: string;
  readonly reason: Reason;
  readonly text: string;
}

const rows: readonly Row[] = SENTENCES.trim()
  .split(/^# /m)
  .slice(1)
  .flatMap((section) => {
    const [framing = '', ...lines] = section.trim().split('\n');
    return lines.filter((line) => line !== '').map((line) => ({ framing, reason: line.slice(0, line.indexOf(':')) as Reason, text: line.slice(line.indexOf(':') + 2) }));
  });

test.each(rows)('$reason: $text', ({ framing, reason, text }) => {
  const reading = read(text);
  expect([reading.framing, reading.reason]).toEqual([framing, reason]);
});

test('every reason has three sentences at least, and good objectives sixty', () => {
  const own: readonly Reason[] = ['own-verb', 'own-vague-verb', 'own-topic-word', 'not-performed', 'blank', 'lead-in', 'asks-the-reader', 'to-be-filled-in', 'unknown-language'];
  const counts = Object.keys(REASONS).filter((reason) => !own.includes(reason as Reason)).map((reason) => [reason, rows.filter((row) => row.reason === reason).length] as const);
  expect(counts.filter(([, count]) => count < 3)).toEqual([]);
  expect(rows.filter(({ framing }) => framing === 'outcome').length).toBeGreaterThan(60);
});

test('German is known by its tag', () => expect(['de', 'de-CH', 'DE-at'].map(knownLanguage)).toEqual(['de', 'de', 'de']));

/** `[part words]` for each part in order; the verb apart. */
const partsIn = (text: string, reader?: Reader): string[] => read(text, reader).parts.map(({ part, start, end }) => `${part}: ${text.slice(start, end)}`);

describe('parts', () => {
  test.each<[string, ...`${PartName}: ${string}`[]]>([
    ['Die Energiequellen isolieren', 'behavior: Die Energiequellen isolieren', 'verb: isolieren'],
    ['Am Ende des Kurses können die Teilnehmenden Brandklassen unterscheiden.', 'stem: Am Ende des Kurses können', 'audience: die Teilnehmenden', 'behavior: Brandklassen unterscheiden', 'verb: unterscheiden'],
    ['Die Lernenden sind fähig, Fehler zu erkennen', 'audience: Die Lernenden', 'stem: sind fähig', 'behavior: Fehler zu erkennen', 'verb: erkennen'],
    ['Nach Abschluss sind die Lernenden in der Lage, Kosten aufzulisten.', 'stem: Nach Abschluss sind', 'audience: die Lernenden', 'stem: in der Lage', 'behavior: Kosten aufzulisten', 'verb: aufzulisten'],
    ['Der Techniker isoliert die Anlage.', 'audience: Der Techniker', 'behavior: isoliert die Anlage', 'verb: isoliert'],
    ['Ohne Hilfe einen Verband anlegen', 'condition: Ohne Hilfe', 'behavior: einen Verband anlegen', 'verb: anlegen'],
    ['In einem Rollenspiel Einwände beantworten', 'condition: In einem Rollenspiel', 'behavior: Einwände beantworten', 'verb: beantworten'],
    ['Wenn der Alarm ertönt, das Gebäude verlassen', 'condition: Wenn der Alarm ertönt', 'behavior: das Gebäude verlassen', 'verb: verlassen'],
    ['Bei einem Alarm die Anlage abschalten', 'condition: Bei einem Alarm', 'behavior: die Anlage abschalten', 'verb: abschalten'],
    // The verb comes last, so a standard stands inside the behavior: then that has two stretches.
    ['Die Anlage innerhalb von 10 Minuten isolieren', 'behavior: Die Anlage', 'standard: innerhalb von 10 Minuten', 'behavior: isolieren', 'verb: isolieren'],
    ['Anhand der Zeichnung mindestens 9 von 10 Fehlern finden', 'condition: Anhand der Zeichnung', 'standard: mindestens 9 von 10 Fehlern', 'behavior: finden', 'verb: finden'],
    ['Verbände fehlerfrei anlegen', 'behavior: Verbände', 'standard: fehlerfrei', 'behavior: anlegen', 'verb: anlegen'],
    ['Kühe mit der Melkmaschine melken', 'behavior: Kühe', 'condition: mit der Melkmaschine', 'behavior: melken', 'verb: melken'],
    ['Die Wundauflage unter sterilen Bedingungen wechseln', 'behavior: Die Wundauflage', 'condition: unter sterilen Bedingungen', 'behavior: wechseln', 'verb: wechseln'],
    ['Schüler bei Lernproblemen beraten', 'behavior: Schüler', 'condition: bei Lernproblemen', 'behavior: beraten', 'verb: beraten'],
    ['Den Befund mit der Ärztin besprechen', 'behavior: Den Befund mit der Ärztin besprechen', 'verb: besprechen'],
    ['Aufgaben zu 90 % richtig lösen', 'behavior: Aufgaben', 'standard: zu 90 %', 'behavior: richtig lösen', 'verb: lösen'],
    ['Die Regeln kennen', 'behavior: Die Regeln kennen'],
    ['Datenschutz'],
  ])('%s', (text, ...parts) => expect(partsIn(text)).toEqual(parts));
});

const acts = (text: string): string[] => read(text).performances.map(({ base, observable }) => (observable ? base : `(${base})`));

describe('performances', () => {
  test.each<[string, string[]]>([
    ['Die Quellen isolieren, verriegeln und prüfen', ['isolieren', 'verriegeln', 'prüfen']],
    ['Den Fehler suchen und das Bauteil tauschen', ['suchen', 'tauschen']],
    ['Die Regeln kennen und anwenden', ['(kennen)', 'anwenden']],
    ['Der Leiter schaltet die Pumpe ab und sperrt den Zugang', ['abschalten', 'sperren']],
    ['Sie sind in der Lage, Preise anzugeben', ['angeben']],
    ['Ein Konto kann angelegt und gelöscht werden', ['anlegen', 'löschen']],
    ['Ein Brief wird geschrieben', ['schreiben']],
    ['Planen, durchführen und auswerten', ['planen', 'durchführen', 'auswerten']],
    ['Massnahmen pruefen', ['prüfen']],
    ['Den Kunden helfen, Verträge zu lesen', ['helfen']],
    ['Tickets schliessen', ['schließen']],
  ])('%s', (text, bases) => expect(acts(text)).toEqual(bases));

  test('a verb of the lists says what it shows, an unlisted one nothing', () => {
    expect(read('Angebote vergleichen').performances[0]?.meaning).toEqual({ domain: 'cognitive', lowest: 'understand', highest: 'analyze' });
    expect(grammarOf('de').meaningOf('schweissen')?.domain).toBe('psychomotor');
    expect(read('Rohre verquellen').performances[0]).not.toHaveProperty('meaning');
  });
});

/** What the statement becomes when the mend is taken. */
const mended = (text: string): string | undefined => {
  const { direct } = read(text);
  return direct && text.slice(0, direct.start) + direct.verb + text.slice(direct.end);
};

describe('the objective that hides in another form', () => {
  test.each<[string, string | undefined]>([
    ['Erkennen von Gefahren', 'Gefahren erkennen'],
    ['- Bedienen der Anlage.', '- die Anlage bedienen.'],
    ['Anlegen von Konten im Portal', 'Konten im Portal anlegen'],
    ['Isolierung von Energiequellen', 'Energiequellen isolieren'],
    ['Verriegelung der Anlage', 'die Anlage verriegeln'],
    ['Wie man Störungen behebt', 'Störungen beheben'],
    ['Wie Sie die Anlage abschalten', 'die Anlage abschalten'],
    ['So schalten Sie die Anlage ab', 'die Anlage abschalten'],
    ['Wissen, wie man eine Anlage isoliert', 'eine Anlage isolieren'],
    ['Lernen, Konflikte zu lösen', 'Konflikte lösen'],
    ['Sie lernen, Verträge zu prüfen und abzulegen.', 'Verträge prüfen und ablegen.'],
    ['Wissen, wie man ein Formular ausfüllen kann', 'ein Formular ausfüllen'],
    // Another case or number would change the words, and nobody can tell.
    ['Erstellen eines Berichts', undefined],
    ['Betreuen von Kindern', undefined],
    ['Verstehen, wie ein Motor funktioniert', undefined],
    ['Arbeitssicherheit im Lager', undefined],
    ['Lagerung gefährlicher Stoffe', undefined],
  ])('%s → %s', (text, good) => {
    expect(mended(text)).toBe(good);
    if (good !== undefined) expect(read(good).framing).toBe('outcome');
  });
});

describe('what the brief and the team say', () => {
  test('after Mager, explaining and recognising are no performance', () => {
    const strict = (text: string): Reason => read(text, { profile: 'mager-strict' }).reason;
    expect(['Gefahren erkennen', 'Erklären, warum es brennt', 'Drei Regeln nennen', 'Nenne drei Regeln'].map(strict)).toEqual(['not-performed', 'not-performed', 'not-performed', 'not-performed']);
    expect(['Gefahren erkennen und melden', 'Die Anlage isolieren'].map(strict)).toEqual(['observable-verb', 'observable-verb']);
  });

  test('their own words come first', () => {
    const vocabulary = { allowedVerbs: words('beherrschen'), vagueVerbs: words('begleiten', 'prüfen'), topicWords: words('leitbild') };
    expect(read('Die Software beherrschen').reason).toBe('inner-state');
    expect(read('Die Software beherrschen', { vocabulary }).reason).toBe('own-verb');
    expect(read('Den Wandel begleiten', { vocabulary }).reason).toBe('own-vague-verb');
    expect(read('Der Leiter prüft die Liste', { vocabulary }).reason).toBe('own-vague-verb');
    expect(read('Leitbild der Klinik', { vocabulary }).reason).toBe('own-topic-word');
    expect(read('Das Leitbild anwenden', { vocabulary }).reason).toBe('observable-verb');
  });

  test('who the brief is for is who acts, and who is not to be taught', () => {
    expect(partsIn('Die Lotsen isolieren die Anlage.', { audiences: ['Lotse'] })[0]).toBe('audience: Die Lotsen');
    expect(read('Verkäuferinnen in der Bedienung schulen').framing).toBe('outcome');
    expect(read('Verkäuferinnen in der Bedienung schulen', { audiences: ['Verkäufer:innen'] }).reason).toBe('teacher-act');
  });

  test.each(['Mitarbeiter:innen', 'Mitarbeiter*innen', 'Mitarbeiter_innen', 'Mitarbeiter/innen', 'Mitarbeiter/-innen', 'Mitarbeiter(innen)', 'MitarbeiterInnen', 'Mitarbeitende', 'Mitarbeiterinnen und Mitarbeiter'])('%s are people', (people) => {
    const text = `Die ${people} können Anträge prüfen`;
    expect(partsIn(text)).toEqual([`audience: Die ${people}`, 'stem: können', 'behavior: Anträge prüfen', 'verb: prüfen']);
  });
});

describe('a doubtful one', () => {
  const verbs = ['Gefahren erkennen', 'Vorfälle melden', 'Kunden beraten'];
  const nouns = ['Grundlagen des Brandschutzes', 'Arten von Feuerlöschern', 'Einführung in die Hygiene'];

  test.each(['Schweissen', 'Reagieren auf Beschwerden'])('%s is a heading, softly, until the neighbors turn it', (text) => {
    expect(read(text)).toMatchObject({ reason: 'gerund-heading', tier: 'hint' });
    expect(readAll([text, ...nouns])[0]).toMatchObject({ reason: 'gerund-heading', tier: 'hint' });
    expect(readAll([text, ...verbs])[0]).toMatchObject({ reason: 'verb-in-context', framing: 'outcome' });
  });

  test('capitals everywhere', () => {
    expect(read('Gefahren Erkennen').reason).toBe('verb-in-context');
    expect(readAll(['Gefahren Erkennen', ...nouns])[0]).toMatchObject({ reason: 'gerund-heading', tier: 'hint' });
  });

  test('no capitals at all', () => {
    expect(read('anlagen verquellen')).toMatchObject({ reason: 'verb-by-form' });
    expect(readAll(['anlagen verquellen', ...nouns])[0]).toMatchObject({ reason: 'noun-phrase', tier: 'hint' });
    expect(read('datenschutz im alltag')).toMatchObject({ reason: 'noun-phrase', tier: 'hint' });
    expect(read('ANLAGEN ISOLIEREN').framing).toBe('outcome');
  });
});

test('the verbs offered for a level are German infinitives, known, and usual ones without a level', () => {
  const grammar = grammarOf('de');
  for (const level of [...LEVELS, undefined]) {
    expect(grammar.verbsFor(level).length).toBeGreaterThan(3);
    expect(grammar.verbsFor(level).filter((verb) => grammar.meaningOf(verb) === undefined)).toEqual([]);
  }
});

describe('always', () => {
  const sentence = fc.constantFrom(...rows.map(({ text }) => text));
  const scrap = fc.constantFrom('und', ',', 'die', 'wie', 'zu', 'können', 'werden', 'in der Lage', 'isolieren', 'Isolieren', 'abzuschalten', 'Kurs', 'Teilnehmende', 'ist', 'man', '(', ')', ':', '–', '.', '?', '20 %', 'Ziel', 'dass', 'wissen', 'von', '`x`', '*innen', 'sein', 'haben', '😀', 'ß', 'ﬁ', 'İ');
  const anything = fc.oneof(sentence, fc.array(scrap, { maxLength: 14 }).map((scraps) => scraps.join(' ')), fc.string({ unit: 'binary', maxLength: 80 }));

  test('places lie inside the text and parts do not overlap', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, strict) => {
        const { evidence, parts, performances, direct } = read(text, strict ? { profile: 'mager-strict', audiences: ['Techniker'] } : {});
        for (const { start, end } of [evidence, ...parts, ...performances, ...(direct ? [direct] : [])]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const apart = parts.filter(({ part }) => part !== 'verb');
        apart.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(apart[index - 1]?.end ?? 0));
        const verb = parts.find(({ part }) => part === 'verb');
        if (verb) expect(parts.some(({ part, start, end }) => part === 'behavior' && start <= verb.start && verb.end <= end)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('bullets, decoration and a full stop change nothing', () => {
    const around = fc.constantFrom<readonly [string, string]>(['- ', ''], ['• ', ''], ['3. ', ''], ['**', '**'], ['✅ ', ''], ['  ', '  '], ['„', '“'], ['a) ', ''], ['', '.'], ['* ', '.']);
    fc.assert(
      fc.property(fc.constantFrom(...rows.filter(({ framing, text }) => framing !== 'other' && !/[.?]$/.test(text)).map(({ text }) => text)), around, (text, [before, after]) => {
        const [bare, decorated] = [read(text), read(before + text + after)];
        expect([decorated.reason, decorated.tier, decorated.performances.map(({ base }) => base)]).toEqual([bare.reason, bare.tier, bare.performances.map(({ base }) => base)]);
        expect(decorated.evidence.start).toBe(bare.evidence.start + before.length);
      }),
      { numRuns: 600 },
    );
  });

  test('Swiss spelling, and umlauts written out, are read alike', () => {
    const plain = (text: string): string => text.replace(/ß/g, 'ss').replace(/[äöüÄÖÜ]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[letter] ?? letter);
    expect(rows.filter(({ text, reason }) => read(plain(text)).reason !== reason)).toEqual([]);
    expect(rows.filter(({ text, reason }) => read(text.normalize('NFD')).reason !== reason)).toEqual([]);
  });

  test.each(['die Anlage prüfen, '.repeat(550), '('.repeat(10_000), 'Isolierung'.repeat(1000), 'wie man '.repeat(1250), 'erkennen und '.repeat(800), '-,;'.repeat(3300)])('ten thousand characters take no time: %#', (text) => {
    read(text);
    const start = performance.now();
    const reading = read(text);
    expect(performance.now() - start).toBeLessThan(200);
    expect(isFlagged(reading) || reading.framing === 'outcome' || reading.framing === 'other').toBe(true);
  });
});
