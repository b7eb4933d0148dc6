import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import type { Document } from '../../server/src/core/document';
import { gathered } from '../../server/src/core/gather';
import type { Finding } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { nodeFiles } from '../../server/src/node/files';
import { checkJson, type JsonFinding } from '../support/cli';
import { EXAMPLES, EXAMPLE_DAY, exampleWorkspace, workspaceNames } from '../support/examples';
import { LspClient } from '../support/lspClient';

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

let client: LspClient | undefined;
afterEach(() => client?.end());

const inOrder = (told: readonly JsonFinding[]): string[] => told.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();

/** What the one function finds in all examples, as `shown` there. */
function expected(shown: (findings: readonly Finding[], document: Document) => readonly Finding[]): JsonFinding[] {
  return workspaceNames.flatMap((name) => {
    const { documents, workspace, settings } = exampleWorkspace(name, EXAMPLE_DAY);
    return documents.flatMap((document) =>
      shown(check(document, workspace, settings, rules), document).map(({ rule, severity, message, span }): JsonFinding => {
        const [start, end] = [document.lines.at(span.start), document.lines.at(span.end)];
        return { file: `${name}/${document.name}`, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, rule, severity, message };
      }),
    );
  });
}

test('the command line tells what the one function finds, place by place and word by word', () => {
  const { findings } = checkJson(['.'], { folder: EXAMPLES }, '--today', EXAMPLE_DAY, '--no-history');
  expect(findings.length).toBeGreaterThan(100);
  expect(inOrder(findings)).toEqual(inOrder(expected((found) => found)));
});

test('and the editor the same, with many missing parts as one, in files that are open and in files that are not', async () => {
  const files = fs.readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).map((file) => file.split(path.sep).join('/')).sort();
  const wanted = inOrder(expected((found, document) => gathered(found, document, () => [])));
  client = await LspClient.start({ folders: [pathToFileURL(EXAMPLES).href], files: nodeFiles(() => undefined), today: () => EXAMPLE_DAY });
  const told = (): JsonFinding[] => {
    const last = new Map(client?.published.map((one) => [one.uri, one.diagnostics]));
    return files.flatMap((file) =>
      (last.get(pathToFileURL(path.join(EXAMPLES, file)).href) ?? []).map(({ range, code, severity, message }) => ({ file, line: range.start.line + 1, column: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1, rule: String(code), severity: SEVERITIES[severity ?? 0] ?? '', message: typeof message === 'string' ? message : message.value })),
    );
  };
  await client.heard(() => (told().length >= wanted.length ? true : undefined));
  expect(inOrder(told())).toEqual(wanted);
  const before = client.published.length;
  for (const file of files) {
    const absolute = path.join(EXAMPLES, file);
    await client.open(pathToFileURL(absolute).href, fs.readFileSync(absolute, 'utf8'));
  }
  expect(client.published.length).toBeGreaterThanOrEqual(before + files.length);
  expect(inOrder(told())).toEqual(wanted);
});
