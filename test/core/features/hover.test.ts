import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/core/features/hover';
import { objectiveMarkdown } from '../../../server/src/core/features/objectiveHover';
import type { Reading, VerbMeaning } from '../../../server/src/core/objectives/framing';
import { settingsFrom } from '../../../server/src/core/settings';
import { scene } from '../../support/cursor';
import { TODAY } from '../../support/marked';

const TEAM = 'kind: people\nid: team\npeople:\n  - id: pat-lee\n    name: Pat Lee\n';

const shown = (text: string, others: Readonly<Record<string, string>> = {}): string | undefined => {
  const { document, workspace, offset } = scene(text, others);
  return hover(document, workspace, settingsFrom(undefined, TODAY), offset)?.markdown;
};

describe('a field', () => {
  test('is explained: what it is, why, when, and how', () => {
    expect(shown('kind: brief\nobjec│tives:\n  - id: a\n')).toMatch(/^\*\*Objectives\*\*\n\nWhat people will do differently\. .*\n\nWhy: Designers, .*\n\nExpected from the status “ready” on\.\n\n```yaml\nobjectives:\n {2}- id: [^]*```$/);
  });
  test('shows its choices with what they mean', () => {
    expect(shown('kind: brief\nsta│tus: draft\n')).toContain('- `draft`: You are still writing. Nothing has to be complete.\n- `ready`: ');
    expect(shown('kind: brief\nobjectives:\n  - assess-by│: []\n')).toContain('- `scenario`: Decisions in a described situation.');
  });
  test('is explained where it stands in the text', () => {
    const { document, workspace, offset, source } = scene('kind: brief\r\n# 🦺\r\nobjectives:\r\n  - behav│ior: x\r\n');
    const { start = 0, end = 0 } = hover(document, workspace, settingsFrom(undefined, TODAY), offset)?.span ?? {};
    expect(source.slice(start, end)).toBe('behavior');
  });
  test('is known although it is misspelt', () => {
    expect(shown('kind: brief\nobjectivs│:\n  - id: a\n')).toContain('**Objectives**');
  });
});

test('a choice says what it means', () => {
  expect(shown('kind: brief\nstatus: dra│ft\n')).toBe('`draft`\n\nYou are still writing. Nothing has to be complete.');
  expect(shown('kind: brief\nobjectives:\n  - assess-by: [scenario, obs│ervation]\n')).toContain('Someone watches the real task');
});

describe('a reference', () => {
  test('to a person says who that is, and where it is written', () => {
    expect(shown('kind: brief\nowner: pat-│lee\n', { 'people/team.people.yaml': TEAM })).toBe('**Pat Lee**\n\nperson pat\\-lee\n\nIn “team”\n\n`team.people.yaml`');
  });
  test('to a file says how far that one has come', () => {
    const rubric = 'kind: rubric\nid: quality\ntitle: Digital quality\nstatus: agreed\nversion: 2\n';
    expect(shown('kind: brief\nrubric: qual│ity@2\n', { 'q.rubric.yaml': rubric })).toBe('**Digital quality**\n\nrubric quality\n\nStatus: agreed\n\n`q.rubric.yaml`');
  });
  test('within the file says what is there', () => {
    expect(shown('kind: brief\nobjectives:\n  - id: find\n    behavior: find every source\ndeliverables:\n  - objectives: [fi│nd]\n')).toContain('**find every source**\n\nobjective find');
  });
});

test.each([
  ['a text', 'kind: brief\ntitle: Sa│fe\n'],
  ['a comment', 'kind: brief # the ki│nd\n'],
  ['a blank line', 'kind: brief\n│\n'],
  ['a name nobody has', 'kind: brief\nowner: no│body\n'],
  ['a value that is no choice', 'kind: brief\nstatus: no│where\n'],
  ['an unknown field', 'kind: brief\nx-own: │1\n'],
  ['an empty file', '│'],
])('%s has no hover', (_what, text) => {
  expect(shown(text, { 'team.people.yaml': TEAM })).toBeUndefined();
});

