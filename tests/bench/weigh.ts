/** Prints the resident memory of this process, empty or with a register open and searched. */
const [what, folder = ''] = process.argv.slice(2)
if (what === 'open-and-search') {
  const { reopenForBench } = await import('./reopen.ts')
  reopenForBench(folder)
}
process.stdout.write(String(process.memoryUsage.rss()))
process.exit(0)
