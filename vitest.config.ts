import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // As `src/cli/main.ts` does: pdf.js breaks promises that nobody waits for.
    onUnhandledError: ({ stack }) => !stack?.includes('unpdf'),
  },
});
