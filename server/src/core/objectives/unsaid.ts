/** What stands where nobody has said anything yet: "TBD", "to be defined", "n/a". */
import { isOpen } from '../open';

/** Whether that is all that a statement says, in any language. */
export function isUnsaid(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = text.trim().replace(/^[-–—•*\s]+|[\s.…!*]+$/gu, '');
  return isOpen(said) || UNSAID.test(said);
}

const LONGEST = 80;
const UNSAID = new RegExp(
  `^\\(?(?:${[
    '(?:(?:still|yet) )?to be (?:(?:further|later) )?(?:defined|determined|decided|confirmed|added|completed|written|announced|filled in|agreed)(?: later)?|tba|n[/.]?a|not (?:applicable|yet (?:defined|known|decided))|none(?: yet)?|pending|coming soon',
    '(?:noch )?(?:offen|zu (?:klären|definieren|ergänzen|bestimmen|präzisieren))|folgt(?: noch)?|entfällt|keine angaben?|k\\. ?a|wird (?:noch )?(?:ergänzt|nachgereicht|festgelegt|definiert)',
    'por (?:definir|determinar|completar|confirmar|concretar)|pendiente(?: de definir)?|no (?:aplica|procede)|sin definir',
    '[àa] (?:définir|déterminer|compléter|préciser|confirmer|venir)|sans objet|néant|non (?:applicable|défini)',
  ].join('|')})\\)?$`,
  'iu',
);
