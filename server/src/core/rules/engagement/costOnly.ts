import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import { addWord } from '../../edit';
import { defineRule, type Fix } from '../../rule';
import type { ListNode } from '../../tree';
import { fieldAt } from '../sections';

/** Whoever only buys cheaper hours pays for the coordination on top. */
export const costOnly = defineRule({
  id: 'engagement/cost-only',
  kinds: ['brief'],
  reads: ['file'],
  tier: 3,
  severity: 'info',
  summary: 'A partner brings more than a lower price.',
  why: 'Cost savings alone rarely justify the coordination overhead of a well-managed outsourcing relationship; the more durable reasons are about capability and capacity (source document, “Why Organizations Turn to External Partners and What They Are Really Buying”).',
  examples: {
    clean: [
      `
kind: brief
why-external:
  signals: [cost, capacity]
`,
      `
kind: brief
why-external:
  signals: []
`,
      `
kind: brief
why-external:
  signals: [cost, <what else>]
`,
      `
kind: brief
why-external:
  note: They know the machines.
`,
      `
kind: brief
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
why-external:
#^^^^^^^^^^^ info: Cost alone rarely pays for the coordination. What else can the partner do that you cannot do now? Add that signal.
  signals: [cost]
`,
        fixed: `
kind: brief
status: ready
why-external:
  signals: [cost, capacity]
`,
      },
      {
        text: `
kind: brief
why-external:
#^^^^^^^^^^^ info: Cost alone rarely pays for the coordination. What else can the partner do that you cannot do now? Add that signal.
  signals:
    - cost
`,
        fixed: `
kind: brief
why-external:
  signals:
    - cost
    - capacity
`,
      },
    ],
  },
  *check(brief, { document }) {
    const why = brief['why-external'];
    const signals = why?.signals;
    if (!why || !signals || signals.items.length === 0 || signals.items.some(({ value }) => value !== 'cost')) return;
    // A signal that cannot be read may be a better one.
    const { node } = signals.place;
    if (node.type !== 'list' || node.items.length > signals.items.length) return;
    yield {
      at: why.place,
      message: l10n.t('Cost alone rarely pays for the coordination. What else can the partner do that you cannot do now? Add that signal.'),
      fixes: () => otherSignals(document, node),
    };
  },
});

function otherSignals(document: Document, list: ListNode): Fix[] {
  const meanings = Object.entries(fieldAt('brief', ['why-external', 'signals', 0])?.values ?? {});
  return meanings.flatMap(([signal, meaning]): Fix[] => {
    const edit = signal === 'cost' ? undefined : addWord(document, list, signal);
    return edit ? [{ title: l10n.t('Add “{0}”: {1}', signal, meaning), edits: [edit] }] : [];
  });
}
