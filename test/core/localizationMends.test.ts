/** The mends of translation plans that are not the first one offered, and what they change in other files. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/core/rules';
import { mended } from '../support/fixes';
import { example, found } from '../support/marked';

/** The titles of all mends of a rule's first finding, and all files after one of them. */
function mend(id: string, text: string, title = ''): { titles: string[]; files: string[]; related: string[] } {
  const marked = example(text);
  const finding = found(marked, rules, rules.find((rule) => rule.id === id))[0];
  const fixes = finding?.fixes() ?? [];
  const fix = fixes.find((one) => one.title === title);
  return {
    titles: fixes.map((one) => (one.preferred ? `* ${one.title}` : one.title)),
    files: fix ? mended(fix, marked.document, marked.documents).map(({ name, source }) => `${name}\n${source}`) : [],
    related: (finding?.related ?? []).map(({ document, message, span }) => `${document}: ${marked.documents.find(({ name }) => name === document)?.source.slice(span.start, span.end) ?? ''}: ${message}`),
  };
}

const people = (...all: readonly string[]): string => `=== team.people.yaml\nkind: people\npeople:\n${all.map((one) => `  - { ${one} }\n`).join('')}`;
const planned = (...lines: readonly string[]): string => `kind: brief\nid: handover\nstatus: ready\nlocalization:\n  source-locale: en-US\n  locales:\n${lines.map((line) => `    ${line}\n`).join('')}`;
const spec = (id: string, type: string, rest: string): string => `kind: deliverable\nid: ${id}\ntitle: The ${id}\nstatus: building\ntype: ${type}\nbrief: handover\n${rest}`;

describe('who checks a language', () => {
  test('with a choice, nobody is preferred; who speaks it as it is spoken there comes first', () => {
    const text = planned('- locale: fr-FR') + people('id: ana, locales: [fr-CA]', 'id: luc, locales: [fr-FR]', 'id: bo, locales: [de-DE]', 'id: kim');
    expect(mend('localization/no-language-review', text).titles).toEqual(['Add “language-reviewer: luc”', 'Add “language-reviewer: ana”']);
  });

  test('only who knows the place checks what fits there', () => {
    const text = planned('- locale: fr-FR', '  adaptation: adapt') + people('id: ana, locales: [fr-CA]', 'id: luc, locales: [fr-FR]');
    expect(mend('localization/no-cultural-review', text).titles).toEqual(['* Add “cultural-reviewer: luc”']);
    expect(mend('localization/no-cultural-review', text.replace('luc, locales: [fr-FR]', 'luc, locales: [fr-BE]')).titles).toEqual(['* Add “cultural-reviewer”, to be filled in']);
  });

  test('five are offered, however many there are', () => {
    const text = planned('- locale: fr-FR', '  adaptation: adapt') + people(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `id: ${id}, locales: [fr-FR]`));
    expect(mend('localization/no-cultural-review', text).titles).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `Add “cultural-reviewer: ${id}”`));
  });

  test('a reviewer of another language is changed, or learns that we know of theirs', () => {
    const text = planned('- locale: de-DE', '  language-reviewer: luc') + people('id: luc, name: Luc Morel, locales: [fr-FR]', 'id: bo, name: Bo Lang, locales: [de-DE]', 'id: uta, locales: [de-AT]');
    const add = 'Add de-DE to the languages of “Luc Morel” in the people file';
    const { titles, files } = mend('localization/no-language-review', text, add);
    expect(titles).toEqual(['Change the language reviewer to “Bo Lang”', 'Change the language reviewer to “uta”', add]);
    expect(files[1]).toContain('  - { id: luc, name: Luc Morel, locales: [fr-FR, de-DE] }\n');
    expect(mend('localization/no-language-review', text.replace(', locales: [de-AT]', '')).titles).toEqual(['* Change the language reviewer to “Bo Lang”', add]);
  });
});

describe('what is approved and was not checked', () => {
  const text = (reviewer: string): string => `${spec('clip', 'video', 'localization:\n  locales:\n    - locale: fr-FR\n      status: approved # yesterday\n')}=== handover.brief.yaml\n${planned('- locale: fr-FR', '  adaptation: adapt', ...(reviewer ? [`  cultural-reviewer: ${reviewer}`] : []))}`;

  test('is not approved after all', () => {
    const { titles, files } = mend('localization/no-cultural-review', text('luc'), 'Set it back to “in-review”');
    expect(titles).toEqual(['* Add “cultural-review” by luc, with its day to be filled in', 'Set it back to “in-review”']);
    expect(files[0]).toContain('      status: in-review # yesterday\n');
  });

  test.each(['', "' '", '<who>'])('and nobody is known who could have: %j', (reviewer) => {
    const { titles, files } = mend('localization/no-cultural-review', text(reviewer), 'Add “cultural-review”, to be filled in');
    expect(titles[0]).toBe('* Add “cultural-review”, to be filled in');
    expect(files[0]).toContain('      cultural-review:\n        by: <who checked it>\n        date: <day of the check>\n');
  });
});

