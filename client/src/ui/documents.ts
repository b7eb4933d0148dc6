/** Which documents are ours, as far as the client needs to know. What is in them only the server reads. */
import type * as vscode from 'vscode';

export const KINDS = ['brief', 'rubric', 'governance', 'deliverable', 'review', 'decision', 'people', 'workspace'] as const;

export const LANGUAGES: readonly string[] = KINDS.map((kind) => `learning-${kind}`);

/** Old versions in a diff have the scheme `git`: they are looked at and not worked on. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web', 'memfs'] as const;

/** Our own languages, and plain YAML: the server looks inside and leaves alone what is not ours. */
export const selector: { scheme: string; language: string }[] = SCHEMES.flatMap((scheme) => [...LANGUAGES, 'yaml'].map((language) => ({ scheme, language })));

/**
 * Whether a document may be one of ours: reason enough to start the server. A name like `x.brief.yaml` is enough, and so is
 * a line like `kind: brief` in any YAML.
 */
export function mayBeOurs(document: vscode.TextDocument): boolean {
  const { languageId, fileName, uri } = document;
  if (!(SCHEMES as readonly string[]).includes(uri.scheme)) return false;
  if (LANGUAGES.includes(languageId)) return true;
  if (languageId !== 'yaml') return false;
  return NAME.test(fileName) || KIND_LINE.test(document.getText());
}

const NAME = new RegExp(`\\.(?:${KINDS.join('|')})\\.ya?ml$`, 'i');
const KIND_LINE = new RegExp(`^\\uFEFF?["']?kind["']?\\s*:\\s*["']?(?:${KINDS.join('|')})\\b`, 'm');
