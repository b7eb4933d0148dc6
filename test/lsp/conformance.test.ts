/** Whatever the server says it can do, it does at every place of every text, whole or broken: without an error, and within the text. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CancellationTokenSource, type ClientCapabilities, type Range, type ServerCapabilities } from 'vscode-languageserver/node';
import { EXAMPLES } from '../support/examples';
import { CAPABILITIES, LspClient, MemoryFiles } from '../support/lspClient';

const EVERYTHING: ClientCapabilities = {
  ...CAPABILITIES,
  workspace: { ...CAPABILITIES.workspace, symbol: {}, fileOperations: { willRename: true } },
  textDocument: {
    ...CAPABILITIES.textDocument,
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    selectionRange: {},
    linkedEditingRange: {},
    callHierarchy: {},
    codeLens: {},
    inlayHint: {},
    formatting: {},
    rangeFormatting: {},
    onTypeFormatting: {},
    diagnostic: {},
    semanticTokens: { requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

const HOME = 'file:///examples';
const files = new Map<string, string>(
  fs.readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).map((file) => [`${HOME}/${file.split(path.sep).join('/')}`, fs.readFileSync(path.join(EXAMPLES, file), 'utf8')]),
);
const uris = [...files.keys()].sort();

let client: LspClient;
let can: ServerCapabilities;
beforeAll(async () => {
  client = await LspClient.start({ folders: [HOME], files: new MemoryFiles(Object.fromEntries(files)), capabilities: EVERYTHING });
  can = client.initialized.capabilities;
});
afterAll(() => client.end());

interface Question {
  readonly needs: keyof ServerCapabilities;
  readonly method: string;
  readonly at: (uri: string, position: { line: number; character: number }, whole: Range) => object;
  /** A refusal with a reason is an answer, too. */
  readonly mayRefuse?: true;
}

const pointed = (uri: string, position: object): object => ({ textDocument: { uri }, position });
const options = { tabSize: 2, insertSpaces: true };

/** What is asked at a place. */
const AT_A_PLACE: readonly Question[] = [
  { needs: 'hoverProvider', method: 'textDocument/hover', at: pointed },
  { needs: 'completionProvider', method: 'textDocument/completion', at: pointed },
  { needs: 'definitionProvider', method: 'textDocument/definition', at: pointed },
  { needs: 'referencesProvider', method: 'textDocument/references', at: (uri, position) => ({ ...pointed(uri, position), context: { includeDeclaration: true } }) },
  { needs: 'documentHighlightProvider', method: 'textDocument/documentHighlight', at: pointed },
  { needs: 'renameProvider', method: 'textDocument/prepareRename', at: pointed, mayRefuse: true },
  { needs: 'renameProvider', method: 'textDocument/rename', at: (uri, position) => ({ ...pointed(uri, position), newName: 'zz-new' }), mayRefuse: true },
  { needs: 'linkedEditingRangeProvider', method: 'textDocument/linkedEditingRange', at: pointed },
  { needs: 'callHierarchyProvider', method: 'textDocument/prepareCallHierarchy', at: pointed },
  { needs: 'selectionRangeProvider', method: 'textDocument/selectionRange', at: (uri, position) => ({ textDocument: { uri }, positions: [position] }) },
  { needs: 'codeActionProvider', method: 'textDocument/codeAction', at: (uri, position) => ({ textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } }) },
  { needs: 'documentOnTypeFormattingProvider', method: 'textDocument/onTypeFormatting', at: (uri, position) => ({ ...pointed(uri, position), ch: '\n', options }) },
];

