import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import { idOf, titleOf, type DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { fact, shortened } from '../past';
import { writeField } from '../sections';

/** The same question decided twice: whoever reads only one of the answers builds the wrong thing. */
export const relitigated = defineRule({
  id: 'decision/relitigated',
  kinds: ['decision'],
  reads: ['workspace'],
  tier: 1,
  severity: 'warning',
  summary: 'A decision about something that was decided before says that it replaces the earlier one.',
  why: 'Successful organizations build the kind of organizational memory that prevents the same decisions from being relitigated every engagement cycle (source document, “What successful organizations do”).',
  examples: {
    clean: [
      `
kind: decision
id: 2026-04-20-narration
status: accepted
type: design
decided-on: 2026-04-20
affects: [brief:safety#isolate]
supersedes: 2026-03-11-no-narration
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
`,
      `
kind: decision
id: 2026-04-20-narration
status: accepted
type: design
decided-on: 2026-04-20
affects: [brief:safety]
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety]
`,
      `
kind: decision
id: 2026-04-20-narration
status: accepted
type: content
decided-on: 2026-04-20
affects: [brief:safety#isolate]
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
`,
      `
kind: decision
id: 2026-03-11-narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
`,
      `
kind: decision
id: 2026-04-20-narration
status: proposed
type: design
decided-on: 2026-04-20
affects: [brief:safety#isolate]
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
`,
      `
kind: decision
id: 2026-04-20-narration
status: accepted
type: design
decided-on: 2026-04-20
affects: [brief:safety#isolate]
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: superseded
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
`,
      `
kind: decision
id: 2026-05-04-narration-again
status: accepted
type: design
decided-on: 2026-05-04
affects: [brief:safety#isolate]
supersedes: 2026-04-20-narration
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
=== 2026-04-20-narration.decision.yaml
kind: decision
id: 2026-04-20-narration
title: Narration
status: accepted
type: design
decided-on: 2026-04-20
affects: [brief:safety#isolate]
supersedes: 2026-03-11-no-narration
`,
    ],
    marked: [
      {
        text: `
kind: decision
id: 2026-04-20-narration
status: accepted
type: design
decided-on: 2026-04-20
affects: [brief:safety#restart, brief:safety#isolate, brief:safety#report]
#                               ^^^^^^^^^^^^^^^^^^^^ warning: This was decided on 2026-03-11 (“No narration”). Replace that decision with “supersedes”, or keep it.
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate, brief:safety#report]
`,
        fixed: `
kind: decision
id: 2026-04-20-narration
status: accepted
type: design
decided-on: 2026-04-20
affects: [brief:safety#restart, brief:safety#isolate, brief:safety#report]
supersedes: 2026-03-11-no-narration
`,
      },
      {
        text: `
kind: decision
id: 2026-03-12-narration
status: accepted
type: design
decided-on: 2026-03-12
affects: [brief:safety#isolate]
#         ^^^^^^^^^^^^^^^^^^^^ warning: This was decided on 2026-03-11 (“2026-03-11-no-narration”). Replace that decision with “supersedes”, or keep it.
supersedes: 2026-01-01-something-else
=== 2026-03-11-no-narration.decision.yaml
kind: decision
id: 2026-03-11-no-narration
status: accepted
type: design
decided-on: 2026-03-11
affects: [brief:safety#isolate]
`,
      },
    ],
  },
  *check(decision, { document, workspace }) {
    const day = dayIn(decision['decided-on']);
    if (decision.status?.value !== 'accepted' || day === undefined || !decision.type) return;
    const told = new Set<DocumentOf<'decision'>>();
    for (const affected of itemsOf(decision.affects)) {
      // Many decisions concern a brief; only those about the same item in it can be about the same question.
      if (!affected.value.includes('#')) continue;
      const others = workspace.decisionsOn(affected.value);
      const replaced = new Set(others.flatMap(({ content }) => content.supersedes?.value ?? []));
      for (const other of others) {
        const id = idOf(other);
        const before = dayIn(other.content['decided-on']);
        const isEarlier = other.content.type?.value === decision.type.value && before !== undefined && before < day;
        if (!isEarlier || id === undefined || replaced.has(id) || told.has(other)) continue;
        told.add(other);
        yield {
          at: affected.place,
          message: l10n.t('This was decided on {0} (“{1}”). Replace that decision with “supersedes”, or keep it.', before, shortened(titleOf(other) ?? id, 80)),
          related: [fact(other, other.content.id?.place ?? other.content.place, l10n.t('The earlier decision'))],
          fixes: () => {
            const edit = writeField(document, [], 'supersedes', id);
            return edit ? [{ title: l10n.t('Add “supersedes: {0}”', id), edits: [edit], preferred: true }] : [];
          },
        };
      }
    }
  },
});
