/** What the rules about reviews and rubrics offer beside their first mend, and which other places they show. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/edit';
import type { Finding, Fix } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { mended } from '../support/fixes';
import { example, found, type Example } from '../support/marked';

interface Told extends Example {
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
}

function told(id: string, text: string): Told {
  const one = example(text);
  const findings = found(one, rules, rules.find((rule) => rule.id === id));
  return { ...one, findings, fixes: findings.flatMap(({ fixes }) => fixes()) };
}

const titles = ({ fixes }: Told): readonly string[] => fixes.map(({ title, preferred }) => (preferred ? `* ${title}` : title));

const after = ({ document, fixes }: Told, index: number): string => applyEdits(document.source, fixes[index]?.edits ?? []);

/** The related places: the words that stand there, with what is said about them. */
const related = ({ documents, findings }: Told): readonly string[] =>
  (findings[0]?.related ?? []).map(({ document, span, message }) => `${documents.find(({ name }) => name === document)?.source.slice(span.start, span.end) ?? '?'}: ${message}`);

const CARD = `
=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
=== safety.brief.yaml
kind: brief
id: safety
governance: works
rubric: quality@2
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: lead
    title: Lead
    person: rosa
  - id: studio
    person: dev
  - id: board
    person: dev
    deputy: rosa
  - id: pair
    person: rosa
    deputy: kim
checkpoints:
  - id: storyboard
    reviewers: [lead, pair]
    consolidated-by: lead
    decided-by: board
    if-late: escalate
  - id: build
    decided-by: pair
    if-late: hold
escalation:
  - level: 1
    internal: lead
    partner: studio
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
  - id: small-fix
  - id: rework
criteria:
  - id: accuracy
=== team.people.yaml
kind: people
people:
  - id: rosa
    name: Rosa Brandt
  - id: kim
    name: Kim Ode
  - id: dev
    name: Dev Rao
    side: partner
`;

const review = (lines: string): string => `kind: review\ndeliverable: card\n${lines}${CARD}`;

describe('review/rounds-unbounded', () => {
  test('the title says what is set', () => {
    expect(titles(told('review/rounds-unbounded', 'kind: governance\nstatus: agreed\n'))).toEqual(['* Add two checkpoints, each with 2 rounds of 5 working days']);
    expect(titles(told('review/rounds-unbounded', 'kind: governance\ncheckpoints:\n  - id: a\n'))).toEqual(['* Set “rounds: 2”']);
    expect(titles(told('review/rounds-unbounded', 'kind: governance\ncheckpoints:\n  - id: a\n    rounds: 9\n'))).toEqual(['Set “rounds: 3”']);
  });
  test('a missing part is named, so that it can be told together with others', () => {
    expect(told('review/rounds-unbounded', 'kind: governance\nstatus: agreed\n').findings[0]?.part).toBe('checkpoints');
  });
});

test('review/no-turnaround says what it sets', () => {
  expect(titles(told('review/no-turnaround', 'kind: governance\ncheckpoints:\n  - id: a\n'))).toEqual(['* Set “turnaround-days: 5”']);
});

describe('review/no-consolidator', () => {
  test('offers the roles inside, the deciding one first', () => {
    const roles = 'roles:\n  - id: studio\n    side: partner\n  - id: expert\n    side: internal\n  - id: lead\n    side: internal\n';
    const one = told('review/no-consolidator', `kind: governance\n${roles}checkpoints:\n  - id: a\n    reviewers: [studio, expert, lead]\n    decided-by: lead\n`);
    expect(titles(one)).toEqual(['* Add “consolidated-by: lead”', 'Add “consolidated-by: expert”']);
  });
  test('offers at most five', () => {
    const people = 'abcdefg'.split('').map((id) => `  - person: ${id}\n`).join('');
    expect(told('review/no-consolidator', `kind: review\nstatus: closed\nreviewers:\n${people}`).fixes).toHaveLength(5);
  });
  test('offers nobody of the partner', () => {
    expect(titles(told('review/no-consolidator', review('status: closed\nreviewers:\n  - person: dev\n  - person: kim\n')))).toEqual(['* Add “consolidated-by: kim”']);
  });
});