/** What is asked of a whole text. */
const OF_A_TEXT: readonly Question[] = [
  { needs: 'documentSymbolProvider', method: 'textDocument/documentSymbol', at: (uri) => ({ textDocument: { uri } }) },
  { needs: 'foldingRangeProvider', method: 'textDocument/foldingRange', at: (uri) => ({ textDocument: { uri } }) },
  { needs: 'documentLinkProvider', method: 'textDocument/documentLink', at: (uri) => ({ textDocument: { uri } }) },
  { needs: 'codeLensProvider', method: 'textDocument/codeLens', at: (uri) => ({ textDocument: { uri } }) },
  { needs: 'inlayHintProvider', method: 'textDocument/inlayHint', at: (uri, _, range) => ({ textDocument: { uri }, range }) },
  { needs: 'semanticTokensProvider', method: 'textDocument/semanticTokens/full', at: (uri) => ({ textDocument: { uri } }) },
  { needs: 'semanticTokensProvider', method: 'textDocument/semanticTokens/range', at: (uri, _, range) => ({ textDocument: { uri }, range }) },
  { needs: 'documentFormattingProvider', method: 'textDocument/formatting', at: (uri) => ({ textDocument: { uri }, options }) },
  { needs: 'documentRangeFormattingProvider', method: 'textDocument/rangeFormatting', at: (uri, _, range) => ({ textDocument: { uri }, range, options }) },
  { needs: 'diagnosticProvider', method: 'textDocument/diagnostic', at: (uri) => ({ textDocument: { uri } }) },
  { needs: 'codeActionProvider', method: 'textDocument/codeAction', at: (uri, _, range) => ({ textDocument: { uri }, range, context: { diagnostics: [], only: [''] } }) },
];

/** No question about a text, but about what a question before answered, about the workspace, or no question at all. */
const ASKED_OTHERWISE = new Set(['textDocumentSync', 'workspace', 'workspaceSymbolProvider', 'positionEncoding']);

test('every ability that is announced is asked for here', () => {
  const asked = new Set<string>([...AT_A_PLACE, ...OF_A_TEXT].map(({ needs }) => needs));
  expect(Object.keys(can).filter((key) => !asked.has(key) && !ASKED_OTHERWISE.has(key))).toEqual([]);
  expect([...asked].filter((key) => !Object.hasOwn(can, key))).toEqual([]);
});

/** The texts as their authors leave them for a moment. */
function states(uri: string, text: string): readonly string[] {
  const seed = Array.from(uri).reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  const cut = (part: number): number => Math.floor((text.length * part) / 10 + (seed % 23)) % Math.max(1, text.length);
  const lines = text.split('\n');
  return [
    text,
    text.slice(0, cut(3)),
    text.slice(0, cut(7)),
    text.replaceAll('\n', '\r\n'),
    `\uFEFF${text.replace('title: ', 'title: 👩‍🔧 e\u0301 ')}`,
    lines.map((line, index) => (index % 9 === seed % 9 ? line.slice(2) : line)).join('\n'),
    lines.map((line, index) => (index % 13 === seed % 13 ? `\t${line}: "{[` : line)).join('\r'),
  ];
}

const problemsOf = (answer: unknown, uri: string, text: TextDocument): readonly string[] => {
  const found: string[] = [];
  const lines = text.lineCount;
  const inside = ({ line, character }: { line: number; character: number }): boolean => {
    if (line < 0 || line >= lines || character < 0) return line === lines && character === 0;
    const start = text.offsetAt({ line, character: 0 });
    const end = line + 1 < lines ? text.offsetAt({ line: line + 1, character: 0 }) : text.getText().length;
    return character <= end - start;
  };
  const visit = (value: unknown, owner: string): void => {
    if (Array.isArray(value)) value.forEach((one) => { visit(one, owner); });
    else if (typeof value === 'object' && value !== null) {
      const one = value as Record<string, unknown>;
      const named = one['uri'] ?? one['targetUri'] ?? (one['textDocument'] as { uri?: unknown } | undefined)?.uri;
      const about = typeof named === 'string' ? named : owner;
      const { start, end } = one as { start?: unknown; end?: unknown };
      if (isPosition(start) && isPosition(end) && about === uri) {
        if (!inside(start) || !inside(end)) found.push(`outside: ${JSON.stringify(value)}`);
        if (start.line > end.line || (start.line === end.line && start.character > end.character)) found.push(`backwards: ${JSON.stringify(value)}`);
      }
      for (const [key, each] of Object.entries(one)) if (key !== 'originSelectionRange') visit(each, about);
    }
  };
  visit(answer, uri);
  return found;
};

