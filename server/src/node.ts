/** The server on a computer. How the client is connected (`--node-ipc`, `--stdio`, …) is read from the arguments. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { dayOf } from './core/settings';
import { serve } from './lsp/serve';
import { nodeFiles } from './node/files';
import { gitHistory } from './node/history';

const connection = createConnection(ProposedFeatures.all);

serve(connection, {
  files: nodeFiles((line) => { connection.console.warn(line); }),
  history: gitHistory((line) => { connection.console.info(line); }),
  today: () => dayOf(new Date()),
});