describe('review/uninvited-reviewer', () => {
  const one = told('review/uninvited-reviewer', review('stage: storyboard\nreviewers:\n  - person: rosa\n    role: studio\n'));
  test('offers every role that the person is asked in', () => {
    expect(titles(one)).toEqual(['* Change the role to “lead”', 'Change the role to “pair”']);
    expect(after(one, 1)).toContain('role: pair\n');
  });
  test('shows who is asked and who merges', () => {
    expect(related(one)).toEqual(['[lead, pair]: These roles review at this checkpoint.', 'lead: Rosa Brandt merges the comments.']);
  });
});

describe('review/overdue', () => {
  test('shows what was agreed and whom to call', () => {
    expect(related(told('review/overdue', review('stage: storyboard\nstatus: open\ndue-on: 2026-05-04\n')))).toEqual(['escalate: What was agreed about late comments.', 'escalation: Who to call.']);
    expect(related(told('review/overdue', review('stage: build\nstatus: open\ndue-on: 2026-05-04\n')))).toEqual(['hold: What was agreed about late comments.']);
    expect(related(told('review/overdue', 'kind: review\nstatus: open\ndue-on: 2026-05-04\n'))).toEqual([]);
  });
  test('two working days are usual, and quotes stay', () => {
    const one = told('review/overdue', 'kind: review\nstatus: open\ndue-on: "2026-05-04"\n');
    expect(titles(one)).toEqual(['Give the reviewers 2 working days from today, until 2026-05-13']);
    expect(after(one, 0)).toContain('due-on: "2026-05-13"\n');
  });
  test('somebody who reviews in two roles is named once', () => {
    const one = told('review/overdue', review('stage: build\nstatus: open\ndue-on: 2026-05-04\nreviewers:\n  - person: kim\n  - person: kim\n'));
    expect(one.findings[0]?.message).toContain('Still to come: Kim Ode.');
  });
  test('an agreement without contacts still says: escalate', () => {
    const one = told('review/overdue', review('stage: storyboard\nstatus: open\ndue-on: 2026-05-04\n').replace(/escalation:\n(?: .*\n)+/, ''));
    expect(one.findings[0]?.message).toBe('Comments were due 7 days ago. The agreement says: escalate.');
    expect(related(one)).toEqual(['escalate: What was agreed about late comments.']);
  });
});

test('review/closed-topic parks a comment', () => {
  const one = told('review/closed-topic', review('stage: storyboard\nfeedback:\n  - about: colors\n    type: must-fix\n  - about: colors\n').replace('if-late: escalate', 'not-now: [colors]'));
  expect(one.findings).toHaveLength(2);
  expect(titles(one)).toEqual(['* Park it: change the type to “idea”']);
});

describe('review/conflicting-scores', () => {
  const scores = (...levels: readonly (readonly [string, string])[]) => `scores:\n${levels.map(([by, level]) => `  - criterion: accuracy\n    by: ${by}\n    level: ${level}\n`).join('')}`;

  test('either of them may be the one who was right', () => {
    const one = told('review/conflicting-scores', review(scores(['rosa', 'ready'], ['kim', 'rework'])));
    expect(titles(one)).toEqual(['Change the score by Kim Ode to “ready”, as Rosa Brandt says', 'Change the score by Rosa Brandt to “rework”, as Kim Ode says']);
    expect(after(one, 0)).toContain('    by: kim\n    level: ready\n');
    expect(after(one, 0)).not.toContain('evidence');
    expect(after(one, 1)).toContain('    by: rosa\n    level: rework\n    evidence: <where you saw it, and why it is this level>\n');
  });
  test('shows the other score', () => {
    expect(related(told('review/conflicting-scores', review(scores(['rosa', 'ready'], ['kim', 'rework']))))).toEqual([expect.stringMatching(/^criterion: accuracy\n {4}by: rosa\n {4}level: ready\s*: The other score\.$/)]);
  });
  test('of several pairs the first of the widest ones is shown', () => {
    const one = told('review/conflicting-scores', review(scores(['rosa', 'rework'], ['kim', 'ready'], ['dev', 'ready'])));
    expect(one.findings.map(({ message }) => message)).toEqual([expect.stringContaining('Rosa Brandt says “rework”, Kim Ode says “ready”')]);
  });
});

