/** A question that comes up in a file, put to those who decide: a decision record about what the cursor stands in. */
import * as l10n from '@vscode/l10n';
import { idOf, titleOf, type Document, type DocumentOf } from '../document';
import { checkpointIn, familyOf } from '../family';
import { decisionTypeFor, type DecisionDraft } from '../newDecision';
import { besideOf, type Fix } from '../rule';
import { decisionFile } from '../rules/decisionFile';
import { fieldAt, writeField } from '../rules/sections';
import { short } from '../rules/short';
import { entryOf, type Node, type Path, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { touch } from './codeActions';

export interface Here {
  readonly document: Document;
  readonly span: Span;
  readonly workspace: Workspace;
  /** Today, as `2026-05-11`. */
  readonly today: string;
}

/** Undefined where there is nothing to decide, or where a decision is named already. */
export function recordDecision(here: Here): Fix | undefined {
  const part = partAt(here);
  if (!part || idOf(here.document) === undefined) return undefined;
  switch (here.document.kind) {
    case 'brief':
    case 'deliverable':
      return aboutPart(part, here);
    case 'review':
      return part.key === 'feedback' ? aboutFeedback(part, here) : part.key === 'round' || part.key === 'status' ? aboutRounds(here, here.document) : undefined;
    default:
      return undefined;
  }
}

/** A top-level part, and the item in it that has a name. */
interface Part {
  readonly key: string;
  readonly item?: Item | undefined;
}

interface Item {
  readonly id: string;
  readonly node: Node;
  readonly path: Path;
}

function partAt({ document, span }: Here): Part | undefined {
  const { root } = document;
  const entry = root?.type === 'map' ? root.entries.find((one) => touch(one.span, span)) : undefined;
  if (!entry) return undefined;
  const key = String(entry.key.value);
  return { key, item: itemAt(entry.value, [key], document, span) };
}

/** The innermost item around the cursor. */
function itemAt(node: Node, path: Path, document: Document, span: Span): Item | undefined {
  if (node.type === 'scalar') return undefined;
  if (node.type === 'map') {
    const entry = node.entries.find((one) => touch(one.span, span));
    return entry && itemAt(entry.value, [...path, String(entry.key.value)], document, span);
  }
  const index = node.items.findIndex((item) => touch(item.span, span) || (!node.flow && isOnFirstLine(item, span, document)));
  const item = node.items[index];
  if (!item) return undefined;
  const id = textIn(item, 'id');
  return itemAt(item, [...path, index], document, span) ?? (id === undefined ? undefined : { id, node: item, path: [...path, index] });
}

/** The dash in front of an item belongs to it. */
const isOnFirstLine = (item: Node, span: Span, { lines }: Document): boolean => lines.at(item.span.start).line === lines.at(span.start).line;

function textIn(node: Node | undefined, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  const text = value?.type === 'scalar' && typeof value.value === 'string' ? value.value.trim() : '';
  return text === '' ? undefined : text;
}

function aboutPart({ key, item }: Part, here: Here): Fix | undefined {
  const { document } = here;
  const type = decisionTypeFor(key);
  if (!type) return undefined;
  if (key === 'changes') return item && aboutChange(item, here);
  const name = fieldAt(document.kind, [key])?.title ?? key;
  const title = item ? l10n.t('{0}: {1}', name, short(calledBy(item), LONGEST)) : l10n.t('{0} of “{1}”', name, short(titleOf(document) ?? '', LONGEST));
  return record(here, { title, type, question: l10n.t('<what has to be decided>'), affects: [named(document, item)] });
}

const LONGEST = 60;

/** What an author calls an item. */
const calledBy = ({ node, id }: Item): string => NAMES.map((key) => textIn(node, key)).find((text) => text !== undefined) ?? id;

const NAMES = ['title', 'role', 'behavior', 'metric', 'risk'] as const;

/** A change that somebody asked for after an approval. */
function aboutChange(item: Item, here: Here): Fix | undefined {
  if (entryOf(item.node, 'decision')) return undefined;
  const what = textIn(item.node, 'what') ?? item.id;
  const days = entryOf(item.node, 'adds-days')?.value;
  return record(
    here,
    {
      title: short(what, LONGEST),
      type: 'scope-change',
      question: l10n.t('Do we agree to this change: {0}', what),
      affects: [named(here.document, item)],
      addsDays: days?.type === 'scalar' && typeof days.value === 'number' ? days.value : undefined,
    },
    item,
  );
}

/** A comment that both sides agreed not to act on. */
function aboutFeedback({ item }: Part, here: Here): Fix | undefined {
  if (!item || textIn(item.node, 'state') !== 'declined' || entryOf(item.node, 'decision')) return undefined;
  const text = textIn(item.node, 'text') ?? item.id;
  return record(
    here,
    { title: l10n.t('Not done: {0}', short(text, LONGEST)), type: 'quality', question: l10n.t('Do we leave this as it is: {0}', text), affects: [named(here.document, item), ...reviewed(here)] },
    item,
  );
}

/** A round more than both sides agreed: something else is open than the wording. */
function aboutRounds(here: Here, { content }: DocumentOf<'review'>): Fix | undefined {
  const { document, workspace } = here;
  const most = checkpointIn(familyOf(document, workspace).governance, content.stage?.value)?.rounds?.value;
  if (!content.round || most === undefined || content.round.value <= most || workspace.decisionsAbout(named(document)).length > 0) return undefined;
  const name = titleOf(familyOf(document, workspace).deliverable ?? document) ?? '';
  return record(here, { title: l10n.t('How to go on with “{0}”', short(name, LONGEST)), type: 'quality', question: l10n.t('Do we accept it as it is, change the scope, or escalate?'), affects: [named(document), ...reviewed(here)] });
}

const reviewed = ({ document }: Here): readonly string[] => (document.kind === 'review' && document.content.deliverable ? [`deliverable:${document.content.deliverable.value}`] : []);

const named = (document: Document, item?: Item): string => `${document.kind}:${idOf(document) ?? ''}${item ? `#${item.id}` : ''}`;

/** The record lies beside the others there are. An item that names its decision names this one. */
function record({ document, workspace, today }: Here, draft: Omit<DecisionDraft, 'id'>, item?: Item): Fix {
  const { id, file } = decisionFile(document, workspace, { today }, draft);
  const other = workspace.find('decision', workspace.ids('decision')[0]) ?? document;
  const link = item && writeField(document, item.path, 'decision', id);
  return { title: l10n.t('Record as decision: {0}', draft.title), edits: link ? [link] : [], creates: [{ ...file, name: besideOf(other, `${id}.decision.yaml`) }] };
}
