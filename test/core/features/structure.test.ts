/** Folding, growing selections, links, ids typed together, colored words, and what depends on what. */
import { describe, expect, test } from 'vitest';
import { read, type Document } from '../../../server/src/core/document';
import { dependents, dependsOn, partAt, type Dependency } from '../../../server/src/core/features/dependencies';
import { folds } from '../../../server/src/core/features/folding';
import { linkedIds, ID_BEING_TYPED } from '../../../server/src/core/features/linkedIds';
import { links } from '../../../server/src/core/features/links';
import { outline, type OutlineEntry } from '../../../server/src/core/features/outline';
import { selections } from '../../../server/src/core/features/selection';
import { semanticTokens, tokensIn } from '../../../server/src/core/features/semanticTokens';
import { settingsFrom } from '../../../server/src/core/settings';
import type { Span } from '../../../server/src/core/tree';
import { workspaceOf, type Workspace } from '../../../server/src/core/workspace';
import { scene } from '../../support/cursor';
import { EXAMPLE_DAY, exampleWorkspace, workspaceNames } from '../../support/examples';

const settings = settingsFrom(undefined, EXAMPLE_DAY);

function brief(source: string, name = 'a.brief.yaml'): Document {
  const document = read(source, name);
  if (!document) throw new Error(`${name} is none of ours.`);
  return document;
}
const words = ({ source }: Document, { start, end }: Span): string => source.slice(start, end);

describe('what can be folded', () => {
  const folded = (source: string): readonly string[] => folds(brief(source)).map(({ firstLine, lastLine, kind }) => `${kind} ${String(firstLine)}-${String(lastLine)}`);
  test('sections, items, long texts and comments', () => {
    expect(folded('# one\n# two\ntitle: a\nobjectives:\n  - id: a\n    behavior: >-\n      bake\n      bread\n\n  - id: b\n# end\nnotes: b\n')).toEqual(['comment 0-1', 'part 3-9', 'part 4-7', 'part 5-7']);
    expect(folded('tags: [a,\n  b]\r\nnotes: "x\r\n  y"\r\n')).toEqual(['part 0-1', 'part 2-3']);
  });
  test('what looks like a comment in a text is text, and a text that cannot be read has its comments', () => {
    expect(folded('notes: |\n  # a\n  # b\ntitle: x\n')).toEqual(['part 0-2']);
    expect(folded('# a\n#\n\t# b\n{')).toEqual(['comment 0-2']);
    expect(folded('')).toEqual([]);
  });
});

describe('a growing selection', () => {
  const grown = (text: string): readonly string[] => {
    const { document, offset } = scene(text);
    return selections(document, offset).map((span) => words(document, span));
  };
  test('takes word, value, field, item, section and document', () => {
    expect(grown('title: x\nscope:\n  in: [a]\n  out:\n    - "lock-out o│nly"\n')).toEqual([
      'only', 'lock-out only', '"lock-out only"', '- "lock-out only"', 'out:\n    - "lock-out only"', 'in: [a]\n  out:\n    - "lock-out only"', 'scope:\n  in: [a]\n  out:\n    - "lock-out only"',
      'title: x\nscope:\n  in: [a]\n  out:\n    - "lock-out only"', 'title: x\nscope:\n  in: [a]\n  out:\n    - "lock-out only"\n',
    ]);
    expect(grown('objectives:\n  - id: a\n    behavior: bake│ bread\n').slice(0, 4)).toEqual(['bake', 'bake bread', 'behavior: bake bread', 'id: a\n    behavior: bake bread']);
  });
  test('takes the whole document where nothing stands', () => {
    expect(grown('│')).toEqual(['']);
    expect(grown('title: x\n\n│')).toEqual(['', 'title: x\n\n']);
    expect(grown('title: 👩🏽‍🔧│ x')[0]).toBe('👩🏽‍🔧');
  });
});

describe('links', () => {
  const linked = (source: string, name?: string): readonly string[] => links(brief(source, name)).map((link) => `${link.kind} ${link.kind === 'address' ? link.address : link.kind === 'file' ? link.path : link.rule}`);
  test('addresses in texts, without the signs around them', () => {
    expect(linked('notes: See (https://example.org/a_(b)), “https://example.org/c?d=1”, or http://e.org/f.\nlinks:\n  - title: x\n    url: "https://example.org/ü"\n')).toEqual(['address https://example.org/a_(b)', 'address https://example.org/c?d=1', 'address http://e.org/f', 'address https://example.org/ü']);
    expect(linked('notes: https:// or ftp://a.b or javascript://a\n')).toEqual([]);
  });
  test('files', () => {
    expect(linked('sources:\n  - id: a\n    location: "standards/words v.csv"\n  - id: b\n    location: ../wörter.csv\n  - id: c\n    location: /etc/a.md\n')).toEqual(['file ../wörter.csv']);
  });
  test('checks that there are', () => {
    expect(linked('waivers:\n  - rule: objective/vague-verb\n    reason: x\n  - rule: objective/nothing\n')).toEqual(['rule objective/vague-verb']);
    expect(linked('rules:\n  brief/vague-wording: skip\n  none/such: skip\n', 'a.workspace.yaml')).toEqual(['rule brief/vague-wording']);
  });
  test('a million brackets take no time to speak of', () => {
    expect(linked(`notes: https://e.org/${')'.repeat(1_000_000)}\n`)).toEqual(['address https://e.org/']);
    expect(linked(`notes: ${'a.'.repeat(500_000)}\n`)).toEqual([]);
  });
});

