/** What a new accessibility section of a deliverable says: everything the other checks want of it at this stage. */
import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { familyOf } from '../../family';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import type { Deliverable } from '../../schema/types';
import type { Workspace } from '../../workspace';

type Spec = DocumentOf<'deliverable'>;

/** Something that is heard, and has to be read by those who cannot hear it. */
export const isHeard = ({ content }: Spec): boolean => content.type?.value === 'video' || itemsOf(content.media).some(({ value }) => SOUND.has(value));

const SOUND: ReadonlySet<NonNullable<Deliverable['media']>[number]> = new Set(['video', 'audio-narration']);

export function accessibilityPlan(spec: Spec, workspace: Workspace): readonly string[] {
  const standard = familyOf(spec, workspace).brief?.content.accessibility?.standard?.value ?? USUAL_STANDARD;
  return [
    `standard: ${standard}`,
    ...(isHeard(spec) ? ['captions: planned'] : []),
    ...(hasReached(spec, 'approved') ? [`tested-on: ${testDay()}`] : []),
  ];
}

export const USUAL_STANDARD = 'wcag-2.2-aa';

export const testDay = (): string => l10n.t('<day of the accessibility test>');
