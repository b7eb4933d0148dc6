import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import type { Document } from '../../server/src/core/document';
import type { Finding } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';
import { exampleWorkspace, storyDay, workspaceNames } from '../support/examples';
import { mended } from '../support/fixes';

/** What the `# expect:` comments of a document promise */
function expectations({ name, source }: Document): string[] {
  return source.split('\n').flatMap((line, index) => {
    const promised = /# expect: ([a-z0-9/, -]+)/.exec(line)?.[1] ?? '';
    return promised.split(/[, ]+/).filter((rule) => rule !== '').map((rule) => `${name}:${String(index + 1)} ${rule}`);
  });
}

test('the bad workspace: every expectation on its line, and nothing else', () => {
  const { documents, workspace, settings } = exampleWorkspace('bad');
  const expected = documents.flatMap(expectations);
  expect(expected.length).toBeGreaterThan(10);
  const got = documents.flatMap((document) =>
    check(document, workspace, settings, rules).map(({ rule, span }) => `${document.name}:${String(document.lines.at(span.start).line + 1)} ${rule}`),
  );
  expect(got.sort()).toEqual(expected.sort());
});

/** What a first draft is told all the same. */
const ADVICE: Readonly<Record<string, readonly string[]>> = { minimal: ['warning brief/no-behavior-gap'] };

test.each(workspaceNames.filter((name) => name !== 'bad'))('the good workspace %s: no warning and no error beyond a first draft’s advice', (name) => {
  const { documents, workspace, settings } = exampleWorkspace(name, storyDay(name));
  expect(documents.length).toBeGreaterThan(1);
  const got = documents.flatMap((document) => check(document, workspace, settings, rules).filter(({ severity }) => severity === 'error' || severity === 'warning'));
  expect(got.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(ADVICE[name] ?? []);
});

describe('every fix in the bad workspace', () => {
  const { documents, workspace, settings } = exampleWorkspace('bad');
  const cases = documents.flatMap((document) =>
    check(document, workspace, settings, rules).flatMap((finding) => finding.fixes().map((fix) => [`${finding.rule}: ${fix.title}`, { document, finding, fix }] as const)),
  );

  test('there are some', () => expect(cases.length).toBeGreaterThan(20));

  // What is known around an unknown key changes with every key that is added; that is no other finding.
  const line = ({ rule, message }: Finding): string => `${rule} ${message.replace(/ Known here: .*? …\./, '')}`;

  // Everything in every file, once; most mends leave most files alone.
  const told = (list: readonly Document[], around: Workspace): Map<Document, string[]> =>
    new Map(list.map((one) => [one, check(one, around, settings, rules).map(line)]));
  const before = told(documents, workspace);

  test.each(cases)('%s', (_name, { document, finding, fix }) => {
    const after = mended(fix, document, documents);
    for (const one of after) expect(one.complaints).toEqual([]);
    const now = [...told(after, workspaceOf(after)).values()].flat();
    const then = [...before.values()].flat();
    const gone = line(finding);
    const count = (list: readonly string[]): number => list.filter((one) => one === gone).length;
    expect(count(now)).toBeLessThan(count(then));
    // A placeholder asks for the words that only the author has; nothing else may be new. The same finding in other words,
    // because it quotes what has changed, is not.
    const ofRule = (list: readonly string[], one: string): number => list.filter((other) => other.split(' ')[0] === one.split(' ')[0]).length;
    const isNew = (one: string): boolean => !then.includes(one) && (one.startsWith(`${finding.rule} `) || ofRule(now, one) > ofRule(then, one));
    const added = now.filter((one) => isNew(one) && !one.startsWith('file/placeholder '));
    // Another verb is another sentence, about which there is something else to say.
    const allowed = finding.rule === 'objective/vague-verb' || finding.rule === 'objective/topic-framed' ? added.filter((one) => !one.startsWith('objective/')) : added;
    expect(allowed).toEqual([]);
  });
});
