/** The engagement models and the activities that no model hands over. */
import * as l10n from '@vscode/l10n';
import type { Activity, EngagementModel } from '../../schema/types';

/** A model at the beginning of a sentence. */
export function nameOfModel(model: EngagementModel): string {
  switch (model) {
    case 'project-based':
      return l10n.t('A project');
    case 'staff-augmentation':
      return l10n.t('Staff augmentation');
    case 'managed-services':
      return l10n.t('A managed service');
    case 'hybrid-coe':
      return l10n.t('A center of expertise');
  }
}

/** What stays inside whatever the model: direction and the last word. */
export const NEVER_HANDED_OVER: ReadonlySet<Activity> = new Set(['learning-strategy', 'final-approval', 'compliance-approval']);
