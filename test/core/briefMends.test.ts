/** The mends of briefs that are not the first one offered: what they write, letter by letter. */
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/edit';
import { rules } from '../../server/src/core/rules';
import { example, found } from '../support/marked';

/** The titles of all mends of a rule's first finding, and what one of them makes of the text. */
function mend(id: string, text: string, title = ''): { titles: string[]; result: string } {
  const marked = example(text);
  const fixes = found(marked, rules, rules.find((rule) => rule.id === id))[0]?.fixes() ?? [];
  const fix = fixes.find((one) => one.title === title);
  return { titles: fixes.map((one) => one.title), result: applyEdits(marked.document.source, fix?.edits ?? []) };
}

const FILL_IN = 'Add the problem and an objective to fill in';
const MOVE = 'Move the deliverables to “notes” until the partner proposes';

test('deliverables become notes where they stand', () => {
  const { titles, result } = mend('brief/solution-before-problem', 'kind: brief\nid: dock\nstatus: ready\ndeliverables: # as sold\n  - id: module\n    title: A module # of 20 minutes\n\n  - id: video\n# end\n', MOVE);
  expect(titles).toEqual([FILL_IN, MOVE]);
  expect(result).toBe('kind: brief\nid: dock\nstatus: ready\nnotes: | # as sold\n  Deliverables asked for, until the partner proposes:\n  - id: module\n    title: A module # of 20 minutes\n\n  - id: video\n# end\n');
});

test('deliverables that stand as far left as their key are indented, with the line ends of the file', () => {
  const { result } = mend('brief/solution-before-problem', 'kind: brief\r\nstatus: draft\r\ndeliverables:\r\n- id: module\r\n\r\n- id: video\r\nowner: kim\r\n', MOVE);
  expect(result).toBe('kind: brief\r\nstatus: draft\r\nnotes: |\r\n  Deliverables asked for, until the partner proposes:\r\n  - id: module\r\n\r\n  - id: video\r\nowner: kim\r\n');
});

test.each([
  ['there are notes already', 'kind: brief\nstatus: ready\nnotes: Hello\ndeliverables:\n  - id: module\n'],
  ['they are written in brackets', 'kind: brief\nstatus: ready\ndeliverables: [{ id: module }]\n'],
  ['they are agreed', 'kind: brief\nstatus: agreed\ndeliverables:\n  - id: module\n'],
  ['a spec answers the brief', 'kind: brief\nid: dock\nstatus: ready\ndeliverables:\n  - id: module\n=== module.deliverable.yaml\nkind: deliverable\nbrief: dock\n'],
])('deliverables stay where they are when %s', (_when, text) => expect(mend('brief/solution-before-problem', text).titles).toEqual([FILL_IN]));

test('one role for all becomes two, and what is for the one is for the other', () => {
  const text = 'kind: brief\nstatus: ready\naudiences:\n  - id: all\n    role: Everyone\n    headcount: 90\nobjectives:\n  - id: scan\n    audiences: [all]\n  - id: check\n    audiences: [leads]\ndeliverables:\n  - id: card\n    audiences:\n      - all\n';
  const { titles, result } = mend('brief/audience-vague', text, 'Split “Everyone” into two roles');
  expect(titles).toEqual(['Replace “Everyone” with the role that must act differently', 'Split “Everyone” into two roles']);
  expect(result).toBe(
    'kind: brief\nstatus: ready\naudiences:\n  - id: all\n    role: <the job of the people who must act differently>\n    headcount: 90\n    work-context: <where and when they work and learn>\n  - id: all-2\n    role: <the job of the people who must act differently>\n    headcount: <how many people>\n    work-context: <where and when they work and learn>\n' +
      'objectives:\n  - id: scan\n    audiences: [all, all-2]\n  - id: check\n    audiences: [leads]\ndeliverables:\n  - id: card\n    audiences:\n      - all\n      - all-2\n',
  );
});

test('a role without an id cannot be split', () => {
  expect(mend('brief/audience-vague', 'kind: brief\naudiences:\n  - role: Staff\n').titles).toEqual(['Replace “Staff” with the role that must act differently']);
});

