import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import type { Finding, Rule } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';
import { isWorkspaceFile, Space } from '../../server/src/lsp/space';
import { EXAMPLE_DAY, exampleWorkspace, workspaceNames } from '../support/examples';

const told = (findings: readonly Finding[]): string[] => findings.map(({ rule, severity, message, span, related }) => JSON.stringify([rule, severity, message, span, related]));

/** What a check from nothing finds in every document. */
function afresh(documents: ReadonlyMap<string, Document>, today = EXAMPLE_DAY): Record<string, string[]> {
  const all = [...documents.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const workspace = workspaceOf(all);
  const settings = settingsFrom(all.find(isWorkspaceFile), today);
  return Object.fromEntries([...documents].map(([key, document]) => [key, told(check(document, workspace, settings, rules))]));
}

const remembered = (space: Space, documents: ReadonlyMap<string, Document>): Record<string, string[]> =>
  Object.fromEntries([...documents.keys()].map((key) => [key, told(space.findings(key))]));

/** What people do to a line. */
const slip = fc.oneof(
  fc.constant((line: string) => line.replace(/: \S+/, ': another')),
  fc.constant((line: string) => line.replace(/\d+/, (digits) => String(Number(digits) + 1))),
  fc.constant((line: string) => line.replace(/\b(agreed|ready|in-production|approved|in-review|closed)\b/, 'draft')),
  fc.constant(() => ''),
  fc.constant((line: string) => `${line}\n${line}`),
  fc.constant((line: string) => `# a line more\n${line}`),
);

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(), line: fc.nat(), slip }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), at: fc.nat() }) },
);

describe.each(workspaceNames)('%s', (name) => {
  const { documents: originals } = exampleWorkspace(name);

  test('after any changes, what is remembered is what a check from nothing finds', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), (steps, eager) => {
        const space = new Space(rules, EXAMPLE_DAY);
        const documents = new Map<string, Document>();
        const put = (key: string, document: Document | undefined): ReadonlySet<string> => {
          if (document) documents.set(key, document);
          else documents.delete(key);
          return space.put(key, document);
        };
        for (const original of originals) put(original.name, original);
        let before = remembered(space, documents);
        for (const one of steps) {
          const original = originals[one.at % originals.length];
          if (!original) continue;
          const stale = put(original.name, changed(one, original, documents.get(original.name)));
          if (!eager) continue;
          const now = remembered(space, documents);
          // Whoever is not told to look again has missed nothing.
          for (const [key, findings] of Object.entries(now)) if (!stale.has(key)) expect(findings).toEqual(before[key]);
          before = now;
        }
        expect(remembered(space, documents)).toEqual(afresh(documents));
      }),
      { numRuns: 25 },
    );
  });
});

function changed(one: { kind: 'edit'; line: number; slip: (line: string) => string } | { kind: 'remove' } | { kind: 'restore' }, original: Document, current: Document | undefined): Document | undefined {
  switch (one.kind) {
    case 'remove':
      return undefined;
    case 'restore':
      return read(original.source, original.name);
    case 'edit': {
      const lines = (current ?? original).source.split('\n');
      const at = one.line % lines.length;
      lines[at] = one.slip(lines[at] ?? '');
      return read(lines.join('\n'), original.name);
    }
  }
}

test('a keystroke in a brief runs again what rests on it, and nothing else', () => {
  const { documents } = exampleWorkspace('norvane');
  const asked: string[] = [];
  const counting = rules.map((rule): Rule => ({ ...rule, check: (content, context) => { asked.push(context.document.name); return rule.check(content, context); } }));
  const space = new Space(counting, EXAMPLE_DAY);
  for (const document of documents) space.put(document.name, document);
  const lone = read('kind: brief\nschema-version: 1\nid: lone\ntitle: Alone\nstatus: draft\nowner: anna-lindqvist\nengagement-model: project-based\n', 'lone.brief.yaml');
  space.put('lone.brief.yaml', lone);
  for (const key of space.keys()) space.findings(key);
  asked.length = 0;

  const edited = read(lone?.source.replace('Alone', 'All alone') ?? '', 'lone.brief.yaml');
  expect([...space.put('lone.brief.yaml', edited)]).toEqual(['lone.brief.yaml']);
  for (const key of space.keys()) space.findings(key);
  expect(new Set(asked)).toEqual(new Set(['lone.brief.yaml']));
});

test('another day is another answer', () => {
  const space = new Space(rules, '2026-05-11');
  const brief = read('kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: draft\nowner: pat\nengagement-model: project-based\nperformance-problem:\n  impact: Much\nwaivers:\n  - rule: brief/missing-performance-problem\n    reason: Agreed by phone.\n    until: 2026-05-11\n', 'a.brief.yaml');
  space.put('a', brief);
  const missing = (): boolean => space.findings('a').some(({ rule }) => rule === 'brief/missing-performance-problem');
  expect(missing()).toBe(false);
  expect([...space.turn('2026-05-12', undefined)]).toEqual(['a']);
  expect(missing()).toBe(true);
});
