/** Where a word is a verb of the trade: it goes on the list of the workspace, so that nobody is asked about it again. */
import * as l10n from '@vscode/l10n';
import { kindOfName, type Document, type DocumentOf } from '../document';
import { flowText, type TextEdit } from '../edit';
import { readingInstead, type ObjectiveReading } from '../objectivesOf';
import type { Finding, Fix } from '../rule';
import { writeField, writeWords } from '../rules/sections';
import type { Settings } from '../settings';
import { fileNameFor } from '../templates';
import { header, text } from '../templates/lines';
import { entryOf, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { touch, type CodeAction } from './codeActions';
import { objectiveAt } from './objectiveAt';

export interface OwnWordsRequest {
  readonly document: Document;
  readonly findings: readonly Finding[];
  readonly span: Span;
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** The folder of the workspace, as it is named; undefined for a file that was opened alone. */
  readonly folder: string | undefined;
}

/** For topics and vague verbs that `span` touches: the word is a verb that one can see in this trade. */
export function ownWordActions(request: OwnWordsRequest): readonly CodeAction[] {
  const { document, findings, span, settings } = request;
  if (document.kind !== 'brief') return [];
  return findings
    .filter((finding) => (finding.rule === TOPIC || finding.rule === VAGUE) && touch(finding.span, span))
    .flatMap((finding): CodeAction[] => {
      const found = objectiveAt(document, settings, finding.span);
      const word = found && wordIn(found, document, settings);
      const change = word === undefined ? undefined : allow(word, request);
      if (word === undefined || !change) return [];
      const title = finding.rule === TOPIC ? l10n.t('“{0}” is a verb here: add it to the words of the workspace', word) : l10n.t('“{0}” is fine here: add it to the words of the workspace', word);
      return [{ title, kind: 'quickfix', fix: { title, ...change }, preferred: false, finding }];
    });
}

const TOPIC = 'objective/topic-framed';
const VAGUE = 'objective/vague-verb';

/** The word that decided, where the statement is an outcome as soon as the word is allowed. */
function wordIn(found: ObjectiveReading, document: DocumentOf<'brief'>, settings: Settings): string | undefined {
  const { behavior, reading: { reason, evidence } } = found;
  if (!ONE_WORD.has(reason)) return undefined;
  const word = /^[\p{L}][\p{L}'’-]*/u.exec(behavior.value.slice(evidence.start))?.[0].toLowerCase();
  if (word === undefined || SMALL_WORDS.has(word)) return undefined;
  const vocabulary = { ...settings.vocabulary, allowedVerbs: new Set([...settings.vocabulary.allowedVerbs, word]) };
  return readingInstead(document, { ...settings, vocabulary }, found, behavior.value)?.framing === 'outcome' ? word : undefined;
}

/** What a reading can rest on one word for. */
const ONE_WORD: ReadonlySet<string> = new Set(['noun-phrase', 'inner-state', 'not-performed']);

/** Words that no trade has made a verb of. */
const SMALL_WORDS: ReadonlySet<string> = new Set('the a an our your their this these in on at of for with by from and or der die das ein eine im in auf von mit el la los las un una en de con le les une des du dans avec'.split(' '));

function allow(word: string, { workspace, folder }: OwnWordsRequest): Omit<Fix, 'title'> | undefined {
  const file = workspaceFileIn(workspace);
  if (file) {
    const edits = editsIn(file, word);
    return edits.length > 0 ? { edits: [], elsewhere: [{ document: file, edits }] } : undefined;
  }
  if (folder === undefined) return undefined;
  const start = [...header('workspace', { id: 'team', title: l10n.t('Our workspace') }, ''), 'profile: standard'];
  return { edits: [], creates: [{ name: `${folder}/${fileNameFor('workspace', 'team')}`, text: text(start, ['vocabulary:', `  allowed-verbs: [${flowText(word)}]`]) }] };
}

function editsIn(file: DocumentOf<'workspace'>, word: string): readonly TextEdit[] {
  if (entryOf(file.root, 'vocabulary')?.value.type === 'map') return writeWords(file, ['vocabulary'], 'allowed-verbs', [word]);
  const edit = writeField(file, [], 'vocabulary', file.root?.type === 'map' && file.root.flow ? `{ allowed-verbs: [${flowText(word)}] }` : [`allowed-verbs: [${flowText(word)}]`]);
  return edit ? [edit] : [];
}

/** The one whose word counts: the first by name. */
const workspaceFileIn = ({ documents }: Workspace): DocumentOf<'workspace'> | undefined =>
  documents.find((document): document is DocumentOf<'workspace'> => document.kind === 'workspace' && kindOfName(document.name) === 'workspace');
