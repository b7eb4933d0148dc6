/** A word of the trade goes on the list of the workspace, and is not asked about again. */
import { describe, expect, test } from 'vitest';
import { check } from '../../../server/src/core/check';
import { read, type Document } from '../../../server/src/core/document';
import { ownWordActions } from '../../../server/src/core/features/ownWords';
import { rules } from '../../../server/src/core/rules';
import { settingsFrom } from '../../../server/src/core/settings';
import { workspaceOf } from '../../../server/src/core/workspace';
import { mended } from '../../support/fixes';

const readOrFail = (source: string, name: string): Document => {
  const document = read(source, name);
  if (!document) throw new Error(`${name} is not one of our documents.`);
  return document;
};

const brief = (behavior: string): Document => readOrFail(`kind: brief\nid: cafe\nstatus: ready\nobjectives:\n  - id: one\n    behavior: ${behavior}\n  - id: two\n    behavior: "Overview of milk"\n`, '/cafe/cafe.brief.yaml');
const file = (text: string): Document => readOrFail(text, '/cafe/cafe.workspace.yaml');

/** What is offered on the first objective, and the documents after each offer. */
function offered(documents: readonly Document[], folder?: string) {
  const [document] = documents;
  if (!document) throw new Error('There is no document.');
  const workspace = workspaceOf(documents);
  const of = (list: readonly Document[]) => list.find(({ kind }) => kind === 'workspace');
  const settingsOf = (list: readonly Document[]) => {
    const found = of(list);
    return settingsFrom(found?.kind === 'workspace' ? found : undefined, '2026-05-11');
  };
  const found = (list: readonly Document[]) => check(list.find(({ name }) => name === document.name) ?? document, workspaceOf(list), settingsOf(list), rules).filter(({ rule }) => rule === 'objective/topic-framed' || rule === 'objective/vague-verb');
  const at = document.source.indexOf('behavior: ') + 'behavior: "a'.length;
  const actions = ownWordActions({ document, findings: check(document, workspace, settingsOf(documents), rules), span: { start: at, end: at }, workspace, settings: settingsOf(documents), folder });
  return actions.map(({ title, fix, preferred, kind, finding }) => {
    const after = mended(fix, document, documents);
    return { title, kind, preferred, rule: finding?.rule, left: found(after).length, before: found(documents).length, file: of(after), complaints: after.flatMap(({ complaints }) => complaints) };
  });
}

describe('into the workspace file, however it is written', () => {
  const head = 'kind: workspace\nschema-version: 1\nid: cafe\ntitle: Cafe\n';
  test.each([
    ['no words yet', head, `${head}vocabulary:\n  allowed-verbs: [steam]\n`],
    ['other words', `${head}vocabulary:\n  vague-verbs: [grasp]\n`, `${head}vocabulary:\n  vague-verbs: [grasp]\n  allowed-verbs: [steam]\n`],
    ['a list in brackets', `${head}vocabulary:\n  allowed-verbs: [froth]\n`, `${head}vocabulary:\n  allowed-verbs: [froth, steam]\n`],
    ['a list with dashes', `${head}vocabulary:\n  allowed-verbs:\n    - froth\n`, `${head}vocabulary:\n  allowed-verbs:\n    - froth\n    - steam\n`],
    ['nothing behind the key', `${head}vocabulary:\n`, `${head}vocabulary:\n  allowed-verbs: [steam]\n`],
    ['braces', '{ kind: workspace, id: cafe }\n', '{ kind: workspace, id: cafe, vocabulary: { allowed-verbs: [steam] } }\n'],
  ])('%s', (_layout, before, after) => {
    const [action, ...others] = offered([brief('Steam milk'), file(before)], '/cafe');
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: '“steam” is a verb here: add it to the words of the workspace', kind: 'quickfix', preferred: false, rule: 'objective/topic-framed', before: 2, left: 1, complaints: [] });
    expect(action?.file?.source).toBe(after);
  });

  test('but not where something else stands', () => {
    expect(offered([brief('Steam milk'), file(`${head}vocabulary: steam\n`)], '/cafe')).toEqual([]);
  });
});

test('a new workspace file stands in the folder of the workspace, and nothing in it is pointed out', () => {
  const [action] = offered([brief('Steam milk')], '/cafe');
  expect(action).toMatchObject({ before: 2, left: 1, complaints: [] });
  const made = action?.file;
  expect(made?.name).toBe('/cafe/team.workspace.yaml');
  expect(made?.source).toBe('kind: workspace\nschema-version: 1\nid: team\ntitle: Our workspace\nprofile: standard\n\nvocabulary:\n  allowed-verbs: [steam]\n');
  if (!made) throw new Error('Nothing was made.');
  expect(check(made, workspaceOf([made]), settingsFrom(undefined, '2026-05-11'), rules)).toEqual([]);
});

test('a file that was opened alone has no workspace to add to', () => {
  expect(offered([brief('Steam milk')])).toEqual([]);
});

test.each(['appreciate the taste of the milk', '"Appreciate the taste of the milk"'])('a verb of the mind that can be seen in this trade: %s', (behavior) => {
  const [action] = offered([brief(behavior)], '/cafe');
  expect(action).toMatchObject({ title: '“appreciate” is fine here: add it to the words of the workspace', rule: 'objective/vague-verb', before: 2, left: 1 });
});

test('a verb that the strict profile does not take', () => {
  const strict = file('kind: workspace\nid: cafe\nobjective-profile: mager-strict\n');
  expect(offered([brief('explain the grinder to a guest'), strict], '/cafe')[0]).toMatchObject({ title: '“explain” is fine here: add it to the words of the workspace', before: 2, left: 1 });
});

test.each(['Overview of milk', 'How to steam milk', 'be aware of hot milk', 'The milk', 'clean the grinder', 'Knowledge of milk'])('nothing for %s', (behavior) => {
  expect(offered([brief(behavior)], '/cafe')).toEqual([]);
});
