import { defineConfig } from 'vitest/config';

// One runner for everything that needs no editor: core, language server over streams, command line, Git, tidiness.
export default defineConfig({
  test: {
    include: ['test/{core,lsp,cli,git,reviews,tidy,support}/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.vscode-test/vitest.json' }]] : ['default'],
  },
});