describe('review/approved-with-open-must-fix', () => {
  const one = told('review/approved-with-open-must-fix', 'kind: review\noutcome: approve\nfeedback:\n  - id: a\n    type: must-fix\n    state: open\n  - id: b\n    type: idea\n    state: open\n  - id: c\n    type: must-fix\n    state: open\n');
  test('what is done may be marked so', () => {
    expect(titles(one)).toEqual(['* Set “outcome: revise”', 'Mark “a” and “c” as done']);
    expect(after(one, 1)).toContain('  - id: a\n    type: must-fix\n    state: done\n  - id: b\n    type: idea\n    state: open\n  - id: c\n    type: must-fix\n    state: done\n');
  });
  test('shows what is open', () => {
    expect(related(one).map((text) => text.slice(0, 5))).toEqual(['id: a', 'id: c']);
    expect(related(one)[0]).toContain('This must be fixed and is open.');
  });
});

describe('review/no-decision', () => {
  test('every outcome can be chosen, signed by the one who decides', () => {
    expect(titles(told('review/no-decision', review('status: closed\nstage: storyboard\n')))).toEqual([
      'Add “outcome: approve” and “decided-by: rosa”',
      'Add “outcome: approve-with-fixes” and “decided-by: rosa”',
      'Add “outcome: revise” and “decided-by: rosa”',
      'Add “outcome: stop” and “decided-by: rosa”',
    ]);
  });
  test('what must be fixed is not approved', () => {
    const open = 'feedback:\n  - type: must-fix\n    state: open\n';
    expect(titles(told('review/no-decision', review(`status: closed\nstage: storyboard\ndecided-by: rosa\n${open}`)))).toEqual(['Add “outcome: revise”', 'Add “outcome: stop”']);
    for (const done of [open.replace('open', 'done'), open.replace('must-fix', 'idea')]) {
      expect(told('review/no-decision', review(`status: closed\ndecided-by: rosa\n${done}`)).fixes).toHaveLength(4);
    }
  });
  test('nobody signs for two who could have decided', () => {
    expect(told('review/no-decision', review('status: closed\nstage: build\noutcome: stop\n')).fixes).toEqual([]);
  });
  test('whoever made the work does not sign', () => {
    const own = review('status: closed\nstage: build\noutcome: stop\n').replace('prepared-by: dev', 'prepared-by: kim');
    expect(titles(told('review/no-decision', own))).toEqual(['* Add “decided-by: rosa”']);
  });
});

describe('review/checkpoint-skipped', () => {
  const text = `kind: deliverable\nid: card\nstatus: STATUS\nbrief: safety\n${CARD.slice(CARD.indexOf('=== safety'))}`;
  const other = '=== other.review.yaml\nkind: review\nid: other\n';
  const opened = '=== card-storyboard-1.review.yaml\nkind: review\nid: card-storyboard-1\ndeliverable: card\nstage: storyboard\nstatus: open\n';
  const skipped = (status: string, reviews: string): Told => told('review/checkpoint-skipped', text.replace('STATUS', status) + reviews);

  test('a round is started and the status set back', () => {
    const one = skipped('building', other);
    expect(titles(one)).toEqual(['* Start the review “card-storyboard-1.review.yaml” and set the status back to “designing”']);
    expect(one.fixes[0]?.creates?.map(({ name }) => name)).toEqual(['card-storyboard-1.review.yaml']);
    const documents = mended(one.fixes[0] ?? { title: '', edits: [] }, one.document, one.documents);
    expect(documents.find(({ name }) => name === 'card-storyboard-1.review.yaml')?.source).toContain('opened-on: 2026-05-11\n');
  });
  test('approved work goes back to review', () => {
    expect(titles(skipped('approved', other))).toEqual([
      '* Start the review “card-storyboard-1.review.yaml” and set the status back to “in-review”',
      '* Start the review “card-build-1.review.yaml” and set the status back to “in-review”',
    ]);
  });
  test('where a round is running, only the status is left to mend', () => {
    const one = skipped('building', opened);
    expect(titles(one)).toEqual(['* Set the status back to “designing”']);
    expect(one.fixes[0]?.creates).toBeUndefined();
    expect(related(one)).toEqual(['open: A review of it.']);
  });
  test('what is live stays live', () => {
    const one = skipped('live', opened);
    expect(titles(one)).toEqual(['* Start the review “card-build-1.review.yaml”']);
    expect(one.fixes[0]?.edits).toEqual([]);
  });
  test('nothing is offered when there is nothing to start', () => {
    expect(told('review/checkpoint-skipped', text.replace('id: card\n', '').replace('STATUS', 'live') + other).fixes).toEqual([]);
  });
});