test.each(['All employees', 'all of our staff', 'Everybody', 'Our people', 'The whole company', 'Employees across the organisation', 'ALL', 'Users'])('“%s” leaves nobody out', (role) => {
  expect(mend('brief/audience-vague', `kind: brief\naudiences:\n  - role: ${role}\n`).titles).toHaveLength(1);
});

test.each(['Staff nurse', 'All staff of the tax office', 'Users of the scanner', 'Team lead', 'Employees hired this year', 'Everyone who opens letters'])('“%s” is a role', (role) => {
  expect(mend('brief/audience-vague', `kind: brief\naudiences:\n  - role: ${role}\n`).titles).toEqual([]);
});

test('every cause may be answered with a job aid instead', () => {
  const text = 'kind: brief\nstatus: ready\nperformance-problem:\n  causes:\n    - cause: tools\n      finding: No light\n      response: tool-change\n    - cause: capacity\n      response: "none"\n';
  const { titles, result } = mend('brief/cause-not-learnable', text, 'Answer “capacity” with a job aid');
  expect(titles).toEqual(['Add a cause that learning can change', 'Answer “No light” with a job aid', 'Answer “capacity” with a job aid']);
  expect(result).toBe(text.replace('"none"', '"job-aid"'));
});

test('somebody sees to a cause: the sponsor, the owner, then everybody else once', () => {
  const text = 'kind: brief\nstatus: ready\nowner: kim\nsponsor: dana\nperformance-problem:\n  causes:\n    - cause: tools\n      response: tool-change\n=== a.people.yaml\nkind: people\npeople:\n  - id: kim\n  - id: lou\n';
  const { titles, result } = mend('brief/non-learning-cause-unowned', text, 'Add “owner: lou”');
  expect(titles).toEqual(['Add “owner: dana”', 'Add “owner: kim”', 'Add “owner: lou”']);
  expect(result).toContain('      response: tool-change\n      owner: lou\n');
});

test('a goal is linked to any measure of a result, or to a new one', () => {
  const text = 'kind: brief\nstatus: ready\nbusiness-goal:\n  measure: done\nmeasurement:\n  measures:\n    - id: done\n      level: reaction\n    - id: picks\n      level: behavior\n    - id: returns\n      level: return\n      metric: Money back a week\n';
  const { titles, result } = mend('brief/goal-without-measure', text, 'Link the goal to “Money back a week”');
  expect(titles).toEqual(['Link the goal to “picks”', 'Link the goal to “Money back a week”', 'Add a measure of the business result and link the goal to it']);
  expect(result).toBe(text.replace('measure: done', 'measure: returns'));
});

test('where nothing is measured yet the goal comes first, or with its measure', () => {
  const text = 'kind: brief\nstatus: ready\nowner: kim\n';
  const { titles, result } = mend('brief/goal-without-measure', text, 'Add a measure of the business result and link the goal to it');
  expect(titles).toEqual(['Add the goal, with questions that help to write it', 'Add a measure of the business result and link the goal to it']);
  expect(result).toBe(
    `${text}business-goal:\n  statement: <which result the business wants and by when>\n  measure: business-result\nmeasurement:\n  owner: kim\n  measures:\n    - id: business-result\n      level: results\n      metric: <the number that should move>\n      baseline:\n        value: <the number today>\n        date: <when it was counted>\n      target:\n        value: <the number you want>\n        by: <by when>\n      source: <where the number comes from>\n      owner: kim\n  reviews:\n    - date: <when both sides look at the results>\n`,
  );
});

