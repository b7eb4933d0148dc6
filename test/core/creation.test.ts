import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import type { Document } from '../../server/src/core/document';
import type { Fix } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { workspaceOf } from '../../server/src/core/workspace';
import { mended } from '../support/fixes';
import { readAs, settingsToday } from '../support/versions';

const HEADER = 'schema-version: 1\nowner: pat\n';

const people = (lines = '  - id: pat\n    name: Pat\n    side: internal\n', name = 'team'): Document => readAs(`kind: people\nschema-version: 1\nid: ${name}\ntitle: The ${name}\npeople:\n${lines}`, `files/${name}.people.yaml`);

const brief = (lines: string, status = 'draft'): Document => readAs(`kind: brief\n${HEADER}id: safety\ntitle: Safety\nstatus: ${status}\nengagement-model: hybrid-coe\n${lines}`, 'files/safety.brief.yaml');

const unknown = (document: Document, documents: readonly Document[]): readonly { readonly message: string; readonly fixes: () => readonly Fix[] }[] =>
  check(document, workspaceOf(documents), settingsToday, rules).filter(({ rule }) => rule === 'ref/unknown');

/** What is offered that is no other name. */
const offers = (document: Document, ...others: readonly Document[]): readonly Fix[] =>
  unknown(document, [document, ...others]).flatMap(({ fixes }) => fixes().filter(({ title }) => !title.startsWith('Change to')));

/** The texts after the only offer: of the document, and of what else has changed or is new. */
function after(document: Document, ...others: readonly Document[]): { readonly title: string | undefined; readonly own: string; readonly rest: readonly string[] } {
  const [fix, ...more] = offers(document, ...others);
  expect(more).toEqual([]);
  if (!fix) throw new Error('Nothing is offered.');
  const all = mended(fix, document, [document, ...others]);
  const own = all.find(({ name }) => name === document.name) as Document;
  for (const one of all) expect(one.complaints).toEqual([]);
  expect(unknown(own, all).length).toBeLessThan(unknown(document, [document, ...others]).length);
  return { title: fix.title, own: own.source, rest: all.filter((one) => one !== own && !others.includes(one)).map(({ name, source }) => `${name}\n${source}`) };
}

