import { describe, expect, test } from 'vitest';
import { originalOffset } from '../../../server/src/core/checked';
import type { Document } from '../../../server/src/core/document';
import { applyEdits, replace } from '../../../server/src/core/edit';
import { promotion, type Promotion } from '../../../server/src/core/features/promotion';
import { nextStatus } from '../../../server/src/core/progress';
import type { Finding } from '../../../server/src/core/rule';
import { exampleWorkspace, workspaceNames } from '../../support/examples';
import { checkIn, readAs } from '../../support/versions';

const TODAY = '2026-05-11';

const HEADER = 'kind: brief\nschema-version: 1\nid: a\ntitle: A\n';

const promoted = (source: string, name = 'a.brief.yaml'): { readonly document: Document; readonly step: Promotion | undefined; readonly after: string | undefined } => {
  const document = readAs(source, name);
  const step = promotion(document, checkIn([document]), TODAY);
  return { document, step, after: step && applyEdits(source, step.fix.edits) };
};

describe('the next status', () => {
  test('a draft becomes ready, and nothing else changes', () => {
    const { step, after } = promoted(`${HEADER}status: draft # for now\nowner: pat\nengagement-model: project-based\n`);
    expect(step).toMatchObject({ next: 'ready', fix: { title: 'Set the status to “ready”', preferred: true } });
    expect(after).toBe(`${HEADER}status: ready # for now\nowner: pat\nengagement-model: project-based\n`);
  });

  test('what is agreed names who agreed, and when', () => {
    const { step, after } = promoted(`${HEADER}status: "ready"\nowner: pat\nengagement-model: project-based\nrubric: good@1\n`);
    expect(step).toMatchObject({ next: 'agreed', fix: { title: 'Set the status to “agreed” and add who agreed, and when' } });
    expect(after).toBe(`${HEADER}status: "agreed"\nowner: pat\nengagement-model: project-based\nrubric: good@1\nagreed:\n  date: 2026-05-11\n  internal: pat\n  partner: <who agreed for the partner>\n`);
  });

  test('nobody owns it', () => {
    expect(promoted('kind: rubric\nstatus: draft', 'a.rubric.yaml').after).toBe('kind: rubric\nstatus: agreed\nagreed:\n  date: 2026-05-11\n  internal: <who agreed for your organization>\n  partner: <who agreed for the partner>');
  });

  test('what is written of the agreement stays', () => {
    const { step, after } = promoted(`${HEADER}status: ready\nowner: pat\nagreed:\n  date:\n  partner: vic\n`);
    expect(after).toBe(`${HEADER}status: agreed\nowner: pat\nagreed:\n  date: 2026-05-11\n  internal: pat\n  partner: vic\n`);
    expect(step?.fix.title).toBe('Set the status to “agreed” and add who agreed, and when');
    const whole = promoted(`${HEADER}status: ready\nowner: pat\nagreed:\n  date: 2026-05-01\n  internal: pat\n  partner: vic\n`);
    expect(whole.step?.fix).toMatchObject({ title: 'Set the status to “agreed”', edits: [{ text: 'agreed' }] });
  });

  test('an empty agreement is filled', () => {
    expect(promoted(`${HEADER}status: ready\nowner: pat\nagreed:\nnotes: a\n`).after).toBe(`${HEADER}status: agreed\nowner: pat\nagreed:\n  date: 2026-05-11\n  internal: pat\n  partner: <who agreed for the partner>\nnotes: a\n`);
  });

  test.each([
    ['the end of the road', `${HEADER}status: closed\n`],
    ['beside the road', `${HEADER}status: on-hold\n`],
    ['no status', HEADER],
    ['a status that is none', `${HEADER}status: 12\n`],
    ['a text that cannot be read', `${HEADER}status: [draft\n`],
  ])('%s: none', (_what, source) => {
    expect(promoted(source).step).toBeUndefined();
  });

  test('people and workspace files have none', () => {
    expect(promoted('kind: people\nschema-version: 1\n', 'a.people.yaml').step).toBeUndefined();
  });
});

describe('what stands in its way', () => {
  const words = ({ source }: Document, { span }: Finding): string => source.slice(span.start, span.end);

  test('the errors and warnings it would have, where they are in the text as it is', () => {
    const { document, step } = promoted(`${HEADER}status: draft\nowner: pat\nsummary: TBD\nengagement-model: project-based\n`);
    expect(step?.blockers.map((one) => [one.severity, one.rule, words(document, one)])).toEqual(
      expect.arrayContaining([
        ['error', 'brief/missing-performance-problem', 'brief'],
        ['error', 'file/placeholder', 'TBD'],
      ]),
    );
  });

  test('advice is none, and neither is what the step itself leaves open', () => {
    const document = readAs(`${HEADER}status: ready\nowner: pat\nnotes: here\n`, 'a.brief.yaml');
    const finding = (rule: string, severity: Finding['severity'], text: string, version: Document): Finding => {
      const start = version.source.indexOf(text);
      return { rule, severity, message: rule, span: { start, end: start + text.length }, related: [{ document: version.name, span: { start, end: start + text.length }, message: '' }, { document: 'b', span: { start: 3, end: 4 }, message: '' }], fixes: () => [{ title: '', edits: [] }] };
    };
    const step = promotion(
      document,
      (version) => [
        finding('a/note', 'info', 'here', version),
        finding('a/hint', 'hint', 'here', version),
        finding('a/warning', 'warning', 'here', version),
        finding('a/error', 'error', 'agreed', version),
        finding('a/open', 'error', '<who agreed for the partner>', version),
        finding('a/before', 'error', 'kind', version),
      ],
      TODAY,
    );
    expect(step?.blockers.map((one) => [one.rule, words(document, one)])).toEqual([['a/warning', 'here'], ['a/error', 'ready'], ['a/before', 'kind']]);
    expect(step?.blockers[0]?.related.map(({ span }) => document.source.slice(span.start, span.end))).toEqual(['here', document.source.slice(3, 4)]);
    expect(step?.blockers[0]?.fixes()).toEqual([]);
  });

  test('in every example the step leads to the next status, and blockers are as many as are found there', () => {
    let steps = 0;
    for (const name of workspaceNames) {
      const { documents, settings } = exampleWorkspace(name);
      for (const document of documents) {
        const step = promotion(document, checkIn(documents, settings), settings.today);
        expect(step?.next).toBe(nextStatus(document));
        if (!step) continue;
        steps++;
        const after = readAs(applyEdits(document.source, step.fix.edits), document.name);
        expect('status' in after.content && after.content.status.value).toBe(step.next);
        const there = checkIn(documents, settings)(after).filter(({ severity, rule }) => (severity === 'error' || severity === 'warning') && rule !== 'file/placeholder');
        expect(step.blockers.filter(({ rule }) => rule !== 'file/placeholder')).toHaveLength(there.length);
      }
    }
    expect(steps).toBeGreaterThan(10);
  });
});

test('an offset finds its way back', () => {
  const source = 'abcdef';
  const edits = [replace({ start: 4, end: 4 }, 'XY'), replace({ start: 1, end: 3 }, '1')];
  expect(applyEdits(source, edits)).toBe('a1dXYef');
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => originalOffset(edits, offset))).toEqual([0, 1, 3, 4, 4, 4, 5, 6]);
});
