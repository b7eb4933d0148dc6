import * as l10n from '@vscode/l10n';
import { said } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { entryOf } from '../../tree';
import type { Document } from '../../document';
import { kindPlace } from '../places';
import { writeField } from '../sections';

/** A decision without its reason is argued again as soon as somebody new asks why. */
export const reasonMissing = defineRule({
  id: 'decision/reason-missing',
  kinds: ['decision'],
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  summary: 'An accepted decision says what was chosen, why, and by whom.',
  why: 'Partnerships that last keep the kind of organizational memory that prevents the same decisions from being relitigated every engagement cycle (source document, “What successful organizations do”). Only a decision with its reason can be such a memory.',
  examples: {
    clean: [
      `
kind: decision
status: accepted
choice: Text on screen
because: Plants are loud
decided-by: [pat]
`,
      `
kind: decision
status: accepted
choice: <which of the options>
because: TBD
decided-by: [<who>]
`,
      `
kind: decision
status: proposed
`,
      `
kind: decision
status: superseded
`,
      `
kind: decision
status: accepted
choice: Text on screen
because: Plants are loud
decided-by: pat
`,
    ],
    marked: [
      {
        text: `
kind: decision
#     ^^^^^^^^ warning: This decision is accepted without a reason. Add why it was chosen, so that nobody has to argue it again.
status: accepted
choice: Text on screen
decided-by: [pat]
`,
        fixed: `
kind: decision
status: accepted
choice: Text on screen
because: <why this and nothing else>
decided-by: [pat]
`,
      },
      {
        text: `
kind: decision
#     ^^^^^^^^ warning: This decision is accepted, and nobody can read what was chosen. Add the choice.
status: accepted
because: Plants are loud
decided-by: [pat]
`,
        fixed: `
kind: decision
status: accepted
choice: <what was decided>
because: Plants are loud
decided-by: [pat]
`,
      },
      {
        text: `
kind: decision
status: accepted
choice: Text on screen
because: Plants are loud
decided-by: []
#^^^^^^^^^ warning: This decision is accepted, and nobody knows by whom. Add who decided it.
`,
        fixed: `
kind: decision
status: accepted
choice: Text on screen
because: Plants are loud
decided-by: [<who decided>]
`,
      },
      {
        text: `
kind: decision
status: accepted
choice: Text on screen
because: ''
#^^^^^^ warning: This decision is accepted without a reason. Add why it was chosen, so that nobody has to argue it again.
decided-by: [pat]
`,
      },
    ],
  },
  *check(decision, { document }) {
    if (decision.status?.value !== 'accepted') return;
    const { choice, because } = decision;
    if (!said(choice) && isMissing(document, 'choice')) {
      yield { ...placeOf(document, 'choice'), message: l10n.t('This decision is accepted, and nobody can read what was chosen. Add the choice.'), fixes: () => fill(document, 'choice', l10n.t('<what was decided>')) };
    }
    if (!said(because) && isMissing(document, 'because')) {
      yield { ...placeOf(document, 'because'), message: l10n.t('This decision is accepted without a reason. Add why it was chosen, so that nobody has to argue it again.'), fixes: () => fill(document, 'because', l10n.t('<why this and nothing else>')) };
    }
    if (isMissing(document, 'decided-by')) {
      yield { ...placeOf(document, 'decided-by'), message: l10n.t('This decision is accepted, and nobody knows by whom. Add who decided it.'), fixes: () => fill(document, 'decided-by', `[${l10n.t('<who decided>')}]`) };
    }
  },
});

type Field = 'choice' | 'because' | 'decided-by';

/** Whether nothing is written there; what is of another shape is told as such. */
function isMissing({ root }: Document, key: Field): boolean {
  const node = entryOf(root, key)?.value;
  if (!node) return true;
  return node.type === 'scalar' ? String(node.value ?? '').trim() === '' : (node.type === 'list' ? node.items : node.entries).length === 0;
}

function placeOf(document: Document, key: Field): { readonly at: { readonly start: number; readonly end: number }; readonly part?: string } {
  const entry = entryOf(document.root, key);
  return entry ? { at: entry.key.span } : { at: kindPlace(document), part: key };
}

function fill(document: Document, key: Field, value: string): Fix[] {
  const edit = writeField(document, [], key, value);
  return edit ? [{ title: l10n.t('Add “{0}”, to be filled in', key), edits: [edit], preferred: true }] : [];
}