describe('a file that is not there yet', () => {
  test('an agreement, beside the brief and of its model', () => {
    const { title, own, rest } = after(brief('governance: new-agreement\n'), people());
    expect(title).toBe('Create working agreement (governance file) “new-agreement”…');
    expect(own).toContain('governance: new-agreement\n');
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(/^files\/new-agreement\.governance\.yaml\nkind: governance\nschema-version: 1\nid: new-agreement\ntitle: New agreement\nstatus: draft\nowner: pat\n/);
    expect(rest[0]).toContain('  model: hybrid-coe\n');
  });

  test('a rubric, in the version that is named', () => {
    const { title, rest } = after(brief('rubric: digital-quality@3\n'), people());
    expect(title).toBe('Create rubric “digital-quality”…');
    expect(rest[0]).toMatch(/^files\/digital-quality\.rubric\.yaml\nkind: rubric\n/);
    expect(rest[0]).toContain('\nversion: 3\n');
    expect(after(brief('rubric: digital-quality\n'), people()).rest[0]).toContain('\nversion: 1\n');
  });

  test('a brief, from a deliverable and from a decision', () => {
    const deliverable = readAs('kind: deliverable\nschema-version: 1\nbrief: new-brief\n', 'a.deliverable.yaml');
    expect(after(deliverable, people()).rest[0]).toMatch(/^new-brief\.brief\.yaml\nkind: brief\n[^]*\nowner: </);
    const decision = readAs('kind: decision\nschema-version: 1\naffects:\n  - brief:other-brief#a\n', 'files/a.decision.yaml');
    expect(after(decision, people()).rest[0]).toMatch(/^files\/other-brief\.brief\.yaml\n/);
  });

  test('a deliverable, for the only brief there is', () => {
    const review = readAs('kind: review\nschema-version: 1\ndeliverable: a-card\n', 'a.review.yaml');
    const { title, rest } = after(review, people(), brief(''));
    expect(title).toBe('Create deliverable “a-card”…');
    expect(rest).toEqual([expect.stringMatching(/^a-card\.deliverable\.yaml\nkind: deliverable\nschema-version: 1\nid: a-card\ntitle: A card\nstatus: proposed\nbrief: safety\n/)]);
    const another = readAs('kind: brief\nschema-version: 1\nid: handover\n', 'files/handover.brief.yaml');
    expect(after(review, people(), brief(''), another).rest[0]).toContain('\nbrief: <which brief it answers>\n');
  });

  test('a review, of the deliverable and at the checkpoint that its name tells', () => {
    const names = (id: string): Document => readAs(`kind: decision\nschema-version: 1\naffects:\n  - review:${id}\n`, 'files/a.decision.yaml');
    const card = readAs('kind: deliverable\nschema-version: 1\nid: card\nbrief: safety\n', 'files/card.deliverable.yaml');
    const under = brief('governance: works\n');
    const works = readAs('kind: governance\nschema-version: 1\nid: works\nroles:\n  - id: expert\n    person: pat\ncheckpoints:\n  - id: first-build\n    reviewers: [expert]\n', 'files/works.governance.yaml');
    const known = after(names('card-first-build-2'), people(), card, under, works);
    expect(known.title).toBe('Create review “card-first-build-2”…');
    expect(known.rest[0]).toBe(`files/card-first-build-2.review.yaml
kind: review
schema-version: 1
id: card-first-build-2
title: Card first build 2
status: open
deliverable: card
stage: first-build
round: 2
opened-on: <the day reviewers can start>
due-on: <the day all comments should be in>

reviewers:
  - person: pat
    role: expert

feedback: []
`);
    const open = 'deliverable: <which deliverable is reviewed>\nstage: <at which checkpoint>\nround: 1\nopened-on: <the day reviewers can start>\ndue-on: <the day all comments should be in>\n\nreviewers:\n  - person: <who reviews>\n    role: <in which role>\n\nfeedback: []\n';
    for (const id of ['card-last-2', 'card-first-build', 'cards-first-build-2']) expect(after(names(id), people(), card, under, works).rest[0]).toContain(open);
  });

  test('a decision, about the file that names it', () => {
    const card = readAs('kind: deliverable\nschema-version: 1\nid: card\nchanges:\n  - id: swap\n    decision: 2026-05-04-other-scene\n', 'files/card.deliverable.yaml');
    const { title, rest } = after(card, people());
    expect(title).toBe('Create decision “2026-05-04-other-scene”…');
    expect(rest).toEqual(['files/2026-05-04-other-scene.decision.yaml\nkind: decision\nschema-version: 1\nid: 2026-05-04-other-scene\ntitle: Other scene\nstatus: proposed\ntype: scope-change\nquestion: <what has to be decided>\naffects:\n  - deliverable:card\n']);
  });

  test('a decision about an exception, and an earlier one that is replaced', () => {
    const card = readAs('kind: deliverable\nschema-version: 1\nid: card\naccessibility:\n  exceptions:\n    - what: A drag\n      decision: drag\n', 'card.deliverable.yaml');
    expect(after(card, people()).rest[0]).toContain('\ntype: waiver\nquestion: <what has to be decided>\naffects:\n  - deliverable:card\n');
    const later = readAs('kind: decision\nschema-version: 1\nid: later\nsupersedes: earlier\n', 'later.decision.yaml');
    expect(after(later, people()).rest[0]).toContain('\ntype: other\nquestion: <what has to be decided>\naffects:\n  - <what it touches, such as brief:safety>\n');
  });

  test('but none over one that is there', () => {
    const there = readAs('kind: governance\nschema-version: 1\nid: another\n', 'files/new-agreement.governance.yaml');
    expect(offers(brief('governance: new-agreement\n'), people(), there)).toEqual([]);
    const elsewhere = readAs('kind: governance\nschema-version: 1\nid: another\n', 'new-agreement.governance.yaml');
    expect(offers(brief('governance: new-agreement\n'), people(), elsewhere)).toHaveLength(1);
  });
});

