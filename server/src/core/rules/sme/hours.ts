/** Hours as one writes them. */
import * as l10n from '@vscode/l10n';

/** Only the number. */
export const inHours = (hours: number): string => String(Math.round(hours * 100) / 100);

/** For the middle of a sentence. */
export const hoursText = (hours: number): string => (inHours(hours) === '1' ? l10n.t('1 hour') : l10n.t('{0} hours', inHours(hours)));