test('evidence is picked from the sources, telling ones first, or made anew', () => {
  const text = 'kind: brief\nstatus: ready\nperformance-problem:\n  statement: Couriers leave parcels at the gate.\nsources:\n  - id: problem-data\n    title: Gate policy\n    type: policy\n  - id: talks\n    type: interview\n  - id: study\n    type: research\n  - id: counts\n    type: performance-data\n  - id: falls\n    type: incident-data\n';
  const { titles, result } = mend('brief/problem-without-evidence', text, 'Add a new source as evidence');
  expect(titles).toEqual(['Take “talks” as evidence', 'Take “study” as evidence', 'Take “counts” as evidence', 'Take “falls” as evidence', 'Take “Gate policy” as evidence', 'Add a new source as evidence']);
  expect(result).toBe(text.replace('gate.\n', 'gate.\n  evidence: [problem-data-2]\n') + '  - id: problem-data-2\n    title: <what shows the problem>\n    type: performance-data\n    status: promised\n    due: <when it will be here>\n');
});

test('a late source is here after all, or gets another date', () => {
  const late = 'kind: brief\nstatus: ready\nsources:\n  - id: log\n    status: promised\n    due: 2026-05-10\n';
  expect(mend('brief/source-not-ready', late, 'Ask for a new date')).toEqual({ titles: ['Mark “log” as available', 'Ask for a new date'], result: late.replace('2026-05-10', '<when it will be here>') });
  const after = 'kind: brief\nstatus: ready\nsources:\n  - id: log\n    status: promised\n    due: 2026-06-10\nmilestones:\n  - phase: content-discovery\n    due: 2026-06-09\n';
  expect(mend('brief/source-not-ready', after, 'Mark “log” as available')).toEqual({ titles: ['Change to 2026-06-09, the day content discovery ends', 'Mark “log” as available'], result: after.replace('promised', 'available') });
});

test('an objective is linked to the measure of the goal, then to results, then to others', () => {
  const text = 'kind: brief\nstatus: ready\nbusiness-goal:\n  measure: returns\nobjectives:\n  - id: weigh\nmeasurement:\n  measures:\n    - id: done\n      level: activity\n    - id: weights\n      level: behavior\n    - id: returns\n      level: results\n      metric: Money back\n';
  const { titles, result } = mend('objective/not-linked-to-goal', text, 'Link it to “done”');
  expect(titles).toEqual(['Link it to “Money back”', 'Link it to “weights”', 'Link it to “done”']);
  expect(result).toBe(text.replace('- id: weigh\n', '- id: weigh\n    supports: [done]\n'));
});

test('a verb that is too small gives way to a bigger one', () => {
  const text = 'kind: brief\nstatus: ready\nobjectives:\n  - behavior: List the open complaints\n    level: evaluate\n';
  const { titles, result } = mend('objective/level-verb-mismatch', text, 'Replace “List” with “Justify”');
  expect(titles).toEqual(['Change the level to “remember”', 'Replace “List” with “Judge”', 'Replace “List” with “Decide on”', 'Replace “List” with “Justify”']);
  expect(result).toBe(text.replace('List', 'Justify'));
});

test('an objective may be for one more audience', () => {
  const text = 'kind: brief\nstatus: ready\naudiences:\n  - id: bakers\n  - id: sellers\nobjectives:\n  - id: weigh\n    audiences: [bakers]\n';
  const { titles, result } = mend('objective/audience-without-objective', text, 'Let “weigh” be for “sellers” too');
  expect(titles).toEqual(['Add an objective for “sellers”', 'Let “weigh” be for “sellers” too']);
  expect(result).toBe(text.replace('[bakers]', '[bakers, sellers]'));
});

test('a request that holds a quotation of its own request is left to its author', () => {
  expect(mend('brief/topic-framed-problem', 'kind: brief\nperformance-problem:\n  statement: We need a course. “Soon”, they said. We need a video.\n').titles).toEqual([]);
});

test('long names are cut short in messages and titles', () => {
  const metric = 'x'.repeat(51);
  const text = `kind: brief\nstatus: ready\nobjectives:\n  - id: weigh\nmeasurement:\n  measures:\n    - id: long\n      metric: ${metric}\n    - id: fits\n      metric: ${metric.slice(1)}\n`;
  expect(mend('objective/not-linked-to-goal', text).titles).toEqual([`Link it to “${'x'.repeat(49)}…”`, `Link it to “${'x'.repeat(50)}”`]);
});
