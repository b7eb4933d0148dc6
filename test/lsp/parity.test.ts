import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { nodeFiles } from '../../server/src/node/files';
import { learningBriefs } from '../support/cli';
import { EXAMPLES, EXAMPLE_DAY } from '../support/examples';
import { LspClient } from '../support/lspClient';

/** A finding as both sides can say it; lines and columns count from one. */
interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

let client: LspClient | undefined;
afterEach(() => client?.end());

test('the editor and the command line tell the same findings, place by place and word by word', async () => {
  const files = fs.readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).map((file) => file.split(path.sep).join('/')).sort();
  client = await LspClient.start({ folders: [pathToFileURL(EXAMPLES).href], files: nodeFiles(() => undefined), today: () => EXAMPLE_DAY });
  const edited: Told[] = [];
  for (const file of files) {
    const absolute = path.join(EXAMPLES, file);
    const { diagnostics } = await client.open(pathToFileURL(absolute).href, fs.readFileSync(absolute, 'utf8'));
    for (const { range, code, severity, message } of diagnostics) {
      edited.push({ file, line: range.start.line + 1, column: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1, rule: String(code), severity: SEVERITIES[severity ?? 0] ?? '', message: String(message) });
    }
  }
  const { findings } = JSON.parse(learningBriefs(['check', '.', '--format', 'json', '--today', EXAMPLE_DAY], { folder: EXAMPLES }).out) as { findings: Told[] };
  expect(edited.length).toBeGreaterThan(10);
  const inOrder = (told: readonly Told[]): string[] => told.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
  expect(inOrder(edited)).toEqual(inOrder(findings));
});
