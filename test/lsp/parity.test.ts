import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { nodeFiles } from '../../server/src/node/files';
import { checkJson, type JsonFinding } from '../support/cli';
import { EXAMPLES, EXAMPLE_DAY } from '../support/examples';
import { LspClient } from '../support/lspClient';

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

let client: LspClient | undefined;
afterEach(() => client?.end());

test('the editor and the command line tell the same findings, place by place and word by word', async () => {
  const files = fs.readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).map((file) => file.split(path.sep).join('/')).sort();
  client = await LspClient.start({ folders: [pathToFileURL(EXAMPLES).href], files: nodeFiles(() => undefined), today: () => EXAMPLE_DAY });
  const edited: JsonFinding[] = [];
  for (const file of files) {
    const absolute = path.join(EXAMPLES, file);
    const { diagnostics } = await client.open(pathToFileURL(absolute).href, fs.readFileSync(absolute, 'utf8'));
    for (const { range, code, severity, message } of diagnostics) {
      edited.push({ file, line: range.start.line + 1, column: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1, rule: String(code), severity: SEVERITIES[severity ?? 0] ?? '', message: typeof message === 'string' ? message : message.value });
    }
  }
  const { findings } = checkJson(['.'], { folder: EXAMPLES }, '--today', EXAMPLE_DAY, '--no-history');
  expect(edited.length).toBeGreaterThan(10);
  const inOrder = (told: readonly JsonFinding[]): string[] => told.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
  expect(inOrder(edited)).toEqual(inOrder(findings));
});
