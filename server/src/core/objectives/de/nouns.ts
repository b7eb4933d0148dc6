/** What German nouns stand for: learners, courses, knowledge. A compound is what its end is. */
import { wordsOf } from './forms';
import { fold, type Token } from './tokens';

type Nouns = Parameters<typeof wordsOf>[0];

/** Whether a word, or the end of a compound, is in a list: "Problembewusstsein" is a Bewusstsein, "Schulungen" are one Schulung. */
export function endsIn(list: Nouns, key: string): boolean {
  const bare = bareOf(key);
  if (isIn(list, key)) return true;
  for (let from = Math.max(2, key.length - 24); from <= bare.length - 4; from++) if (wordsOf(list).has(key.slice(from)) || wordsOf(list).has(bare.slice(from))) return true;
  return false;
}

export const isIn = (list: Nouns, key: string): boolean => wordsOf(list).has(key) || wordsOf(list).has(bareOf(key));

/** Without the endings that say nothing about what a noun stands for. */
const bareOf = (key: string): string => key.replace(/(?:(?<=ung|ion|heit|keit|schaft|enz|in)(?:n?en)|[ns])$/, '');

const FEMININE = /(?:in|innen)$/;

/** Whether somebody who learns: by the lists, or by the audiences of the brief. */
export function isLearner({ key }: Token, audiences: readonly string[]): boolean {
  return endsIn('learners', key) || (FEMININE.test(key) && endsIn('learners', key.replace(FEMININE, ''))) || isAudience(key, audiences);
}

export function isAudience(key: string, audiences: readonly string[]): boolean {
  return audiences.some((audience) => {
    const name = fold(audience.split(/\s+/).at(-1) ?? '').replace(/[:*_/(-]+innen\)?$/, '');
    return name.length > 2 && key.startsWith(name.slice(0, Math.max(4, name.length - 2))) && Math.abs(key.length - name.length) <= 5;
  });
}

/** Likely somebody, by the form: "Staplerfahrerin", "Disponent", "Reinigungskräfte". */
export const isPerson = ({ key }: Token): boolean =>
  /(?:[^aeiou]er|[^e]in|innen|ist|istinnen|isten|ent|enten|eur|kraft|kraefte|leute|mann|frau|personal|person|personen|ende|enden|ling|linge|iker|loge|assistenz|leitung|leitende)$/.test(key) && !/(?:termin|medizin|benzin|disziplin|vitamin|insulin|kamin|magazin|gewinn|sinn|rosin|beginn|mutter|nummer|muster|filter|computer|server|scanner|drucker|container|router|treiber|rechner|fehler|sommer|winter|wasser|messer|feuer|alter|kalender|ordner|stapler|kopierer|zaehler|kanister|register|moment|dokument|element|instrument|management|prozent|zement|event)$/.test(key);

export const PRONOUNS = new Set(['sie', 'du', 'ihr', 'ich', 'er', 'man', 'jeder', 'jede', 'alle']);
export const DETERMINERS = new Set(
  'der die das den dem des ein eine einen einem einer eines alle aller jede jeder jedes jeden dieser diese dieses diesen diesem unser unsere unserer unseren unserem ihr ihre ihren ihrem ihrer ihres dein deine deinen deinem deiner mein meine meinen meinem sein seine seinen seinem kein keine keinen saemtliche beide mehrere einige viele verschiedene'.split(' '),
);
export const PREPOSITIONS = new Set(
  'in im ins an am ans auf aufs bei beim mit mithilfe mittels von vom zu zum zur fuer aus nach ueber unter durch vor gegen um ohne innerhalb ausserhalb anhand gemaess laut entsprechend waehrend wegen trotz zwischen neben hinter seit bis binnen ab gegenueber aufgrund zwecks hinsichtlich bezueglich angesichts anstelle inklusive entlang per pro je unterhalb oberhalb statt anstatt samt nebst mangels dank unterm uebers fuers innert'.split(' '),
);
export const JOINTS = new Set(['und', 'oder', 'sowie', 'bzw', 'beziehungsweise', 'u', 'dann', 'danach', 'anschliessend', 'sondern']);
