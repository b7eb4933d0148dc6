/** The kinds of files, in words. */
import type { Kind } from '../../server/src/core/schema/types';

export const PLURAL: Readonly<Record<Kind, string>> = {
  brief: 'briefs',
  rubric: 'rubrics',
  governance: 'working agreements (governance files)',
  deliverable: 'deliverables',
  review: 'reviews',
  decision: 'decisions',
  people: 'people files',
  workspace: 'workspace files',
};

/** Whose file it is, and how many of them there are. */
export const OWNED: Readonly<Record<Kind, string>> = {
  brief: 'Your organization writes it, one for each learning need.',
  rubric: 'Both sides agree on it, one for each quality standard; many briefs may share it.',
  governance: 'Both sides agree on it, one for each partnership; many briefs may share it.',
  deliverable: 'The partner writes it, one for each thing that the brief asks for.',
  review: 'Your organization writes it, one for each checkpoint and round.',
  decision: 'Whoever decides writes it, one for each decision.',
  people: 'Each side writes its own, one for an organization or a team.',
  workspace: 'Your organization writes it, one for the whole folder.',
};
