import * as l10n from '@vscode/l10n';
import { titleOf, type DocumentOf } from '../../document';
import { replace, replaceScalar, scalarText, type TextEdit } from '../../edit';
import type { Version } from '../../history';
import { defineRule, type Fix } from '../../rule';
import { entryOf } from '../../tree';
import { at, isSame, shareOfChange, textAt, wordsAt } from '../../values';
import type { Workspace } from '../../workspace';
import { newDecision } from '../decided';
import { fact, statusAt, versionsOf, when } from '../past';
import { kindPlace } from '../places';
import { writeField } from '../sections';

/** A decision is a memory. One that is edited afterwards remembers what never was. */
export const rewritten = defineRule({
  id: 'decision/rewritten',
  kinds: ['decision'],
  reads: ['workspace', 'date', 'history'],
  tier: 2,
  severity: 'warning',
  thresholds: { 'spelling-fix-percent': 10 },
  summary: 'An accepted decision stays as it was; a new one replaces it.',
  why: 'Organizational memory prevents the same decisions from being relitigated (source document, “What successful organizations do”). It does so only as long as nobody rewrites it: architecture decision records (MADR) are superseded, not edited.',
  examples: {
    clean: [
      `
kind: decision
id: narration
title: Narration or not
status: accepted
choice: Text on screen
because: Plants are loud
decided-by: [pat, vic]
notes: Ask the plants again in autumn
=== 2026-03-02 example.decision.yaml
kind: decision
id: narration
title: Narration
status: proposed
choice: Narration
=== 2026-03-11 example.decision.yaml
kind: decision
id: narration
title: Narration
status: accepted
decided-by: [vic, pat]
choice: >-
  Text
  on screen
=== 2026-04-20 example.decision.yaml
`,
      // Rewritten, and restored.
      `
kind: decision
id: narration
status: accepted
choice: Text on screen
=== 2026-03-11 example.decision.yaml
kind: decision
id: narration
status: accepted
choice: Text on screen
=== 2026-04-20 example.decision.yaml
kind: decision
id: narration
status: accepted
choice: Narration
=== 2026-04-21 example.decision.yaml
`,
      // It is not in force any more.
      `
kind: decision
id: narration
status: superseded
choice: Narration
=== 2026-03-11 example.decision.yaml
kind: decision
id: narration
status: accepted
choice: Text on screen
=== 2026-04-20 example.decision.yaml
`,
    ],
    marked: [
      {
        text: `
kind: decision
id: narration
title: Narration or not
status: accepted
decided-on: 2026-03-11
choice: Narration in five languages
#^^^^^ warning: What was decided here was changed on 2026-04-20 (a000002): choice, because. Decisions are history: restore it, and write a new one that replaces it.
because: Learners asked for it
decided-by: [pat]
=== 2026-03-11 example.decision.yaml
kind: decision
id: narration
status: accepted
decided-on: 2026-03-11
choice: Text on screen
because: 'Plants are loud: nobody hears it'
decided-by: [pat]
=== 2026-04-20 example.decision.yaml
`,
        fixed: `
kind: decision
id: narration
title: Narration or not
status: accepted
decided-on: 2026-03-11
choice: Text on screen
because: 'Plants are loud: nobody hears it'
decided-by: [pat]
`,
      },
      {
        text: `
kind: decision
id: narration
status: accepted
decided-on: 2026-03-12
#^^^^^^^^^ warning: What was decided here was changed just now: decided-on, decided-by. Decisions are history: restore it, and write a new one that replaces it.
choice: Text on screen
decided-by: [pat, vic]
=== 2026-03-11 example.decision.yaml
kind: decision
id: narration
status: accepted
decided-on: 2026-03-11
choice: Text on screen
decided-by: [pat]
`,
        fixed: `
kind: decision
id: narration
status: accepted
decided-on: 2026-03-11
choice: Text on screen
decided-by: [pat]
`,
      },
      {
        text: `
kind: decision
#     ^^^^^^^^ warning: What was decided here was changed on 2026-04-20 (a000002): because. Decisions are history: restore it, and write a new one that replaces it.
id: narration
status: accepted
=== 2026-03-11 example.decision.yaml
kind: decision
id: narration
status: accepted
because: Plants are loud
=== 2026-04-20 example.decision.yaml
`,
        fixed: `
kind: decision
id: narration
status: accepted
because: Plants are loud
`,
      },
      {
        text: `
kind: decision
id: narration
status: accepted
choice: Text on screen with short silent clips
#^^^^^ info: What was decided here was changed on 2026-04-20 (a000002): choice. Decisions are history: restore it, and write a new one that replaces it.
=== 2026-03-11 example.decision.yaml
kind: decision
id: narration
status: accepted
choice: Text on screen with short silnet clips
=== 2026-04-20 example.decision.yaml
`,
      },
    ],
  },
  *check(_decision, { document, history, workspace, settings, threshold }) {
    const versions = versionsOf(document, { history, workspace, settings });
    const now = versions.at(-1);
    const accepted = versions.find((version) => statusAt(version) === 'accepted');
    if (!now || !accepted || statusAt(now) !== 'accepted') return;
    // What was missing and is added later makes a decision complete, and no other one.
    const fields = FIELDS.filter((field) => at(accepted.data, field) !== undefined && !isSame(at(accepted.data, field), at(now.data, field)));
    const [first] = fields;
    if (!first) return;
    const since = versions.filter((version, index) => index > 0 && fields.some((field) => !isSame(at(version.data, field), at(versions[index - 1]?.data, field)))).at(-1) ?? now;
    const spelling = fields.every((field) => shareOfChange(at(accepted.data, field), at(now.data, field)) < threshold('spelling-fix-percent') / 100);
    const place = entryOf(document.root, first)?.key.span ?? kindPlace(document);
    yield {
      at: place,
      ...(spelling ? { severity: 'info' as const } : {}),
      message: l10n.t('What was decided here was changed {0}: {1}. Decisions are history: restore it, and write a new one that replaces it.', when(since), fields.join(', ')),
      related: fields.map((field) => fact(document, document.content[field]?.place ?? document.content.place, l10n.t('“{0}” {1} was: {2}', field, when(accepted), wordsAt(accepted.data, field).join(', ').slice(0, 200)))),
      fixes: () => restoring(document, accepted, now, fields, workspace, settings.today),
    };
  },
});

