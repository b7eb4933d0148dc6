/** What a reading says, in plain words: one home for the sentences that the editor and the command line show. */
import * as l10n from '@vscode/l10n';
import { short } from '../rules/short';
import type { Direct, Framing, PartName, Reading, Reason } from './framing';
import type { Stretch } from './phrases';

/** What the statement is, why, and what to do about it: one or two sentences for the author. */
export function sentenceFor({ reason, evidence, direct, parts }: Reading, text: string): string {
  const verb = parts.find(({ part }) => part === 'verb');
  const [why, mend] = wordsFor(reason, quoted(text, evidence), quoted(text, verb ?? evidence));
  const advice = mend && direct ? startWith(direct) : mend;
  return advice ? `${why} ${advice}` : why;
}

/** What a statement is taken for, in a word or three. */
export function nameOf(framing: Framing): string {
  switch (framing) {
    case 'outcome':
      return l10n.t('outcome');
    case 'unmeasurable':
      return l10n.t('not measurable');
    case 'topic':
      return l10n.t('topic');
    case 'activity':
      return l10n.t('course activity');
    case 'instructor':
      return l10n.t('what the course does');
    case 'business':
      return l10n.t('business result');
    case 'other':
      return l10n.t('not an objective');
  }
}

/** What a part of a statement is called. */
export function partNameOf(part: PartName): string {
  switch (part) {
    case 'stem':
      return l10n.t('Opening words');
    case 'audience':
      return l10n.t('Who');
    case 'condition':
      return l10n.t('Condition');
    case 'behavior':
    case 'verb':
      return l10n.t('Behavior');
    case 'standard':
      return l10n.t('Standard');
  }
}

type Words = readonly [why: string, mend?: string];

/** `words` decided; `verb` is what people do, where that is known. */
function wordsFor(reason: Reason, words: string, verb: string): Words {
  switch (reason) {
    case 'observable-verb':
      return [l10n.t('“{0}” is something that others can see, hear or read: an outcome.', verb)];
    case 'verb-in-context':
      return [l10n.t('“{0}” is read as something to do here, and others can see it done: an outcome.', verb)];
    case 'verb-by-form':
      return [l10n.t('“{0}” stands where one says what people do, so this is read as an outcome.', verb)];
    case 'own-verb':
      return [l10n.t('“{0}” is on your list of verbs that others can see done: an outcome.', verb)];

    case 'inner-state':
      return [l10n.t('“{0}” happens in people’s heads, where nobody can see it.', words), l10n.t('Say what they will do that shows it.')];
    case 'own-vague-verb':
      return [l10n.t('“{0}” is on your list of words that nobody can check.', words), l10n.t('Say what people will do that shows it.')];
    case 'knowledge-nominal':
      return [l10n.t('“{0}” names something in people’s heads, where nobody can see it.', words), l10n.t('Say what they will do with it.')];
    case 'demonstrate-understanding':
      return [l10n.t('“{0}” leaves open what people do to show it.', words), l10n.t('Name the act itself: explain it, compare two cases, choose the right one.')];
    case 'vague-growth':
      return [l10n.t('“{0}” leaves open how far people should get.', words), l10n.t('Say what they will do at work once they are there.')];
    case 'not-performed':
      return [l10n.t('“{0}” tells what people know rather than what they do, and the strict profile wants a performance.', words), l10n.t('Say what they do at work with it.')];

    case 'noun-phrase':
      return [l10n.t('“{0}” names a subject, not what people will do.', words), l10n.t('Start with a verb: what will they do about it at work?')];
    case 'topic-word':
      return [l10n.t('“{0}” announces content, as the title of a chapter does.', words), l10n.t('Start with what people will do with it.')];
    case 'own-topic-word':
      return [l10n.t('“{0}” is on your list of words that announce content.', words), l10n.t('Start with what people will do with it.')];
    case 'question':
      return [l10n.t('This asks a question that the course will answer.'), l10n.t('Say what people will do once they know the answer.')];
    case 'wh-phrase':
      return [l10n.t('“{0}” announces an explanation, not what people will do.', words), l10n.t('Start with what they will do: explain it, decide by it, act on it.')];
    case 'how-to':
      return [l10n.t('“{0}” announces an explanation.', words), l10n.t('Leave it out and start with the verb: what people will do.')];
    case 'gerund-heading':
      return [l10n.t('“{0}” reads like a heading.', words), l10n.t('Turn it into what people will do.')];

    case 'course-activity':
      return [l10n.t('“{0}” is done during the course.', words), l10n.t('Say what people will be able to do after it.')];
    case 'practice':
      return [l10n.t('“{0}” is how people get there, during the course.', words), l10n.t('Say what they will do at work after it.')];
    case 'done-in-course':
      return [l10n.t('“{0}” tells what was done in the course.', words), l10n.t('Say what people will be able to do after it.')];

    case 'course-as-actor':
      return [l10n.t('“{0}” tells what the course does.', words), l10n.t('Say what the people who took it will do.')];
    case 'teacher-act':
      return [l10n.t('“{0}” is what a teacher does.', words), l10n.t('Say what the people who learn will do.')];

    case 'business-result':
      return [l10n.t('“{0}” is a result of the whole organization: a goal rather than an objective.', words), l10n.t('Keep it as the goal, and say here what people will do to reach it.')];

    case 'blank':
      return [l10n.t('There is nothing to read here.')];
    case 'not-a-statement':
      return [l10n.t('This does not read like an objective.'), l10n.t('Say what people will do, starting with a verb.')];
    case 'fact':
      return [l10n.t('This states a fact.'), l10n.t('Say what people will do about it.')];
    case 'prerequisite':
      return [l10n.t('This is something people need before they start.'), l10n.t('Say here what they will do after the course.')];
    case 'lead-in':
      return [l10n.t('“{0}” leads up to what follows. That is read as if it stood right behind these words.', words)];
    case 'asks-the-reader':
      return [l10n.t('“{0}” asks the reader something, as a test does.', words), l10n.t('Say what people will do, starting with a verb.')];
    case 'to-be-filled-in':
      return [l10n.t('This is still to be filled in.'), l10n.t('Say what people will do.')];
    case 'unknown-language':
      return [l10n.t('This is in a language that is not read yet.')];
  }
}

const startWith = ({ verb }: Direct): string => l10n.t('Start with the act itself: “{0} …”.', verb.charAt(0).toUpperCase() + verb.slice(1));

/** The words as the author wrote them; of a long stretch its start, and of an empty one the start of the statement. */
const quoted = (text: string, { start, end }: Stretch): string => short((end > start ? text.slice(start, end) : text).slice(0, 400), 40);