test('a plan for several languages says which ones it writes', () => {
  const text = 'kind: brief\nstatus: ready\naudiences:\n  - id: all\n    locales: [en-GB, de-DE, fr-FR]\n';
  expect(mend('localization/plan-missing', text).titles).toEqual(['* Add “localization” with de-DE and fr-FR, to be filled in']);
});

test('of several lists of terms, people choose one', () => {
  const text = 'kind: brief\nsources:\n  - { id: words, title: Our words, type: glossary }\n  - { id: names, type: glossary }\nlocalization:\n  method: human\n';
  expect(mend('localization/no-glossary', text).titles).toEqual(['Use the source “Our words”', 'Use the source “names”']);
  expect(mend('localization/no-glossary', text.replace('names, type: glossary', 'names, type: policy')).titles).toEqual(['* Use the source “Our words”']);
  expect(mend('localization/no-glossary', 'kind: brief\nlocalization:\n  method: human\n').titles).toEqual(['* Add a source “glossary” for the agreed terms, still missing']);
  // Half a mend is none: a plan in braces takes the word, a list of sources in brackets takes no lines.
  expect(mend('localization/no-glossary', 'kind: brief\nsources: [{ id: rules }]\nlocalization: { method: human }\n').titles).toEqual([]);
});

test('words in pictures: the brief is shown, and a plan can still be another one', () => {
  const text = (status: string): string => `kind: deliverable\nstatus: ${status}\nbrief: handover\nlocalization:\n  text: in-images\n=== handover.brief.yaml\nkind: brief\nid: handover\nlocalization:\n  text-in-images: avoid\n`;
  expect(mend('localization/text-not-editable', text('designing')).titles).toEqual(['* Plan with “editable” text']);
  expect(mend('localization/text-not-editable', text('building')).titles).toEqual([]);
  expect(mend('localization/text-not-editable', text('building')).related).toEqual(['handover.brief.yaml: text-in-images: The brief asks for this here.']);
});

describe('one more language', () => {
  const brief = planned('- locale: fr-FR').replace('localization:', 'audiences:\n  - id: all\n    locales: [de-DE]\nlocalization:');
  const done = 'localization:\n  text: editable\n  locales:\n    - locale: de-DE\n      status: approved\n';

  test('a brief plans it together with what is made for learners', () => {
    const text = `${brief}=== card.deliverable.yaml\n${spec('card', 'job-aid', 'localization:\n  text: editable\n  locales:\n    - locale: fr-FR\n      status: approved\n')}=== clip.deliverable.yaml\n${spec('clip', 'video', '')}` +
      `=== board.deliverable.yaml\n${spec('board', 'dashboard', '')}=== guide.deliverable.yaml\n${spec('guide', 'discussion-guide', done)}=== open.deliverable.yaml\n${spec('open', 'video', done.replace('de-DE', '<which language>'))}` +
      `=== flow.deliverable.yaml\n${spec('flow', 'video', 'localization: { text: editable, locales: [] }\n')}`;
    const title = 'Add de-DE to the languages here and in “The card” and “The clip”';
    const { titles, files } = mend('localization/locale-drift', text, title);
    expect(titles).toEqual([`* ${title}`]);
    const start = '    - locale: de-DE\n      status: not-started\n';
    expect(files.filter((file) => file.includes(start)).map((file) => file.split('\n')[0])).toEqual(['card.deliverable.yaml', 'clip.deliverable.yaml']);
    expect(files.find((file) => file.startsWith('clip'))).toContain(`brief: handover\nlocalization:\n  text: <editable, some-in-images or in-images>\n  locales:\n${start}`);
    expect(files.find((file) => file.startsWith('card'))).toContain(`    - locale: fr-FR\n      status: approved\n${start}`);
  });

  test('a brief plans it alone', () => {
    expect(mend('localization/locale-drift', brief).titles).toEqual(['* Add de-DE to the languages']);
  });

  test('a list in brackets takes no lines', () => {
    expect(mend('localization/locale-drift', brief.replace('\n    - locale: fr-FR', ' [{ locale: fr-FR }]')).titles).toEqual([]);
  });
});

