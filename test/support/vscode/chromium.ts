import * as fs from 'node:fs';
import * as path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { cached } from './cached';
import { findProgram } from './findProgram';
import { Missing } from './ending';
import { pinned, unpackPackage, untar } from './npmPackage';

/** A browser without a window. It shows the workbench of a VS Code server to the tests. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    // No sandbox, since root and most containers cannot have one, and the only page is our own. The rest keeps it from calling anyone.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
  });
}

interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

async function findChromium(): Promise<Chromium> {
  const installed = process.env.CHROMIUM ?? findProgram(['chromium', 'google-chrome', 'chromium-browser', 'google-chrome-stable']) ?? chromeOnMac();
  return installed ? { executablePath: installed, env: {} } : installChromium();
}

function chromeOnMac(): string | undefined {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return fs.existsSync(chrome) ? chrome : undefined;
}

/** Chromium from npm: the program packed into the package, the libraries that a bare Linux lacks, and fonts. */
async function installChromium(): Promise<Chromium> {
  const browser = pinned('@sparticuz/chromium@');
  const fonts = pinned('dejavu-fonts-ttf@');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !browser || !fonts) {
    throw new Missing('No Chromium was found; please install Chromium or Google Chrome, or set CHROMIUM to its program.');
  }
  const folder = await cached(browser.replace(/^@\w+\//, '').replace('@', '-'), async (partial) => {
    console.log(`Fetching Chromium from npm (${browser}), once …`);
    const packed = path.join(partial, 'packed');
    await unpackPackage(browser, packed);
    fs.writeFileSync(path.join(partial, 'chromium'), decompressed(packed, 'chromium.br'), { mode: 0o755 });
    for (const archive of ['al2023.tar', 'fonts.tar']) { // into lib/ and fonts/
      fs.writeFileSync(path.join(packed, archive), decompressed(packed, `${archive}.br`));
      await untar(path.join(packed, archive), partial);
    }
    fs.rmSync(packed, { recursive: true });
    await unpackPackage(fonts, path.join(partial, 'fonts/dejavu'));
    fs.writeFileSync(path.join(partial, 'fonts.conf'), fontConfiguration);
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf'), XDG_CACHE_HOME: folder },
  };
}

function decompressed(packed: string, name: string): Buffer {
  return brotliDecompressSync(fs.readFileSync(path.join(packed, 'bin', name)));
}

/**
 * Only the fonts we brought, so that a screenshot looks the same on every machine: Open Sans for the window, DejaVu for code and signs.
 * Their cache goes beside them: "xdg" is the one prefix fontconfig resolves for it, anything else lands where we happen to stand.
 */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">learning-briefs-fonts</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <match><edit name="family" mode="append_last"><string>Open Sans</string><string>DejaVu Sans</string></edit></match>
</fontconfig>
`;