test('review/unscored says what it adds', () => {
  const one = told('review/unscored', review('status: closed\nstage: build\n'));
  expect(titles(one)).toEqual(['* Add lines for the missing scores']);
  expect(one.findings[0]?.part).toBe('scores');
});

test('review/score-without-evidence says what it adds', () => {
  const one = told('review/score-without-evidence', review('scores:\n  - criterion: accuracy\n    level: rework\n    evidence: ""\n'));
  expect(titles(one)).toEqual(['* Add a line for the evidence']);
  expect(after(one, 0)).toContain('    evidence: "<where you saw it, and why it is this level>"\n');
});

describe('rubric/not-agreed', () => {
  const agreed = (id: string): string => `=== ${id}.rubric.yaml\nkind: rubric\nid: ${id}\nstatus: agreed\nversion: 1\n`;
  const draft = agreed('sketch').replace('agreed', 'draft');

  test('a ready brief may name a draft, after the agreed ones', () => {
    expect(titles(told('rubric/not-agreed', `kind: brief\nstatus: ready\n${draft}${agreed('works')}`))).toEqual(['* Add “rubric: works@1”', 'Add “rubric: sketch@1”']);
  });
  test('an agreed one may not', () => {
    expect(titles(told('rubric/not-agreed', `kind: brief\nstatus: agreed\n${draft}${agreed('works')}`))).toEqual(['* Add “rubric: works@1”']);
  });
  test('a draft is shown, and may be changed for what is agreed', () => {
    const one = told('rubric/not-agreed', `kind: brief\nstatus: agreed\nrubric: sketch@1\n${draft}${agreed('works')}${agreed('yard')}`);
    expect(titles(one)).toEqual(['Change to “works@1”', 'Change to “yard@1”']);
    expect(related(one)).toEqual(['draft: How far the rubric has come.']);
  });
  test('five are enough to choose from', () => {
    expect(told('rubric/not-agreed', `kind: brief\nstatus: ready\n${['a', 'b', 'c', 'd', 'e', 'f'].map(agreed).join('')}`).fixes).toHaveLength(5);
  });
});

test('rubric/not-pinned may be mended unasked', () => {
  const one = told('rubric/not-pinned', 'kind: brief\nstatus: ready\nrubric: quality@\n=== quality.rubric.yaml\nkind: rubric\nid: quality\nversion: 4\n');
  expect(titles(one)).toEqual(['* Change to “quality@4”']);
  expect(one.fixes[0]?.safe).toBe(true);
  expect(after(one, 0)).toContain('rubric: quality@4\n');
});

describe('rubric/no-pass-rule', () => {
  const rubric = (style: string, points: readonly number[]): string => `kind: rubric\nstatus: agreed\nstyle: ${style}\nscale:\n${points.map((value, index) => `  - id: level-${String(index)}\n    points: ${String(value)}\n`).join('')}`;
  test.each([
    ['analytic', [3, 2, 1], '* Add a pass rule: 80 percent, and no criterion below “level-1”'],
    ['analytic', [1, 0], '* Add a pass rule: 80 percent, and no criterion below “level-0”'],
    ['checklist', [2, 1, 0], '* Add a pass rule: 100 percent, and no criterion below “level-0”'],
    ['single-point', [3, 1, 0], '* Add a pass rule: 33 percent, and no criterion below “level-1”'],
    ['single-point', [0, 0], '* Add a pass rule: 80 percent, and no criterion below “level-0”'],
    ['single-point', [0, 3], '* Add a pass rule: 80 percent, and no criterion below “level-0”'],
    ['single-point', [], '* Add a pass rule: 80 percent'],
  ])('%s with %j', (style, points, title) => {
    const one = told('rubric/no-pass-rule', rubric(style, points).replace('scale:\n', points.length > 0 ? 'scale:\n' : ''));
    expect(titles(one)).toEqual([title]);
    expect(one.findings[0]?.part).toBe('pass');
  });
});

