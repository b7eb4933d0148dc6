import * as l10n from '@vscode/l10n';
import { addEntry, addItem, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { schemas } from '../../schema/schemas';
import { entryOf } from '../../tree';
import { kindPlace } from '../places';

/** Completions and smiles say that people came, and nothing of what they do differently. */
export const completionOnly = defineRule({
  id: 'measurement/completion-only',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'At least one measure shows what people learned, do or achieve.',
  why: 'Completion rates get reported, but learning outcomes, behavioral change and business impact remain unmeasured (source document, “Measurement and iteration”). Completion and satisfaction are the lowest rungs of Kirkpatrick and LTEM.',
  examples: {
    clean: [
      `
kind: brief
status: ready
measurement:
  measures:
    - id: audits
      level: behavior
      metric: Isolation audits passed
`,
      `
kind: brief
status: draft
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
owner: pat
measurement:
  owner: pat
  measures:
# ^^^^^^^^ error: Completion and satisfaction do not show that behavior changed. Add one measure of what people do.
    - id: completions
      level: activity
      metric: Completion rate
`,
        fixed: `
kind: brief
status: ready
owner: pat
measurement:
  owner: pat
  measures:
    - id: completions
      level: activity
      metric: Completion rate
    - id: behavior-at-work
      level: behavior
      metric: <what people do at work that can be observed or counted>
      source: <where the number comes from>
      owner: pat
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ error: Nothing is measured yet. Add one measure of what people do, so that you will know whether it worked.
status: ready
owner: pat
`,
        fixed: `
kind: brief
status: ready
owner: pat
measurement:
  owner: pat
  measures:
    - id: behavior-at-work
      level: behavior
      metric: <what people do at work that can be observed or counted>
      source: <where the number comes from>
      owner: pat
`,
      },
    ],
  },
  *check(brief, { document, stage }) {
    const { measurement } = brief;
    const measures = itemsOf(measurement?.measures);
    const nothing = measures.length === 0;
    if (nothing && stage === 'draft') return;
    // A level that cannot be read is reported as such; it may well be the one that is asked for here.
    if (measures.some(({ level }) => !level || !LOWEST.has(level.value))) return;
    yield {
      at: measurement?.measures?.place ?? measurement?.place ?? kindPlace(document),
      ...(measurement ? {} : { part: 'measurement' }),
      message: nothing
        ? l10n.t('Nothing is measured yet. Add one measure of what people do, so that you will know whether it worked.')
        : l10n.t('Completion and satisfaction do not show that behavior changed. Add one measure of what people do.'),
      fixes: () => {
        const edit = measureEdit(document, brief.owner?.value, measurement?.owner?.value);
        return edit ? [{ title: l10n.t('Add a measure of what people do at work'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});

const LOWEST: ReadonlySet<string> = new Set(['activity', 'reaction']);

function measureEdit(document: Document, briefOwner: string | undefined, measurementOwner: string | undefined): TextEdit | undefined {
  const root = document.root;
  if (root?.type !== 'map') return undefined;
  const owner = measurementOwner ?? briefOwner;
  const item = [
    'id: behavior-at-work',
    'level: behavior',
    `metric: ${l10n.t('<what people do at work that can be observed or counted>')}`,
    `source: ${l10n.t('<where the number comes from>')}`,
    ...(owner ? [`owner: ${owner}`] : []),
  ];
  const list = ['measures:', ...item.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)];
  const section = entryOf(root, 'measurement')?.value;
  if (!section) {
    const body = ['measurement:', ...[...(owner ? [`owner: ${owner}`] : []), ...list].map((line) => `  ${line}`)].join('\n');
    return addEntry(document, root, 'measurement', body, Object.keys(schemas.brief.properties ?? {}));
  }
  if (section.type !== 'map') return undefined;
  const measures = entryOf(section, 'measures')?.value;
  if (measures?.type === 'list') return addItem(document, measures, item.join('\n'));
  if (measures) return undefined;
  return addEntry(document, section, 'measures', list.join('\n'), Object.keys(schemas.brief.properties?.['measurement']?.properties ?? {}));
}
