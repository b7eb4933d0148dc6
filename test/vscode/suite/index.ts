/**
 * The suite's way in: VS Code loads this bundle into its extension host and calls `run()`.
 * A new test file needs a line in `loadTests`.
 */
import * as fs from 'node:fs';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import type { SessionReport, TestReport } from '../report';
import { notes, session } from './support';

async function loadTests(): Promise<void> {
  await import('./activation.test');
  await import('./brief.test');
  await import('./review.test');
}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: Silent });
  // Everything is in one bundle, so there are no files for Mocha to find: we give out its globals and load the tests ourselves.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis as never, 'suite', mocha);
  await loadTests();
  const failures = await new Promise<number>((resolve) => record(mocha.run(resolve)));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** What the launcher prints comes from the report; the console of an extension host is full of other voices. */
class Silent extends Mocha.reporters.Base {}

function record(runner: Mocha.Runner): void {
  const tests: TestReport[] = [];
  const write = (finished: boolean, running?: string) => {
    const report: SessionReport = { session, vscode: vscode.version, node: process.versions.node, tests, notes, running, finished };
    fs.writeFileSync(reportFile, JSON.stringify(report, null, 2));
  };
  const add = (test: Mocha.Runnable, error?: Error) => {
    tests.push({ title: test.fullTitle(), passed: !error, milliseconds: test.duration ?? 0, error: error?.stack ?? error?.message });
    write(false);
  };
  runner.on('test', (test) => write(false, test.fullTitle()));
  runner.on('pass', (test) => add(test));
  runner.on('fail', (test, error: Error) => add(test, error)); // a hook that fails comes this way too
  runner.on('end', () => write(true));
}

const reportFile = process.env.LEARNING_BRIEFS_REPORT ?? 'report.json';