describe('rubric/levels-out-of-order', () => {
  const scale = (...points: readonly number[]): string => `kind: rubric\nscale:\n${points.map((value, index) => `  - id: level-${String(index)}\n    points: ${String(value)}\n`).join('')}`;
  test('the points may be wrong instead of the order', () => {
    const one = told('rubric/levels-out-of-order', scale(1, 3, 2));
    expect(titles(one)).toEqual(['* Sort the levels from best to worst', 'Keep the order and give falling points: 3, 2, 1']);
    expect(after(one, 1)).toBe(scale(3, 2, 1));
  });
  test('levels with the same points cannot be sorted', () => {
    const one = told('rubric/levels-out-of-order', scale(5, 5, 0));
    expect(titles(one)).toEqual(['* Keep the order and give falling points: 2, 1, 0']);
    expect(after(one, 0)).toBe(scale(2, 1, 0));
  });
  test('items with a dash on a line of its own, and lines of comments between them', () => {
    const one = told('rubric/levels-out-of-order', 'kind: rubric\nscale:\n-\n  id: low\n  points: 1\n  # below low\n# above high\n-\n  id: high\n  points: 2\n  # below high\n\n# not of the list\nstatus: draft\n');
    expect(after(one, 0)).toBe('kind: rubric\nscale:\n# above high\n-\n  id: high\n  points: 2\n  # below high\n-\n  id: low\n  points: 1\n  # below low\n\n# not of the list\nstatus: draft\n');
  });
  test('at the end of the text', () => {
    expect(after(told('rubric/levels-out-of-order', 'kind: rubric\nscale:\n  - points: 1\n  - points: 2'), 0)).toBe('kind: rubric\nscale:\n  - points: 2\n  - points: 1');
  });
});

test('rubric/level-descriptors-parallel adds what is missing, in the order of the scale', () => {
  const one = told('rubric/level-descriptors-parallel', 'kind: rubric\nstyle: analytic\nscale:\n  - id: a\n    label: Ready!\n  - id: b\n    label: "<b>"\n  - id: c\ncriteria:\n  - id: x\n    levels:\n      a: One.\n      c: Two.\n  - id: y\n');
  expect(titles(one)).toEqual(['* Add lines for the levels that are not described', '* Add lines for the levels that are not described']);
  expect(after(one, 0)).toContain('      a: One.\n      b: <what one sees at the level b>\n      c: Two.\n');
  expect(after(one, 1)).toContain('  - id: y\n    levels:\n      a: <what one sees at the level Ready>\n      b: <what one sees at the level b>\n      c: <what one sees at the level c>\n');
});

describe('rubric/coverage-gap', () => {
  const brief = 'kind: brief\nstatus: ready\nrubric: quality\nlocalization:\n  method: human\nai-use:\n  stance: allowed-with-review\n=== quality.rubric.yaml\nkind: rubric\nid: quality\nstyle: analytic\ncriteria:\n  - id: localization\n    category: technical\n    weight: 90\n  - id: localization-2\n    category: accuracy\n';

  test('the brief’s gaps are closed in the rubric', () => {
    const one = told('rubric/coverage-gap', brief);
    expect(titles(one)).toEqual(['* Add criteria for other languages and AI-assisted parts to the rubric']);
    const [rubric] = mended(one.fixes[0] ?? { title: '', edits: [] }, one.document, one.documents).filter(({ kind }) => kind === 'rubric');
    // One criterion has no weight yet: what is left is shared out when all of them are there.
    expect(rubric?.source).toContain('    weight: 90\n  - id: localization-2\n    category: accuracy\n  - id: localization-3\n    title: Ready for other languages\n');
    expect(rubric?.source).toContain('  - id: ai-review\n    title: AI-assisted parts were checked\n');
    expect(rubric?.source.match(/weight/g)).toHaveLength(1);
    expect(related(one)).toEqual(['criteria: What the rubric judges.']);
  });
  test('a list in brackets is left to its author', () => {
    const one = told('rubric/coverage-gap', 'kind: rubric\ncriteria: [{id: a, category: accuracy}]\n');
    expect(one.findings).toHaveLength(1);
    expect(one.fixes).toEqual([]);
  });
  test('one gap is one criterion', () => {
    const one = told('rubric/coverage-gap', 'kind: rubric\ncriteria:\n  - category: accuracy\n  - category: alignment\n');
    expect(titles(one)).toEqual(['* Add a criterion for accessibility']);
  });
});

