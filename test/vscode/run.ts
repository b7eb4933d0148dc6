/**
 * Runs the suite of test/vscode/suite inside the extension host of a real VS Code (see ../support/vscode/source.ts for which one), in
 * two sessions on one copy of a workspace.
 *
 *   node dist-test/runVscode.js [--workspace <folder>] [--extension <folder>]
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { againUnderVirtualDisplay, desktopProgram } from '../support/vscode/desktop';
import { endOnSignal, reportAndFail } from '../support/vscode/ending';
import { cacheFolder } from '../support/vscode/place';
import { chooseSource, insteadOfDownload, lookAround, type Source } from '../support/vscode/source';
import { copyAsRepository } from '../support/vscode/workspaceCopy';
import { runDesktopSession } from './desktopSession';
import { readOptions, type RunOptions } from './options';
import { readReport, sessions, summarise, type Outcome, type Session } from './report';
import { runServerSession } from './serverSession';
import type { SessionPlan } from './session';

async function main(options: RunOptions): Promise<void> {
  const here = await lookAround('tests');
  const choice = chooseSource(here);
  if (choice.source.kind !== 'server' && here.display === 'virtual') {
    process.exitCode = await againUnderVirtualDisplay();
    return;
  }
  console.log(choice.because);
  const runSession = await prepare(choice.source);
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'learning-briefs-'));
  try {
    const { lines, ok } = summarise(await runSessions(options, temporary, runSession));
    console.log(lines.join('\n'));
    if (fs.existsSync(failures)) console.log(`What the failed session left behind is in ${failures}.`);
    process.exitCode = ok ? 0 : 1;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

const failures = path.join(cacheFolder, 'failures');

type RunSession = (plan: SessionPlan) => Promise<number>;

/** Fetches what is not here yet, before any clock runs. */
async function prepare(source: Source): Promise<RunSession> {
  if (source.kind === 'server') return (plan) => runServerSession(source.version, plan);
  try {
    const executable = await desktopProgram(source);
    return (plan) => runDesktopSession(executable, plan);
  } catch (error) {
    const instead = insteadOfDownload((error as Error).message);
    console.log(instead.because);
    return prepare(instead.source);
  }
}

async function runSessions(options: RunOptions, temporary: string, runSession: RunSession): Promise<Outcome[]> {
  const workspace = path.join(temporary, path.basename(options.workspace));
  await copyAsRepository(options.workspace, workspace);
  fs.rmSync(failures, { recursive: true, force: true });
  const outcomes: Outcome[] = [];
  for (const session of sessions) {
    const report = path.join(temporary, `${session}.json`);
    const exitCode = await runSession(plan(session, options, workspace, temporary, report));
    outcomes.push({ session, exitCode, report: readReport(report) });
  }
  fs.mkdirSync(cacheFolder, { recursive: true });
  fs.writeFileSync(path.join(cacheFolder, 'report.json'), JSON.stringify(outcomes, null, 2));
  return outcomes;
}

function plan(session: Session, options: RunOptions, workspace: string, temporary: string, report: string): SessionPlan {
  return {
    session,
    extension: options.extension,
    workspace,
    suite: path.join(__dirname, 'suite.js'),
    profile: path.join(temporary, 'profile'),
    keepsakes: path.join(failures, session),
    env: { LEARNING_BRIEFS_SESSION: session, LEARNING_BRIEFS_REPORT: report },
  };
}

endOnSignal(130);
main(readOptions(process.argv.slice(2))).catch(reportAndFail);
