import { runTests } from '@vscode/test-electron';
import { profileArguments } from '../support/vscode/desktop';
import { sessionLimit, type SessionPlan } from './session';

/** Runs a session in a desktop VS Code. */
export async function runDesktopSession(executable: string, plan: SessionPlan): Promise<number> {
  const end = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: plan.extension,
    extensionTestsPath: plan.suite,
    extensionTestsEnv: { ...plan.env },
    launchArgs: [plan.workspace, ...profileArguments(plan.profile), '--disable-extensions'],
  });
  return Promise.race([end.catch(tell), limit()]);
}

/** test-electron rejects when VS Code exits with anything but 0; the report says what failed. */
function tell(error: unknown): number {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}

function limit(): Promise<number> {
  return new Promise((resolve) => setTimeout(resolve, sessionLimit, 1).unref());
}
