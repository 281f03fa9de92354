import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Two projects: everything that is plain Node, and the screens in jsdom. The `#rooms` come from package.json.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/support/seed.ts'],
          pool: 'forks',
          // A busy laptop starts the embedded database in seconds, not in one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'page',
          include: ['tests/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/page-setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
