import { defineConfig } from '@playwright/test'

// Each journey starts its own app with its own user-data folder; two at a time is what two cores carry.
// The JSON report is what scripts/test-count.mjs adds up.
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
})
