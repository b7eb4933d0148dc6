import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/vscode/chromium';
import { addressOf, logsFolder, startServer, type Server } from '../support/vscode/server';
import { sessionLimit, type SessionPlan } from './session';

/** Runs a session in a VS Code server, with its workbench in a browser without a window. */
export async function runServerSession(version: string, plan: SessionPlan): Promise<number> {
  const server = await startServer({ version, profile: plan.profile, env: plan.env });
  try {
    const browser = await launchChromium();
    try {
      return await runInPage(await browser.newPage(), server, plan);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runInPage(page: Page, server: Server, plan: SessionPlan): Promise<number> {
  const hostLog: string[] = [];
  // The workbench calls these two, if they exist, while it runs tests: for each console line of the extension host, and at the end.
  await page.exposeFunction('codeAutomationLog', (level: string, values: unknown[]) => void hostLog.push(`[${level}] ${format(...values)}`));
  const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.addInitScript(developExtension, { extensions: [remote(server, plan.extension)], extensionTestsPath: remote(server, plan.suite) });
  await page.goto(addressOf(server, plan.workspace));
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, sessionLimit, undefined).unref());
  const code = await Promise.race([exit, tooLate]);
  if (code !== 0) await keep(page, server, plan, hostLog);
  return code ?? 1;
}

/**
 * Runs in the page, before VS Code: writes into its configuration what `--extensionDevelopmentPath` and `--extensionTestsPath` are on
 * the desktop. The configuration is read once, from a meta element, so we change that element as soon as it appears.
 */
function developExtension(development: { extensions: unknown[]; extensionTestsPath: unknown }): void {
  const observer = new MutationObserver(() => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    const settings = meta?.getAttribute('data-settings');
    if (!meta || !settings) return;
    observer.disconnect();
    const configuration = JSON.parse(settings) as { developmentOptions?: object };
    configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
    meta.setAttribute('data-settings', JSON.stringify(configuration));
  });
  observer.observe(document, { childList: true, subtree: true });
}

function remote(server: Server, file: string): object {
  return { scheme: 'vscode-remote', authority: server.authority, path: file };
}

/** A picture and every log, for whoever has to find out why. */
async function keep(page: Page, server: Server, plan: SessionPlan, hostLog: readonly string[]): Promise<void> {
  fs.mkdirSync(plan.keepsakes, { recursive: true });
  fs.writeFileSync(path.join(plan.keepsakes, 'server.log'), server.log());
  fs.writeFileSync(path.join(plan.keepsakes, 'extension-host.log'), hostLog.join('\n'));
  if (fs.existsSync(logsFolder(plan.profile))) fs.cpSync(logsFolder(plan.profile), path.join(plan.keepsakes, 'logs'), { recursive: true });
  await page.screenshot({ path: path.join(plan.keepsakes, 'workbench.png') }).catch(() => undefined); // the page may be gone
}
