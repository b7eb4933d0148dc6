import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';

/** The pictures of a tour. Taking one also says in the terminal how far the tour got, and when. */
export class Album {
  private readonly begin = Date.now();

  constructor(
    private readonly folder: string,
    /** Where the documentation keeps its images; pictures go there only if it is to be renewed. */
    private readonly docs?: string | undefined,
  ) {
    fs.rmSync(folder, { recursive: true, force: true });
  }

  /** Takes a picture of the whole window. `forDocs`: the documentation shows this one. */
  async take(page: Page, name: string, { forDocs = false } = {}): Promise<void> {
    const file = path.join(this.folder, `${name}.png`);
    await page.screenshot({ path: file });
    if (forDocs && this.docs) {
      fs.mkdirSync(this.docs, { recursive: true });
      fs.copyFileSync(file, path.join(this.docs, `${name}.png`));
    }
    this.note(name);
  }

  note(text: string): void {
    console.log(`${((Date.now() - this.begin) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  }
}
