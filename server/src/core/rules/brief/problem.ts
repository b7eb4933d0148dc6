/** How the performance problem is written where parts of it are missing. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import type { TextEdit } from '../../edit';
import { itemsOf, said, type Located } from '../../located';
import type { Brief } from '../../schema/types';
import { lacks } from '../missing';
import { questionLines } from '../questions';
import { fieldAt, writeField } from '../sections';

export type Source = Located<NonNullable<Brief['sources']>[number]>;

/** What a brief says about the problem, in the order in which one thinks of it. */
export const PROBLEM_PARTS = ['statement', 'current', 'desired', 'evidence'] as const;
export type ProblemPart = (typeof PROBLEM_PARTS)[number];

/** Whether nobody has said yet what the problem is. */
export function lacksProblem(document: Document, { 'performance-problem': section }: Located<Brief>): boolean {
  if (said(section?.statement)) return false;
  return section ? lacks(section.place.node, 'statement', section.statement) : lacks(document.root, 'performance-problem', undefined);
}

/** Writes those of the parts that are missing, into the section that is there or into a new one with its guiding questions. */
export function problemEdits(document: Document, brief: Located<Brief>, parts: readonly ProblemPart[]): readonly (TextEdit | undefined)[] {
  const section = brief['performance-problem'];
  const node = section?.place.node;
  const isNew = node?.type !== 'map' || node.entries.length === 0;
  const missing = parts.filter((part) => isNew || lacks(node, part, section?.[part]));
  const lines = missing.map((part) => [part, valueOf(part, brief)] as const);
  if (!isNew) return lines.map(([part, value]) => writeField(document, ['performance-problem'], part, value));
  const questions = questionLines(fieldAt('brief', ['performance-problem', 'statement']));
  return [writeField(document, [], 'performance-problem', [...questions, ...lines.map(([part, value]) => `${part}: ${value}`)])];
}

function valueOf(part: ProblemPart, { sources }: Located<Brief>): string {
  switch (part) {
    case 'statement':
      return l10n.t('<what people do now and where and how often and what it costs>');
    case 'current':
      return l10n.t('<what people do today as a camera would see it>');
    case 'desired':
      return l10n.t('<what the same people should do as a camera would see it>');
    case 'evidence':
      return `[${evidenceIn(itemsOf(sources))[0]?.id?.value ?? l10n.t('<a source that shows the problem>')}]`;
  }
}

/** The sources that can show a problem, those first that were made to. */
export function evidenceIn(sources: readonly Source[]): readonly Source[] {
  const named = sources.filter(({ id }) => said(id));
  const telling = named.filter(({ type }) => type && TELLING.has(type.value));
  return [...telling, ...named.filter((source) => !telling.includes(source))];
}

const TELLING: ReadonlySet<string> = new Set(['incident-data', 'performance-data', 'interview', 'research']);