/** In the order in which they stand. */
const FIELDS = ['decided-on', 'choice', 'because', 'decided-by'] as const;

type Field = (typeof FIELDS)[number];

/** The words of the day it was accepted, and a new decision with the words of today. */
function restoring(document: DocumentOf<'decision'>, accepted: Version, now: Version, fields: readonly Field[], workspace: Workspace, today: string): Fix[] {
  const { content } = document;
  const edits = fields.map((field) => restored(document, field, accepted));
  const id = content.id?.value;
  if (id === undefined || edits.some((edit) => edit === undefined)) return [];
  const carried = (field: Field): string | undefined => (fields.includes(field) ? textAt(now.data, field) : undefined);
  const deciders = wordsAt(now.data, 'decided-by');
  const { id: name, file } = newDecision(document, workspace, {
    day: carried('decided-on') ?? today,
    about: titleOf(document) ?? id,
    title: titleOf(document) ?? id,
    type: content.type?.value ?? 'other',
    choice: carried('choice'),
    because: carried('because'),
    decidedBy: deciders.length > 0 ? deciders : undefined,
    affects: wordsAt(now.data, 'affects'),
    supersedes: id,
  });
  return [{ title: l10n.t('Restore what was decided, and move the new words to the decision “{0}”', name), edits: edits.filter((edit) => edit !== undefined), creates: [file], preferred: true }];
}

function restored(document: DocumentOf<'decision'>, field: Field, accepted: Version): TextEdit | undefined {
  const text = textAt(accepted.data, field);
  // Who decided is a list; a day stands without quotes.
  const written = text === undefined ? `[${wordsAt(accepted.data, field).map(scalarText).join(', ')}]` : field === 'decided-on' ? text : scalarText(text);
  const node = entryOf(document.root, field)?.value;
  if (!node || node.span.end === node.span.start) return writeField(document, [], field, written);
  return node.type === 'scalar' && written === scalarText(text ?? '') ? replaceScalar(node, text ?? '') : replace(node.span, written);
}
