/** How Spanish lists of objectives begin. */
import type { LeadIns } from '../leadIn';

const OF = '(?: (?:de|del|para|en|que) .{1,80})?';
const SOME = '(?:(?:los|las|el|la|nuestros|sus|tus) )?';
const KIND = '(?: (?:de aprendizaje|general(?:es)?|específicos?|especificos?|principal(?:es)?|operativos?|didácticos?|esperad[oa]s?))*';

export const spanishLeadIns: LeadIns = {
  acts: ['aislar la bomba'],
  can: 'podrá ',
  following: /(?: (?:hacer|realizar))? (?:lo|los|las|el|la) siguientes?(?: \p{L}+)?$/iu,
  open: /(?:^|\s)(?:podr[áa](?:n|s)?|podremos|puede[ns]?|deber[áa](?:n|s)?|capa(?:z|ces) de|en condiciones de|a|para|de)$/iu,
  learning: /^.{0,80}aprender(?:[áa](?:n|s)?|emos|éis)?(?: (?:a|cómo|como))$/iu,
  time: /^(?:al |tras |después |despues |una vez |en (?:este|esta|el|la) |a lo largo )/i,
  label: new RegExp(`^${SOME}(?:objetivos?|resultados?|competencias?|metas?|logros?|habilidades|capacidades)${KIND}${OF}(?: (?:son|es))?$`, 'iu'),
  topics: new RegExp(
    `^${SOME}(?:temas?|temario|contenidos?|agenda|programa|módulos|índice)${KIND}${OF}(?: (?:son|es))?$|^(?:este|esta|el|la|los|en|se|durante|nuestro|nuestra) .{0,80}(?:cubren?|abarcan?|incluyen?|trata(?:n|rá|remos)?(?: (?:sobre|de))?|abordan?|contienen?|veremos|vemos|aprender(?:á|ás|án|emos)?|presentan?|explican?)$`,
    'iu',
  ),
};
