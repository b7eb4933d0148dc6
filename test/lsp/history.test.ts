/** The history from a real repository, through the server, to an editor. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { nodeFiles } from '../../server/src/node/files';
import { gitHistory } from '../../server/src/node/history';
import { LspClient, rules } from '../support/lspClient';
import { makeRepository } from '../support/repository';

let client: LspClient | undefined;
afterEach(() => client?.end());

const decision = (choice: string): string => `kind: decision
schema-version: 1
id: no-narration
title: No narration
status: accepted
type: design
decided-on: 2026-03-11
decided-by: [anna]
choice: ${choice}
because: The plants are loud.
`;

test('a decision that was rewritten is told in a trusted workspace, and no longer when the old words are back', async () => {
  const repository = makeRepository();
  const file = path.join(repository.root, 'no-narration.decision.yaml');
  const uri = pathToFileURL(file).href;
  repository.commit('no-narration.decision.yaml', decision('Text on screen, no voice.'));
  repository.commit('no-narration.decision.yaml', decision('A voice reads every screen aloud, in five languages.'));
  const lines: string[] = [];
  client = await LspClient.start({ folders: [pathToFileURL(repository.root).href], files: nodeFiles(() => undefined), history: gitHistory((line) => lines.push(line), { environment: repository.environment }) });
  const rewritten = (one: Parameters<typeof rules>[0]): boolean => rules(one).includes('decision/rewritten');
  expect(rewritten(await client.open(uri, fs.readFileSync(file, 'utf8')))).toBe(false);
  const told = client.next(uri, rewritten);
  void client.connection.sendNotification('learningBriefs/trusted');
  await told;
  const gone = client.next(uri, (one) => !rewritten(one));
  client.type(uri, 'A voice reads every screen aloud, in five languages.', 'Text on screen, no voice.');
  await gone;
  expect(lines).toEqual([]);
});
