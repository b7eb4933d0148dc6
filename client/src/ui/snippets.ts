/**
 * The snippets, offered only where they fit: a whole file in an empty one, a section at the left margin, an item in its
 * list. VS Code itself would offer them everywhere, in the middle of a sentence too.
 */
import * as vscode from 'vscode';
import { KINDS, LANGUAGES } from './documents';

/** One entry of snippets/<kind>.json. */
interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  /** The field it belongs under; at the left margin when left out. */
  readonly in?: string;
  readonly body: readonly string[];
}

export class Snippets implements vscode.CompletionItemProvider {
  readonly #files = new Map<string, Promise<ReadonlyMap<string, Snippet>>>();

  constructor(
    readonly folder: vscode.Uri,
    /** The kind of a document under plain YAML, as far as it is known. */
    readonly kindOf: (uri: vscode.Uri) => string | undefined,
  ) {}

  register(): vscode.Disposable {
    return vscode.languages.registerCompletionItemProvider([...LANGUAGES, 'yaml'], this);
  }

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const [, margin = '', word = ''] = /^(\s*)([\w-]*)$/.exec(before) ?? [];
    if (margin.length + word.length !== before.length || word.startsWith('-')) return [];
    const kind = KINDS.find((one) => document.languageId === `learning-${one}`) ?? KINDS.find((one) => one === this.kindOf(document.uri));
    if (!kind) return [];
    const place = placeAt(document, position.line, margin.length);
    const range = new vscode.Range(position.line, margin.length, position.line, position.character);
    const all = await this.#read(kind);
    return [...all].filter(([, snippet]) => fits(snippet, place)).map(([name, snippet]) => itemOf(name, snippet, range));
  }

  #read(kind: string): Promise<ReadonlyMap<string, Snippet>> {
    const reading = this.#files.get(kind) ?? read(vscode.Uri.joinPath(this.folder, `${kind}.json`));
    this.#files.set(kind, reading);
    return reading;
  }
}

async function read(file: vscode.Uri): Promise<ReadonlyMap<string, Snippet>> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return new Map(Object.entries(JSON.parse(text) as Record<string, Snippet>));
}

type Place = { readonly kind: 'empty' } | { readonly kind: 'margin' } | { readonly kind: 'under'; readonly field: string } | { readonly kind: 'elsewhere' };

/** Where a line that starts in `column` belongs, told from the lines above it. */
function placeAt(document: vscode.TextDocument, line: number, column: number): Place {
  const others = Array.from({ length: document.lineCount }, (_, index) => (index === line ? '' : document.lineAt(index).text.replace(/^\s*#.*$/, ''))).join('');
  if (others.trim() === '') return { kind: 'empty' };
  for (let above = line - 1; above >= 0; above--) {
    const found = /^(\s*(?:- +)*)([\w-]+):\s*(\S?)/.exec(document.lineAt(above).text);
    if (!found) continue;
    const [, lead = '', field = '', value = ''] = found;
    const isFilled = value !== '' && value !== '#';
    // A field of an item: its neighbors are fields, and no item goes between them.
    if (lead.length === column && lead.includes('-')) return { kind: 'elsewhere' };
    // The items of a list may stand in the same column as its name.
    if (lead.length < column || (lead.length === column && !isFilled && above === line - 1)) return isFilled ? { kind: 'elsewhere' } : { kind: 'under', field };
  }
  return { kind: column === 0 ? 'margin' : 'elsewhere' };
}

function fits(snippet: Snippet, place: Place): boolean {
  const isFile = snippet.body.some((line) => line.startsWith('kind: '));
  switch (place.kind) {
    case 'empty':
      return isFile;
    case 'margin':
      return !isFile && snippet.in === undefined;
    case 'under':
      return snippet.in === place.field;
    case 'elsewhere':
      return false;
  }
}

function itemOf(name: string, snippet: Snippet, range: vscode.Range): vscode.CompletionItem {
  const [first = name, ...others] = typeof snippet.prefix === 'string' ? [snippet.prefix] : snippet.prefix;
  const item = new vscode.CompletionItem({ label: first, description: name }, vscode.CompletionItemKind.Snippet);
  item.insertText = new vscode.SnippetString(snippet.body.join('\n'));
  item.documentation = snippet.description;
  item.filterText = [first, ...others].join(' ');
  item.sortText = `~${first}`;
  item.range = range;
  return item;
}
