import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { MORE_QUESTIONS: 'true' },
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.ts'],
  },
});