test('rubric/no-evidence-hint fills in an empty line', () => {
  const one = told('rubric/no-evidence-hint', 'kind: rubric\nstatus: agreed\ncriteria:\n  - id: a\n    look-at: ""\n');
  expect(titles(one)).toEqual(['* Add a line that says where to look']);
  expect(after(one, 0)).toContain('    look-at: "<where in the work reviewers find it>"\n');
});

describe('the level that a single-point rubric describes', () => {
  const rubric = (lines: string): Told => told('rubric/level-descriptors-parallel', `kind: rubric\nstyle: single-point\nscale:\n  - id: a\n  - id: b\n  - id: c\n${lines}  - id: last\n`);
  test.each([
    ['is the one that passes', 'pass:\n  no-criterion-below: c\ncriteria:\n  - levels:\n      a: One.\n', 'c'],
    ['unless that one is not on the scale', 'pass:\n  no-criterion-below: d\ncriteria:\n  - levels:\n      a: One.\n', 'a'],
    ['else the one that is described elsewhere', 'criteria:\n  - levels:\n      z: None.\n      a: ""\n      c: One.\n', 'c'],
    ['else the second one', 'criteria:\n', 'b'],
  ])('%s', (_what, lines, level) => {
    expect(rubric(lines).findings.at(-1)?.message).toContain(`“last” has no description of “${level}”.`);
  });
  test('cannot be told without a scale', () => {
    expect(told('rubric/level-descriptors-parallel', 'kind: rubric\nstyle: single-point\ncriteria:\n  - id: a\n').findings).toEqual([]);
  });
});

test('new weights leave alone what stays the same, and a checklist has none', () => {
  const same = told('rubric/coverage-gap', 'kind: rubric\nstyle: analytic\ncriteria:\n  - category: accuracy\n    weight: 90 \n  - category: alignment\n    weight: 10\n');
  expect(after(same, 0)).toContain('weight: 81 \n  - category: alignment\n    weight: 9\n');
  const light = told('rubric/coverage-gap', 'kind: rubric\nstyle: analytic\ncriteria:\n  - category: accuracy\n    weight: 100\n  - category: alignment\n    weight: 0\n');
  expect(light.fixes[0]?.edits).toHaveLength(2);
  const checklist = told('rubric/coverage-gap', 'kind: rubric\nstyle: checklist\nscale:\n  - id: met\ncriteria:\n  - category: accuracy\n    weight: 100\n  - category: alignment\n    weight: 0\n');
  expect(after(checklist, 0)).toContain('    weight: 0\n  - id: accessibility\n');
  expect(after(checklist, 0)).not.toMatch(/levels|weight: 10\n/);
});

describe('the rubric of a review', () => {
  const scored = (rubric: string): Told => told('review/score-without-evidence', review(`${rubric}scores:\n  - criterion: accuracy\n    level: rework\n`));
  test('is the brief’s', () => expect(scored('').findings).toHaveLength(1));
  test('is its own when it names one', () => expect(scored('rubric: quality\n').findings).toHaveLength(1));
  test('is the brief’s when its own cannot be found', () => expect(scored('rubric: elsewhere@1\n').findings).toHaveLength(1));
  test('is unknown when the file has gone on', () => expect(scored('rubric: quality@1\n').findings).toEqual([]));
});

describe('what cannot be read', () => {
  test('is told elsewhere', () => {
    expect(told('review/no-consolidator', 'kind: governance\ncheckpoints:\n  - reviewers: [a, b]\n    consolidated-by: [a]\n').findings).toEqual([]);
    expect(told('review/no-consolidator', 'kind: review\nstatus: closed\nreviewers:\n  - person: a\n  - person: b\nconsolidated-by: {person: a}\n').findings).toEqual([]);
    expect(told('review/no-decision', 'kind: review\nstatus: closed\noutcome: stop\ndecided-by: [a, b]\n').findings).toEqual([]);
    expect(told('review/no-turnaround', 'kind: governance\ncheckpoints:\n  - turnaround-days: {usual: 5}\n').findings).toEqual([]);
  });
  test('or counts as missing when nothing is in it', () => {
    expect(told('review/no-turnaround', 'kind: governance\ncheckpoints:\n  - turnaround-days: {}\n').findings).toHaveLength(1);
    expect(told('rubric/level-descriptors-parallel', 'kind: rubric\nstyle: analytic\nscale:\n  - id: a\ncriteria:\n  - levels: []\n').findings).toHaveLength(1);
  });
});