const isPosition = (value: unknown): value is { line: number; character: number } => typeof value === 'object' && value !== null && typeof (value as { line?: unknown }).line === 'number' && typeof (value as { character?: unknown }).character === 'number';

async function problemsWith(question: Question, uri: string, position: { line: number; character: number }, text: TextDocument): Promise<readonly string[]> {
  const whole = { start: { line: 0, character: 0 }, end: text.positionAt(text.getText().length) };
  const told = (problem: string): string => `${question.method} at ${JSON.stringify(position)} of ${uri}: ${problem}`;
  try {
    return problemsOf(await client.connection.sendRequest(question.method, question.at(uri, position, whole)), uri, text).map(told);
  } catch (error) {
    const { code, message } = error as { code?: number; message?: string };
    return question.mayRefuse && code === -32803 ? [] : [told(String(message))];
  }
}

describe.each(uris.map((uri, index) => [uri.slice(HOME.length + 1), uri, index] as const))('%s', (_, uri, index) => {
  test('is answered about at every place', async () => {
    const logged = client.log.length;
    for (const [turn, state] of states(uri, files.get(uri) ?? '').entries()) {
      client.openQuietly(uri, state);
      const text = client.document(uri);
      const problems: string[] = [];
      for (const question of OF_A_TEXT) problems.push(...(await problemsWith(question, uri, { line: 0, character: 0 }, text)));
      // Other places in each state, and outside the text, too.
      const step = Math.max(29, Math.ceil(state.length / 14));
      for (let at = (index * 7 + turn * 3) % step; at <= state.length; at += step) {
        const question = AT_A_PLACE[(at + turn) % AT_A_PLACE.length];
        const others = AT_A_PLACE.filter((one) => one !== question && turn === 0);
        for (const one of [...(question ? [question] : []), ...others]) problems.push(...(await problemsWith(one, uri, text.positionAt(at), text)));
      }
      const outside = AT_A_PLACE[(index + turn) % AT_A_PLACE.length];
      if (outside) problems.push(...(await problemsWith({ ...outside, mayRefuse: true }, uri, { line: text.lineCount + 5, character: 7 }, text)));
      client.close(uri);
      expect(problems).toEqual([]);
    }
    expect(client.log.slice(logged)).toEqual([]);
  });
});

describe('a client that makes mistakes', () => {
  const BRIEF = `${HOME}/mistakes.brief.yaml`;
  const request = (method: string, params: unknown): Promise<unknown> => client.connection.sendRequest(method, params).then((answer: unknown) => answer, (error: unknown) => `refused ${String((error as { code?: number }).code)}`);

  test('is told so, and answered afterwards', async () => {
    expect(await request('textDocument/inventedHere', {})).toBe('refused -32601');
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: BRIEF, version: 3 }, contentChanges: [{ text: 'x' }] });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: BRIEF } });
    client.openQuietly(BRIEF, 'kind: brief\n');
    client.openQuietly(BRIEF, 'kind: brief\nid: again\n');
    for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 7 } }, { textDocument: { uri: BRIEF }, position: { line: -1, character: 1e9 } }, { textDocument: { uri: 'no uri at all' }, position: { line: 0, character: 0 } }, null]) {
      for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/definition', 'textDocument/documentSymbol', 'textDocument/diagnostic']) await request(method, params);
    }
    expect(await request('textDocument/hover', { textDocument: { uri: BRIEF }, position: { line: 0, character: 1 } })).toMatchObject({ contents: { kind: 'markdown' } });
    client.close(BRIEF);
  });

  test('questions that are taken back are answered all the same', async () => {
    client.openQuietly(BRIEF, files.get(uris.find((uri) => uri.endsWith('.brief.yaml')) ?? '') ?? '');
    const answers = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: BRIEF } }, source.token).then(() => 'answered', (error: unknown) => (error as { code?: number }).code);
      source.cancel();
      return answer;
    });
    for (const answer of await Promise.all(answers)) expect(['answered', -32800]).toContain(answer);
    client.close(BRIEF);
  });
});
