import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from '../until';

/**
 * VS Code's workbench as a person meets it, mostly by keyboard. Every action ends by waiting for what it must have caused, so the next
 * one can start at once. The selectors are known to hold for VS Code 1.100 and 1.139; nothing outside this file knows them.
 */
export class Workbench {
  readonly problems: Locator;
  readonly squiggles: Locator;
  readonly threads: Locator;
  readonly commentsPanel: Locator;
  readonly notifications: Locator;
  private readonly editor: Locator;
  private readonly quickInput: Locator;
  private readonly quickRows: Locator;

  constructor(readonly page: Page) {
    this.problems = page.locator('.markers-panel .monaco-list-row');
    this.squiggles = page.locator('.editor-instance .monaco-editor').locator('.squiggly-error, .squiggly-warning, .squiggly-info');
    this.threads = page.locator('.review-widget');
    this.commentsPanel = page.locator('.comments-panel .monaco-list-row');
    this.notifications = page.locator('.notifications-toasts .notification-list-item');
    this.editor = page.locator('.editor-instance .monaco-editor').first();
    this.quickInput = page.locator('.quick-input-widget:visible input').first();
    this.quickRows = page.locator('.quick-input-widget:visible .monaco-list-row');
  }

  /** Opens the folder that the address names. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** Loads everything anew, as if the window was closed and opened again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Waits until the folder's files show. */
  async ready(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Answers whether the authors of the files are trusted, by the beginning of a button's words: “Yes” or “No”. */
  async answerTrustQuestion(button: 'Yes' | 'No'): Promise<void> {
    const question = this.page.locator('.monaco-dialog-box');
    await question.locator('.monaco-button').filter({ hasText: new RegExp(`^${button}`) }).first().click({ timeout: 60_000 });
    await question.waitFor({ state: 'hidden' });
  }

  /** Trusts the folder after all, in the editor that manages trust. */
  async trustFolder(): Promise<void> {
    await this.command('Workspaces: Manage Workspace Trust');
    await this.page.locator('.workspace-trust-editor .monaco-button').filter({ hasText: /^Trust$/ }).first().click();
    await this.statusItem('Restricted Mode').waitFor({ state: 'hidden' });
  }

  /** Runs a command by its title. `asks`: the command itself opens a list or an input box. */
  async command(title: string, { asks = false } = {}): Promise<void> {
    // Commands with keys of their own say so after a comma.
    const row = this.quickRows.and(this.page.locator(`[aria-label="${title}"], [aria-label^="${title}, "]`)).first();
    await this.askQuickly('F1', `>${title}`, row);
    await row.click();
    if (!asks) await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Opens a file by name, with Ctrl+P. A name that several files have needs some of its folders: `bad/first.brief.yaml`. */
  async openFile(file: string): Promise<void> {
    const name = path.basename(file);
    const row = this.quickRows.filter({ hasText: name }).first();
    await this.askQuickly('Control+P', file, row);
    // Not Enter: the list goes on sorting what it found, and Enter takes what is on top at that moment.
    await row.click();
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-lines').first().waitFor();
  }

  /**
   * Types into the input box that a key opens, until it offers what we want. An extension that is still waking up has not registered
   * its commands, and a window that is still loading takes the focus away again; both deserve a second question.
   */
  private async askQuickly(key: string, text: string, offer: Locator): Promise<void> {
    await until(`“${text}” is offered`, async () => {
      await this.page.keyboard.press(key);
      const offered = this.quickInput.fill(text, { timeout: 2_000 }).then(() => offer.waitFor({ timeout: 2_000 }));
      if (await offered.then(() => true, () => false)) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** The first line on the screen that holds this text. */
  line(text: string): Locator {
    // The editor draws spaces as no-break spaces.
    const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));
    return this.editor.locator('.view-line').filter({ hasText: pattern }).first();
  }

  /** Brings a line to the middle of the screen and puts the cursor into it; both count from one. */
  async goTo(lineNumber: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.fill(`:${lineNumber}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.statusItem(`Ln ${lineNumber}, Col ${column}`).waitFor();
  }

  /** An entry of the status bar. */
  statusItem(text: string): Locator {
    return this.page.locator('.statusbar .statusbar-item').filter({ hasText: text }).first();
  }

  /** What the language status of the document says, behind the braces in the status bar. */
  async languageStatus(): Promise<Locator> {
    await this.page.locator('.statusbar .statusbar-item[id="status.languageStatus"]').hover();
    const status = this.page.locator('.hover-language-status').first();
    await status.waitFor();
    return status;
  }

  /** Saves, and waits until the tab says so. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tabs-container .tab.active:not(.dirty)').waitFor();
  }

  async showProblems(): Promise<void> {
    await this.command('Problems: Focus on Problems View');
    await this.problems.first().waitFor();
  }

  async showComments(): Promise<void> {
    await this.command('Comments: Focus on Comments View');
    await this.page.locator('.comments-panel').waitFor();
  }

  async closePanel(): Promise<void> {
    await this.command('View: Hide Panel');
    await this.page.locator('.part.panel').waitFor({ state: 'hidden' });
  }

  /** Brings the cursor to the next problem after it. */
  async nextProblem(): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('F8');
    await this.page.locator('.peekview-widget.marker-widget, .marker-widget').first().waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** Opens the menu of quick fixes at the cursor. */
  async openQuickFixes(): Promise<Locator> {
    const menu = this.page.locator('.action-widget').first();
    await this.pressUntil('Control+.', menu.locator('.monaco-list-row').first());
    return menu;
  }

  /** Takes a fix from the open menu. */
  async takeQuickFix(title: string): Promise<void> {
    const menu = this.page.locator('.action-widget').first();
    const row = menu.locator('.monaco-list-row').filter({ hasText: title }).first();
    await row.waitFor();
    // By keyboard, because a layer over the menu takes the mouse's clicks.
    await until(`the quick fix “${title}” is chosen`, async () => {
      if (await row.evaluate((element) => element.classList.contains('focused'))) return true;
      await this.page.keyboard.press('ArrowDown');
      return false;
    });
    await this.page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  /** The list of completions at the cursor. */
  async openCompletions(): Promise<Locator> {
    const list = this.page.locator('.suggest-widget.visible');
    await this.pressUntil('Control+Space', list.locator('.monaco-list-row').first());
    return list;
  }

  /** Rests the mouse on a piece of text and answers with what shows up. */
  async hover(text: string): Promise<Locator> {
    await this.line(text).locator('span', { hasText: new RegExp(text.split(' ')[0] ?? text) }).last().hover();
    const hover = this.page.locator('.monaco-hover:visible').first();
    await hover.waitFor();
    return hover;
  }

  /** Clicks the plus that the gutter shows beside the line under the mouse; answers with the empty thread it opens. */
  async commentFromGutter(lineText: string): Promise<Locator> {
    const before = await this.threads.count();
    // Whether a file can be commented on takes a question to Git; the plus only shows under a mouse that moves after that.
    await this.editor.locator('.comment-range-glyph').first().waitFor();
    await this.line(lineText).hover();
    await this.editor.locator('.comment-range-glyph.line-hover').click();
    await until('a new thread is open', async () => (await this.threads.count()) > before);
    const thread = this.threads.filter({ has: this.page.locator('.comment-form .monaco-editor') }).filter({ hasNot: this.page.locator('.comment-body') });
    await thread.first().locator('.comment-form .monaco-editor').waitFor();
    // The thread is meant as the n-th on screen from now on: it will not stay the one without a comment.
    return this.threads.nth(await this.indexOfEmptyThread());
  }

  private indexOfEmptyThread(): Promise<number> {
    return this.threads.evaluateAll((threads) => threads.findIndex((thread) => !thread.querySelector('.comment-body')));
  }

  /** Writes into the thread's open form and presses one of its buttons. */
  async submit(thread: Locator, text: string, button: string): Promise<void> {
    const form = thread.locator('.comment-form .monaco-editor');
    // The cursor may still be in the document, where the text would land.
    await form.click();
    await thread.locator('.comment-form .monaco-editor.focused').waitFor();
    await this.page.keyboard.insertText(text);
    // The button is enabled a moment after there is text.
    await thread.locator('.form-actions .monaco-button:not(.disabled)').filter({ hasText: button }).first().click();
    await thread.locator('.comment-body').filter({ hasText: text.split('\n')[0] ?? '' }).first().waitFor();
  }

  async reply(thread: Locator, text: string, button: string): Promise<void> {
    await thread.locator('.review-thread-reply-button').click();
    await this.submit(thread, text, button);
  }

  /** Presses one of the small buttons in the thread's title bar, by its tooltip. */
  async pressThreadAction(thread: Locator, label: string): Promise<void> {
    await thread.locator('.head').first().hover();
    await thread.locator(`.head .action-label[aria-label^="${label}"]`).first().click();
  }

  /** The inside of the webview that shows. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** How long VS Code itself says the extension took to activate, as its Running Extensions editor words it. */
  async activationTime(extensionName: string): Promise<string> {
    await this.command('Developer: Show Running Extensions');
    const rows = this.page.locator('.runtime-extensions-editor .monaco-list-row');
    const row = rows.filter({ hasText: extensionName }).first();
    await rows.first().hover();
    await until(`${extensionName} is in the list`, async () => {
      if (await row.isVisible()) return true;
      await this.page.mouse.wheel(0, 200); // the list draws only what is on the screen
      return false;
    });
    const time = (await row.locator('.activation-time').textContent()) ?? '';
    await this.command('View: Close Editor');
    return time.replace(/\s+/g, ' ').trim();
  }

  /** Presses a key in the document until it brings up what it should: a key that comes while the editor is busy can get lost. */
  private async pressUntil(key: string, what: Locator): Promise<void> {
    await until(`${key} has an effect`, async () => {
      await this.focusEditor();
      await this.page.keyboard.press(key);
      return what.waitFor({ timeout: 3_000 }).then(() => true, () => false);
    });
  }

  /** Puts the keyboard back into the document. */
  async focusEditor(): Promise<void> {
    await this.command('View: Focus Active Editor Group');
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }
}