describe('a person', () => {
  test('is added to the people, on the side of the others', () => {
    const { title, own, rest } = after(brief('sponsor: kim-lee\n'), people());
    expect(title).toBe('Add “kim-lee” to “The team”');
    expect(own).toContain('sponsor: kim-lee\n');
    expect(rest).toEqual(['files/team.people.yaml\nkind: people\nschema-version: 1\nid: team\ntitle: The team\npeople:\n  - id: pat\n    name: Pat\n    side: internal\n  - id: kim-lee\n    name: <full name>\n    side: internal\n']);
  });

  test('on a side that is left open where there are both, or none is told', () => {
    const both = people('  - id: pat\n    side: internal\n  - id: vic\n    side: partner\n');
    expect(after(brief('sponsor: kim-lee\n'), both).rest[0]).toContain('    side: <internal or partner>\n');
    expect(after(brief('sponsor: kim-lee\n'), people('  - id: pat\n')).rest[0]).toContain('    side: <internal or partner>\n');
  });

  test('in the very file that names them', () => {
    const document = people('  - id: pat\n    name: Pat\n    side: partner\n    manager: kim-lee\n');
    const { own, rest } = after(document);
    expect(own).toMatch(/manager: kim-lee\n {2}- id: kim-lee\n {4}name: <full name>\n {4}side: partner\n$/);
    expect(rest).toEqual([]);
  });

  test('in each of a few files, as the author likes', () => {
    const files = ['a', 'b', 'c', 'd'].map((name) => people(`  - id: pat-${name}\n`, name));
    expect(offers(readAs('kind: brief\nsponsor: kim-lee\n', 'a.brief.yaml'), ...files).map(({ title }) => title)).toEqual(['a', 'b', 'c'].map((name) => `Add “kim-lee” to “The ${name}”`));
  });

  test('comes behind the name that was most likely meant', () => {
    const [finding] = unknown(brief('sponsor: patt\n'), [brief('sponsor: patt\n'), people()]);
    expect(finding?.fixes().map(({ title, preferred }) => [title, preferred])).toEqual([['Change to “pat”', true], ['Add “patt” to “The team”', undefined]]);
  });
});