describe('ids typed together', () => {
  const OTHERS = { 'cut.decision.yaml': 'kind: decision\nid: cut\naffects: ["brief:program#known"]\n' };
  const TEXT = 'kind: brief\nid: program\nobjectives:\n  - id: find\n  - id: known\ndeliverables:\n  - id: course\n    objectives: ["find", known]\n';
  const typed = (before: string, after: string): readonly string[] | undefined => {
    const { document, workspace, offset } = scene(TEXT.replace(before, after), OTHERS);
    return linkedIds(document, workspace, offset)?.map((span) => words(document, span));
  };
  test('with all their uses in the document', () => {
    expect(typed('id: find', 'id: fi│nd')).toEqual(['find', 'find']);
    expect(typed('"find"', '"find│"')).toEqual(['find', 'find']);
  });
  test('and not where another file uses them, two things have them, or nothing does', () => {
    expect(typed('id: known', 'id: kno│wn')).toBeUndefined();
    expect(typed('id: program', 'id: pro│gram')).toBeUndefined();
    expect(typed('id: known', 'id: fin│d')).toBeUndefined();
    expect(typed('"find"', '"fin│"')).toBeUndefined();
    expect(typed('id: course', 'id: cou│rse')).toBeUndefined();
    expect(typed('brief', 'br│ief')).toBeUndefined();
  });
  test('stay linked while they are half typed', () => {
    const pattern = new RegExp(`^(?:${ID_BEING_TYPED})$`);
    for (const text of ['', 'find-', 'find-2', 'Find_']) expect(text).toMatch(pattern);
    expect('find it').not.toMatch(pattern);
  });
});

describe('colored words', () => {
  const colored = (source: string): readonly string[] => {
    const document = brief(source);
    return semanticTokens(document, settings).map(({ kind, span }) => `${kind} ${words(document, span)}`);
  };
  test('ids, references, verbs, days, people and what is open', () => {
    expect(colored('id: a\nowner: kim\ngovernance: "governance:ways@2"\nlanguage: en\nobjectives:\n  - id: b\n    behavior: knead and bake the dough\nmilestones:\n  - id: c\n    title: <what it is called>\n    due: 2026-05-01\n    after: [c]\n')).toEqual([
      'id a', 'person kim', 'reference ways', 'id b', 'verb knead', 'verb bake', 'id c', 'placeholder <what it is called>', 'date 2026-05-01', 'reference c',
    ]);
  });
  test('none for a day that does not exist, nor for what nobody can see', () => {
    expect(colored('language: en\nobjectives:\n  - behavior: understand bread\nagreed:\n  date: 2026-02-30\n')).toEqual([]);
  });
  test('one on each line, and one at a place', () => {
    expect(colored('id: "a\n  b"\nowner: <who is it>\nlanguage: en\nobjectives:\n  - behavior: >-\n      carry\n      out the test of <which oven>\n')).toEqual(['id a', 'id b', 'placeholder <who is it>', 'verb carry', 'placeholder <which oven>']);
  });
  test('in a part of the text', () => {
    const document = brief('id: a\nowner: kim\nsponsor: lee\n');
    const { start, end } = document.lines.span(1);
    expect(tokensIn(semanticTokens(document, settings), { start, end }).map(({ span }) => words(document, span))).toEqual(['kim']);
  });
});

describe('what depends on what', () => {
  const OTHERS = {
    'cut.decision.yaml': 'kind: decision\nid: cut\ntitle: Cut it\naffects: [brief:program, "brief:program#find"]\nwaivers:\n  - rule: x/y\n    decision: cut\n',
    'card.deliverable.yaml': 'kind: deliverable\nid: card\nbrief: program\nobjectives: [find]\nstructure:\n  - id: start\n    title: Start\n    objectives: [find]\n',
  };
  const TEXT = 'kind: brief\nid: program\nobjectives:\n  - id: find\n    behavior: find it\n    audiences: [all]\naudiences:\n  - id: all\n    role: Everybody\n';
  const told = (list: readonly Dependency[], home?: Document): readonly string[] => list.map(({ part, spans }) => `${part.name}: ${spans.map((span) => words(home ?? part.document, span)).join(' ')}`);
  const at = (before: string, after: string, name = 'program.brief.yaml'): { part: string; incoming: readonly string[]; outgoing: readonly string[] } | undefined => {
    const { document, workspace, offset } = scene(TEXT.replace(before, after), OTHERS, name);
    const part = partAt(document, workspace, offset);
    return part && { part: part.name, incoming: told(dependents(part, workspace)), outgoing: told(dependsOn(part, workspace), part.document) };
  };
  test('for an item, from inside of it', () => {
    expect(at('find it', 'find│ it')).toMatchObject({ part: 'find · Find it', incoming: ['Objectives it serves: find', 'start · Start: find', 'Affects: find'], outgoing: ['all · Everybody: all'] });
  });
  test('for what a reference names', () => {
    expect(at('[all]', '[a│ll]')).toMatchObject({ part: 'all · Everybody', incoming: ['find · Find it: all'], outgoing: [] });
  });
  test('for a document', () => {
    const found = at('id: program', 'id: pro│gram');
    expect(found?.part).toBe('program');
    expect(found?.incoming).toEqual(['card: program', 'Affects: program program']);
    expect(found?.outgoing).toEqual([]);
  });
  test('for a section, from its heading, and nowhere else', () => {
    expect(at('objectives:', 'object│ives:')).toMatchObject({ part: 'Objectives', incoming: [], outgoing: ['all · Everybody: all'] });
    expect(at('kind', 'ki│nd')).toBeUndefined();
  });
});

