import * as l10n from '@vscode/l10n';
import { KINDS } from '../../document';
import { replace } from '../../edit';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { kindPlace } from '../places';
import { writeField } from '../sections';

/** The edition of the format a file is written in. There is one so far. */
export const schemaVersion = defineRule({
  id: 'file/schema-version',
  kinds: KINDS,
  reads: ['file'],
  tier: 2,
  severity: 'error',
  format: true,
  summary: 'A file names the edition of the format it is written in.',
  why: 'Partnerships outlive their tools. A file that names its edition can still be read, and brought up to date by a program, when the format has moved on: structured workflows rest on files both sides can rely on (source document, FAQ).',
  examples: {
    clean: [
      `
kind: brief
schema-version: 1
`,
      `
kind: brief
schema-version: <which edition>
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ error: This file does not say in which edition of the format it is written. Add “schema-version: 1”.
title: Handover
`,
        fixed: `
kind: brief
schema-version: 1
title: Handover
`,
      },
      {
        text: `
kind: brief
schema-version: 2
#               ^ warning: This file names an edition of the format that is not known here. Write “schema-version: 1”.
`,
        fixed: `
kind: brief
schema-version: 1
`,
      },
      {
        text: `
kind: brief
schema-version: '1'
#               ^^^ warning: This file names an edition of the format that is not known here. Write “schema-version: 1”.
`,
        fixed: `
kind: brief
schema-version: 1
`,
      },
      {
        text: `
kind: brief
schema-version:
#^^^^^^^^^^^^^ warning: This file names an edition of the format that is not known here. Write “schema-version: 1”.
title: Handover
`,
        fixed: `
kind: brief
schema-version: 1
title: Handover
`,
      },
    ],
  },
  *check(_content, { document }) {
    const place = document.reading.fields.find(({ place: { path } }) => path.length === 1 && path[0] === 'schema-version')?.place;
    if (!place) {
      yield {
        at: kindPlace(document),
        part: 'schema-version',
        message: l10n.t('This file does not say in which edition of the format it is written. Add “schema-version: {0}”.', EDITION),
        fixes: () => {
          const edit = writeField(document, [], 'schema-version', String(EDITION));
          return edit ? [{ title: l10n.t('Add “schema-version: {0}”', EDITION), edits: [edit], preferred: true, safe: true }] : [];
        },
      };
      return;
    }
    const { node } = place;
    if (node.type === 'scalar' && (node.value === EDITION || isOpen(node.value))) return;
    const isWritten = node.span.end > node.span.start;
    yield {
      at: isWritten ? node.span : place,
      severity: 'warning',
      message: l10n.t('This file names an edition of the format that is not known here. Write “schema-version: {0}”.', EDITION),
      fixes: () => [{ title: l10n.t('Change to “schema-version: {0}”', EDITION), edits: [replace(node.span, isWritten ? String(EDITION) : ` ${String(EDITION)}`)], preferred: true, safe: node.type === 'scalar' && node.value === String(EDITION) }],
    };
  },
});

const EDITION = 1;
