import * as l10n from '@vscode/l10n';
import { idOf, KINDS, type Document } from '../../document';
import { replaceScalar } from '../../edit';
import { isOpen } from '../../open';
import { defineRule, type Fix, type Problem, type Related } from '../../rule';
import { entryOf, type ListNode, type Node, type ScalarNode } from '../../tree';
import type { Workspace } from '../../workspace';

/** Two things with one name: whoever points there gets the first. */
export const duplicateId = defineRule({
  id: 'id/duplicate',
  kinds: KINDS,
  reads: ['workspace'],
  tier: 1,
  severity: 'error',
  format: true,
  summary: 'Every id belongs to one thing only.',
  why: 'When two objectives or two briefs share a name, every link means the first one and nobody notices. What each side then builds and reviews differs (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
id: example
objectives:
  - id: ask
  - id: tell
audiences:
  - id: ask
=== example.rubric.yaml
kind: rubric
id: example
`,
      `
kind: brief
objectives:
  - id: <short name>
  - id: <short name>
`,
    ],
    marked: [
      {
        text: `
kind: brief
objectives:
  - id: ask
  - id: ask-2
  - id: ask
#       ^^^ error: The id “ask” is already taken in this list. Give this one its own id.
  - ask
`,
        fixed: `
kind: brief
objectives:
  - id: ask
  - id: ask-2
  - id: ask-3
  - ask
`,
      },
      {
        text: `
kind: brief
id: example
#   ^^^^^^^ error: Another brief has the id “example” too: copy.brief.yaml. Give one of them another id.
=== copy.brief.yaml
kind: brief
id: example
`,
        fixed: `
kind: brief
id: example-2
`,
      },
      {
        text: `
kind: people
people:
  - id: pat
#       ^^^ error: Somebody in another people file has the id “pat” too: partner.people.yaml. Give one of them another id.
  - id: kim
=== partner.people.yaml
kind: people
people:
  - id: pat
`,
        fixed: `
kind: people
people:
  - id: pat-2
  - id: kim
`,
      },
    ],
  },
  *check({ id }, { document, workspace }) {
    if (id) yield* namesakes(document, id.place.node, workspace);
    for (const { schema, place: { node } } of document.reading.fields) {
      if (node.type === 'list' && schema.items?.properties?.['id']) yield* repeated(document, node);
    }
    if (document.kind === 'people') yield* elsewhere(document, workspace);
  },
});

function* namesakes(document: Document, node: Node, workspace: Workspace): Iterable<Problem> {
  const id = idOf(document);
  if (id === undefined || isOpen(id) || node.type !== 'scalar') return;
  const others = workspace.namesakes(document.kind, id).filter((other) => other !== document);
  const [first] = others;
  if (!first) return;
  yield {
    at: node.span,
    message: l10n.t('Another {0} has the id “{1}” too: {2}. Give one of them another id.', document.kind, id, baseName(first)),
    related: others.flatMap((other) => relatedTo(other, other.content.id?.place.node)),
    fixes: () => [renaming(node, free(id, (one) => workspace.namesakes(document.kind, one).length > 0))],
  };
}

function* repeated(document: Document, list: ListNode): Iterable<Problem> {
  const seen = new Map<string, ScalarNode>();
  const nodes = list.items.flatMap((item) => idNode(item) ?? []);
  for (const node of nodes) {
    const id = String(node.value);
    const first = seen.get(id);
    if (!first) seen.set(id, node);
    // The same item twice, by reference, has one place only.
    else if (first !== node) {
      yield {
        at: node.span,
        message: l10n.t('The id “{0}” is already taken in this list. Give this one its own id.', id),
        related: relatedTo(document, first),
        fixes: () => [renaming(node, free(id, (one) => nodes.some(({ value }) => value === one)))],
      };
    }
  }
}

function* elsewhere(document: Document, workspace: Workspace): Iterable<Problem> {
  const people = entryOf(document.root, 'people')?.value;
  const nodes = people?.type === 'list' ? people.items.flatMap((item) => idNode(item) ?? []) : [];
  for (const node of nodes) {
    const id = String(node.value);
    if (nodes.find(({ value }) => value === node.value) !== node) continue;
    const others = workspace.described(id).filter((one) => one.document !== document);
    const [first] = others;
    if (!first) continue;
    yield {
      at: node.span,
      message: l10n.t('Somebody in another people file has the id “{0}” too: {1}. Give one of them another id.', id, baseName(first.document)),
      related: others.flatMap(({ person, document: other }) => relatedTo(other, person.id?.place.node)),
      fixes: () => [renaming(node, free(id, (one) => workspace.person(one) !== undefined || nodes.some(({ value }) => value === one)))],
    };
  }
}

function idNode(item: Node): ScalarNode | undefined {
  const node = entryOf(item, 'id')?.value;
  return node?.type === 'scalar' && typeof node.value === 'string' && !isOpen(node.value) ? node : undefined;
}

/** The id with the first number behind it that nobody has. Links stay with the other one. */
function free(id: string, isTaken: (id: string) => boolean): string {
  const [, stem = id] = /^(.*?)(?:-\d+)?$/.exec(id) ?? [];
  let number = 2;
  while (isTaken(`${stem}-${String(number)}`)) number++;
  return `${stem}-${String(number)}`;
}

const renaming = (node: ScalarNode, id: string): Fix => ({ title: l10n.t('Change this id to “{0}”', id), edits: [replaceScalar(node, id)], preferred: true });

const relatedTo = (document: Document, node: Node | undefined): readonly Related[] => (node ? [{ document: document.name, span: node.span, message: l10n.t('The same id is here.') }] : []);

const baseName = ({ name }: Document): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