describe('an entry', () => {
  const lines = 'objectives:\n  - id: ask\n    behavior: ask the question\nmeasurement:\n  owner: pat\n  measures:\n    - id: audits\n      level: behavior\n      metric: Audits\n';
  const added = (source: string, status?: string): string => {
    const document = brief(lines + source, status);
    const { own, rest } = after(document, people());
    expect(rest).toEqual([]);
    const before = document.source.split('\n');
    return own.split('\n').filter((line) => !before.includes(line)).join('\n');
  };

  test('an objective, in the brief itself', () => {
    expect(offers(brief(`${lines}deliverables:\n  - id: card\n    objectives: [act]\n`), people()).map(({ title }) => title)).toEqual(['Add objective “act” to the brief']);
    expect(added('deliverables:\n  - id: card\n    objectives: [act]\n')).toBe(
      '  - id: act\n    # What would you see or hear them do?\n    # Which verb would a supervisor use?\n    behavior: <what the person does>\n    supports:\n      - <the measure it should move>',
    );
  });

  test('a source, an audience, a milestone', () => {
    expect(added('performance-problem:\n  evidence: [log]\n')).toBe('sources:\n  - id: log\n    title: <title>\n    type: <kind of source>\n    status: <available, promised or missing>\n    due: <date>');
    expect(added('deliverables:\n  - id: card\n    audiences: [nurses]\n', 'draft')).toBe('audiences:\n  - id: nurses\n    role: <job role>');
    expect(added('deliverables:\n  - id: card\n    audiences: [nurses]\n', 'ready')).toContain('    headcount: <number of people>\n');
    expect(added('milestones:\n  - id: build\n    after: [plan]\n')).toMatch(/^ {2}- id: plan\n {4}phase: <.*>\n {4}title: <what is done>\n {4}due: <due>$/);
  });

  test('a measure, where measuring has begun', () => {
    expect(added('business-goal:\n  statement: a\n  measure: injuries\n')).toMatch(/^ {4}- id: injuries\n {6}level: <.*>\n(?: {6}#.*\n)* {6}metric: <what is counted>\n {6}source: <where the number comes from>\n {6}owner: <who collects it>$/);
    expect(offers(brief('business-goal:\n  statement: a\n  measure: injuries\n'), people())).toEqual([]);
  });

  test('in the brief of a deliverable: another file changes', () => {
    const deliverable = readAs('kind: deliverable\nschema-version: 1\nbrief: safety\nobjectives: [ask]\nfulfils: card\n', 'files/card.deliverable.yaml');
    const { title, own, rest } = after(deliverable, brief(lines), people());
    expect(title).toBe('Add deliverable “card” to the brief');
    expect(own).toBe(deliverable.source);
    expect(rest[0]).toContain('deliverables:\n  - id: card\n    type: <kind>\n    title: <working title>\n    objectives:\n      - <the objective it serves>\n');
  });

  const agreement = readAs('kind: governance\nschema-version: 1\nid: us\ntitle: Us\nstatus: draft\nroles:\n  - id: lead\n    title: Lead\n    side: internal\n', 'files/us.governance.yaml');

  test('a role and a checkpoint, in the agreement', () => {
    const own = readAs(`${agreement.source}escalation:\n  - internal: sponsor\n`, agreement.name);
    expect(offers(own, people())[0]?.title).toBe('Add role “sponsor” to the agreement');
    expect(after(own, people()).own).toContain('  - id: sponsor\n    title: <title>\n    side: <internal, partner>\n    person: <who holds it>\n');
    const deliverable = readAs('kind: deliverable\nschema-version: 1\nbrief: safety\ncheckpoints:\n  - stage: outline\n', 'files/card.deliverable.yaml');
    const { title, rest } = after(deliverable, brief('governance: us\n'), agreement, people());
    expect(title).toBe('Add checkpoint “outline” to the agreement');
    expect(rest[0]).toMatch(/checkpoints:\n {2}- id: outline\n[^]* {4}rounds: 2\n {4}turnaround-days: 5\n/);
  });

  const rubric = (status: string, style: string, scale = 'scale:\n  - id: good\n    label: Good\n    points: 1\n  - id: bad\n    points: 0\n'): Document =>
    readAs(`kind: rubric\nschema-version: 1\nid: quality\ntitle: Quality\n${status}version: 1\nstyle: ${style}\n${scale}criteria:\n  - id: fit\n    weight: 100\n`, 'files/quality.rubric.yaml');
  const review = readAs('kind: deliverable\nschema-version: 1\nbrief: safety\nself-check:\n  - criterion: tone\n', 'files/card.deliverable.yaml');

  test('a criterion, which leaves the weights of the others alone', () => {
    const { title, rest } = after(review, brief('rubric: quality@1\n'), rubric('status: draft\n', 'analytic'), people());
    expect(title).toBe('Add criterion “tone” to the rubric');
    expect(rest[0]).toMatch(/ {2}- id: tone\n {4}title: <.*>\n(?: {4}#.*\n)* {4}question: <.*>\n {4}category: <.*>\n {4}weight: 0\n {4}levels:\n {6}good: <what “Good” looks like>\n {6}bad: <what “bad” looks like>\n/);
    expect(after(review, brief('rubric: quality@1\n'), rubric('', 'analytic', ''), people()).rest[0]).not.toContain('levels');
    expect(after(review, brief('rubric: quality@1\n'), rubric('', 'checklist'), people()).rest[0]).not.toMatch(/weight: 0|levels/);
  });

  test('but not in a rubric that both sides agreed, and no level of a scale', () => {
    for (const status of ['agreed', 'retired']) expect(offers(review, brief('rubric: quality@1\n'), rubric(`status: ${status}\n`, 'analytic'), people())).toEqual([]);
    const scaled = readAs(`${rubric('', 'analytic').source}pass:\n  percent: 80\n  no-criterion-below: fine\n`, 'files/quality.rubric.yaml');
    expect(offers(scaled, people())).toEqual([]);
  });

  test('not in a list that is something else', () => {
    expect(offers(brief('objectives: many\ndeliverables:\n  - id: card\n    objectives: [act]\n'), people())).toEqual([]);
  });
});

test('nothing is made while a name could not be one', () => {
  expect(offers(readAs('kind: decision\nschema-version: 1\naffects:\n  - brief:\n', 'a.decision.yaml'), people())).toEqual([]);
});
