/** A first rubric: three criteria that every piece of work needs, each level still to be put into words. */
import * as l10n from '@vscode/l10n';
import { asked, header, indented, item, section, text, type NewFileOptions } from './lines';

export interface NewRubric extends NewFileOptions {
  readonly version: number;
}

export function rubricText(options: NewRubric): string {
  const head = [...header('rubric', options, l10n.t('<who to ask about this rubric>')), `version: ${options.version}`, 'style: analytic'];
  return text(head, scale(), pass(), criteria());
}

const scale = (): string[] =>
  section('rubric', ['scale'], [
    ...item('id: ready', `label: ${l10n.t('Ready')}`, 'points: 2', `meaning: ${l10n.t('Publish as it is')}`),
    ...item('id: fix', `label: ${l10n.t('Fix')}`, 'points: 1', `meaning: ${l10n.t('One short fix, no new review')}`),
    ...item('id: rework', `label: ${l10n.t('Rework')}`, 'points: 0', `meaning: ${l10n.t('Another round')}`),
  ]);

const pass = (): string[] => section('rubric', ['pass'], ['percent: 80', 'no-criterion-below: fix']);

/** The weights make 100. */
function criteria(): string[] {
  const one = (id: string, title: string, question: string, category: string, weight: number): string[] =>
    item(`id: ${id}`, `title: ${title}`, ...asked('rubric', ['criteria', 0, 'question'], question), `category: ${category}`, `weight: ${weight}`, `look-at: ${l10n.t('<where the reviewer finds the evidence>')}`, 'levels:', ...indented(levels()));
  return section('rubric', ['criteria'], [
    ...one('alignment', l10n.t('Serves the objectives'), l10n.t('Does every part help people do what an objective says?'), 'alignment', 40),
    ...one('accuracy', l10n.t('Is right'), l10n.t('Do facts and steps match the sources?'), 'accuracy', 40),
    ...one('accessibility', l10n.t('Works for everyone'), l10n.t('Can everyone use it, also without mouse, sound or color?'), 'accessibility', 20),
  ]);
}

const levels = (): string[] => [
  `ready: ${l10n.t('<what you would see at the best level>')}`,
  `fix: ${l10n.t('<the same thing, one level lower>')}`,
  `rework: ${l10n.t('<the same thing, at its worst>')}`,
];