describe('a deliverable and its brief', () => {
  const one = (tag: string, status: string): string => `    - locale: ${tag}\n      status: ${status}\n`;
  const made = (...items: readonly string[]): string => spec('clip', 'video', `localization:\n  text: editable\n  locales:\n${items.join('')}`);
  const around = (...tags: readonly string[]): string => `=== handover.brief.yaml\n${planned(...tags.map((tag) => `- locale: ${tag}`))}`;

  test('the brief’s list is shown', () => {
    expect(mend('localization/locale-drift', made(one('fr-FR', 'approved')) + around('fr-FR', 'de-DE')).related).toEqual(['handover.brief.yaml: locales: The languages of the brief stand here.']);
  });

  test('what is missing is added', () => {
    expect(mend('localization/locale-drift', made(one('fr-FR', 'approved')) + around('fr-FR', 'de-DE', 'pl-PL')).titles).toEqual(['* Add de-DE and pl-PL with “not-started”']);
  });

  test('what is too much is taken out before anything is done, or planned', () => {
    const card = `=== card.deliverable.yaml\n${spec('card', 'job-aid', '')}`;
    const { titles, files } = mend('localization/locale-drift', made(one('fr-FR', 'approved'), one('es-ES', 'not-started')) + around('fr-FR') + card, 'Add es-ES to the brief and “The card”');
    expect(titles).toEqual(['Take es-ES out', 'Add es-ES to the brief and “The card”']);
    expect(files.find((file) => file.startsWith('handover'))).toContain('    - locale: fr-FR\n    - locale: es-ES\n      adaptation: adapt\n      language-reviewer: <native speaker who checks the language>\n');
    expect(files.find((file) => file.startsWith('card'))).toContain('    - locale: es-ES\n      status: not-started\n');
    expect(files.find((file) => file.startsWith('example'))).not.toContain('es-ES\n      status: not-started\n    - locale: es-ES');
  });

  test.each([
    ['something is done', made(one('fr-FR', 'approved'), one('es-ES', 'in-translation'))],
    ['nobody says how far it is', made(one('fr-FR', 'approved'), '    - locale: es-ES\n')],
  ])('it is not taken out when %s', (_when, text) => {
    expect(mend('localization/locale-drift', text + around('fr-FR')).titles).toEqual(['Add es-ES to the brief']);
  });

  test('several are not taken out at once', () => {
    expect(mend('localization/locale-drift', made(one('fr-FR', 'approved'), one('es-ES', 'not-started'), one('it-IT', 'not-started')) + around('fr-FR')).titles).toEqual(['Add es-ES and it-IT to the brief']);
  });

  test('both ways at once', () => {
    const title = 'Add fr-FR here, and es-ES to the brief';
    const { titles, files } = mend('localization/locale-drift', made(one('es-ES', 'not-started')) + around('fr-FR'), title);
    expect(titles).toEqual([title]);
    expect(files.find((file) => file.startsWith('example'))).toContain(one('es-ES', 'not-started') + one('fr-FR', 'not-started'));
    expect(files.find((file) => file.startsWith('handover'))).toContain('    - locale: fr-FR\n    - locale: es-ES\n      adaptation: adapt\n');
  });
});

test('a machine’s translation gets a person', () => {
  expect(mend('localization/machine-only', 'kind: brief\nlocalization:\n  method: machine-only\n').titles).toEqual(['* Change to “machine-plus-human”']);
});

describe('an exception that has ended', () => {
  const text = (status: string, locales: string): string => `kind: brief\nstatus: ${status}\naudiences:\n  - id: all\n    locales: ${locales}\nwaivers:\n  - rule: localization/plan-missing\n    reason: One market first\n    until: 2026-05-10\n`;
  const [remove, later] = ['* Remove this exception', 'Let it count until 2026-08-09'];

  test('may last longer where it excuses something', () => expect(mend('waiver/expired', text('ready', '[de-DE, fr-FR]')).titles).toEqual([remove, later]));
  test('need not last longer where it excuses nothing', () => expect(mend('waiver/expired', text('ready', '[de-DE]')).titles).toEqual([remove]));
  test('may be needed later in a draft', () => expect(mend('waiver/expired', text('draft', '[de-DE]')).titles).toEqual([remove, later]));
});