test('texts from documents stay texts', () => {
  const evil = '![x](https://example.org/x.png) <img src=x> [a](command:b) **b** `c` www.example.org';
  const markdown = shown('kind: brief\nowner: p│at\n', { 't.people.yaml': `kind: people\nid: t\npeople:\n  - id: pat\n    name: '${evil}'\n` }) ?? '';
  const [name = ''] = markdown.split('\n');
  // Every sign that Markdown could read as more than itself is escaped, so that what is shown is what was written.
  expect(name.slice(2, -2).replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
  expect(name.slice(2, -2).replace(/\\(.)/g, '$1')).toBe(evil);
});

describe('what one would look up', () => {
  test('how busy a person is', () => {
    const team = 'kind: people\nid: team\npeople:\n  - id: pat\n    name: Pat\n    side: internal\n    job: Engineer\n    skills: [subject-matter]\n    locales: [de-DE]\n    learning-hours-per-week: 4\n';
    const other = 'kind: brief\nid: other\nstatus: agreed\nsmes:\n  - person: pat\n    hours-committed: 6\n    from: 2026-05-11\n    to: 2026-05-24\n';
    expect(shown('kind: brief\nowner: p│at\n', { 'team.people.yaml': team, 'other.brief.yaml': other })).toContain('- internal\\, Engineer\n- Skills: subject\\-matter\n- Locales: de\\-DE\n- Hours promised in the next four weeks: 3 · 3 · 0 · 0, of 4 a week');
  });
  test('how an objective is served, and when a milestone is due', () => {
    const text = 'kind: brief\nobjectives:\n  - id: find\n    behavior: find it\n    level: apply\nmilestones:\n  - id: pilot\n    title: Pilot\n    due: 2026-05-18\n  - id: live\n    after: [pilot]\ndeliverables:\n  - objectives: [find]\n';
    expect(shown(text.replace('[find]', '[fi│nd]'))).toContain('- Thinking level: apply\n- 1 deliverable · no assessment · no measure');
    expect(shown(text.replace('[pilot]', '[pi│lot]'))).toContain('- 2026-05-18 (in 5 working days)');
  });
  test('what a day and a locale are', () => {
    expect(shown('kind: brief\nmilestones:\n  - due: 2026-05-│18\n')).toBe('Monday – in 5 working days');
    expect(shown('kind: brief\naudiences:\n  - locales: [pt│-BR]\n')).toBe('Brazilian Portuguese');
  });
  test('what a check looks at', () => {
    expect(shown('kind: brief\nwaivers:\n  - rule: objective/comp│ound\n')).toMatch(/^\*\*objective\/compound\*\*\n\n.+\n\nWhy: /);
    const { document, workspace, offset } = scene('kind: workspace\nrules:\n  objective/comp│ound: skip\n', {}, 'a.workspace.yaml');
    expect(hover(document, workspace, settingsFrom(undefined, TODAY), offset)?.markdown).toMatch(/^\*\*objective\/compound\*\*/);
  });
  test('who holds a role that is a key', () => {
    expect(shown('kind: brief\ngovernance: ways\nteam:\n  edi│tor: pat\n', { 'a.governance.yaml': 'kind: governance\nid: ways\nroles:\n  - id: editor\n    title: Chief editor\n' })).toContain('**Chief editor**');
  });
});

describe('the text of an objective', () => {
  const brief = (behavior: string): string => `kind: brief\nobjectives:\n  - id: a\n    behavior: ${behavior}\n`;
  test('is explained: as what it was read, why, part by part, and what its verb usually shows', () => {
    expect(shown(brief('Given a price │list, calculate orders without errors'))).toBe(
      '**Read as: outcome**\n\n“calculate” is something that others can see\\, hear or read\\: an outcome\\.\n\nCondition: Given a price list · Behavior: **calculate** orders · Standard: without errors\n\n“calculate” usually shows: apply (done by thinking).',
    );
  });
  test('over several lines it is one text, and short', () => {
    const text = brief(`>-\r\n      Without notes, calculate\r\n      and check │every order ${'of the day '.repeat(60)}\r\n`);
    const { document, workspace, offset, source } = scene(text);
    const found = hover(document, workspace, settingsFrom(undefined, TODAY), offset);
    expect(found?.markdown.split('\n').length).toBeLessThanOrEqual(8);
    expect(found?.markdown).toContain('Condition: Without notes · Behavior: **calculate** and check every order of the day');
    expect(found?.markdown).toMatch(/…\n/);
    expect(source.slice(found?.span.start, found?.span.end)).toContain('every order');
  });
  test('says what is wrong with it', () => {
    expect(shown(brief('understand │lockout'))).toMatch(/^\*\*Read as: not measurable\*\*\n\n“understand” happens in people’s heads/);
    expect(shown(brief('Forecasts and │plans'))).toMatch(/^\*\*Read as: topic/);
  });
  test('is shown as it is, and never as Markdown', () => {
    expect(shown(brief("'press │[Start](https://example.org) and ![x](y)'"))).not.toMatch(/\]\(|(?<!\\)!\[/);
  });
  test('in a language that cannot be read it is not explained', () => {
    expect(shown(`language: sv\n${brief('isolera │maskinen')}`)).toBeUndefined();
  });
  test('the name of the field keeps its own explanation', () => {
    expect(shown('kind: brief\nobjectives:\n  - id: a\n    beha│vior: isolate the machine\n')).toContain('**');
  });
});

describe('a reading', () => {
  const text = 'Isolate, lock the pump';
  const reading = (meaning: VerbMeaning | undefined, more: Partial<Reading> = {}): Reading => ({
    framing: 'outcome',
    confidence: 1,
    tier: 'none',
    reason: 'observable-verb',
    evidence: { start: 0, end: 7 },
    parts: [{ part: 'behavior', start: 0, end: 22 }, { part: 'verb', start: 0, end: 7 }],
    performances: [{ start: 0, end: 7, base: 'isolate', observable: true, ...(meaning ? { meaning } : {}) }],
    ...more,
  });
  const last = (one: Reading): string | undefined => objectiveMarkdown(one, text).split('\n\n').at(-1);

  test.each([
    [{ domain: 'cognitive', lowest: 'apply', highest: 'analyze' }, 'apply to analyze (done by thinking)'],
    [{ domain: 'cognitive', lowest: 'remember', highest: 'understand' }, 'remember to understand (done by thinking)'],
    [{ domain: 'psychomotor', lowest: 'evaluate', highest: 'evaluate' }, 'evaluate (done by hand)'],
    [{ domain: 'affective', lowest: 'create', highest: 'create' }, 'create (a matter of attitude)'],
  ] satisfies readonly (readonly [VerbMeaning, string])[])('says what its verb usually shows: %o', (meaning, expected) => {
    expect(last(reading(meaning))).toBe(`“isolate” usually shows: ${expected}.`);
  });
  test('leaves out what no list says, and what is said of other things than outcomes', () => {
    expect(last(reading(undefined))).toBe('Behavior: **Isolate**\\, lock the pump');
    expect(last(reading({ domain: 'cognitive', lowest: 'apply', highest: 'apply' }, { framing: 'business' }))).not.toContain('usually');
  });
  test('says when it is not sure, and names every part in words', () => {
    const parts = (['stem', 'audience', 'condition', 'standard'] as const).map((part, index) => ({ part, start: index * 3, end: index * 3 + 2 }));
    const markdown = objectiveMarkdown(reading(undefined, { tier: 'hint', framing: 'topic', reason: 'noun-phrase', parts }), text);
    expect(markdown).toMatch(/^\*\*Read as: topic, perhaps\*\*\n/);
    expect(markdown).toContain('Opening words: Is · Who: la · Condition: e\\, · Standard: lo');
  });
});