// What holds for every document

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

function checkAll(document: Document, workspace: Workspace, offsets: readonly number[]): void {
  const whole = { start: 0, end: document.source.length };
  const nested = (entries: readonly OutlineEntry[], outer: Span): void => {
    for (const { name, span, head, children } of entries) {
      if (name.trim() === '' || !holds(outer, span) || !holds(span, head)) throw new Error(`The outline is torn at “${name}”.`);
      nested(children, span);
    }
  };
  nested(outline(document, workspace), whole);
  const all = folds(document);
  const open: number[] = [];
  for (const { firstLine, lastLine } of all) {
    while ((open.at(-1) ?? Infinity) < firstLine) open.pop();
    if (firstLine >= lastLine || lastLine >= document.lines.count || (open.at(-1) ?? Infinity) < lastLine) throw new Error(`The fold of line ${String(firstLine)} crosses another one.`);
    open.push(lastLine);
  }
  let end = 0;
  for (const { span } of semanticTokens(document, settings)) {
    if (span.start < end || span.end <= span.start || !holds(whole, span) || document.lines.at(span.start).line !== document.lines.at(span.end).line) throw new Error('Colored words overlap.');
    end = span.end;
  }
  end = 0;
  for (const { span } of links(document)) {
    if (span.start < end || span.end <= span.start || !holds(whole, span)) throw new Error('Links overlap.');
    end = span.end;
  }
  for (const offset of offsets) {
    const chosen = selections(document, offset);
    for (const [index, span] of chosen.entries()) {
      const inner = index === 0 ? { start: offset, end: offset } : chosen[index - 1];
      if (!inner || !holds(whole, span) || !holds(span, inner)) throw new Error(`The selection at ${String(offset)} does not grow.`);
    }
    for (const span of linkedIds(document, workspace, offset) ?? []) if (!holds(whole, span)) throw new Error('A linked id lies outside.');
  }
}

function checkParts(document: Document, workspace: Workspace, offsets: readonly number[]): void {
  for (const offset of offsets) {
    const part = partAt(document, workspace, offset);
    if (!part) continue;
    for (const { part: other, spans } of [...dependents(part, workspace), ...dependsOn(part, workspace)]) {
      const length = { start: 0, end: other.document.source.length };
      if (spans.length === 0 || !holds(length, other.span) || !holds(other.span, other.head)) throw new Error(`“${other.name}” lies outside.`);
    }
  }
}

test('what is written once and named again elsewhere is shown where it is written', () => {
  const source = 'kind: brief\nid: a\nobjectives: &all\n  - &one\n    id: b\n    behavior: bake\n    audiences: &who\n      - kim\n      - lee\naudiences:\n  - *one\n  - id: kim\n    regions: *who\nmilestones: *all\nscope:\n  in: *who\n';
  const document = brief(source);
  checkAll(document, workspaceOf([document]), every(1, source.length));
  checkParts(document, workspaceOf([document]), every(1, source.length));
  expect(folds(document).map(({ firstLine }) => firstLine)).toEqual([2, 4, 6, 9, 11, 14]);
});

const every = (step: number, length: number): readonly number[] => Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);

describe.each(workspaceNames)('in %s, everything is inside and in one another', (name) => {
  const { documents, workspace } = exampleWorkspace(name);

  test('at every place', () => {
    for (const document of documents) {
      checkAll(document, workspace, every(1, document.source.length));
      checkParts(document, workspace, every(23, document.source.length));
    }
  });

  test('in what is half typed, with other line ends and garbled', () => {
    for (const { source, name: file } of documents) {
      const cuts = every(Math.max(7, Math.ceil(source.length / 60)), source.length).map((at) => source.slice(0, at));
      const others = [source.replaceAll('\n', '\r\n'), `\uFEFF${source}`, source.replaceAll(':', ''), source.replaceAll('  ', '\t'), source.replaceAll('a', '👩🏽‍🔧'), source.replace(/^( +)- /gm, '$1'), source.replaceAll('id: ', 'id: &x ')];
      for (const text of [...cuts, ...others]) {
        const document = read(text, file);
        if (!document) continue;
        const near = workspaceOf([document]);
        checkAll(document, near, every(97, text.length));
        checkParts(document, near, every(997, text.length));
      }
    }
  });
});
