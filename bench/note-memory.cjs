// Required by the programs of the benchmark: notes the most memory that a process had, in kilobytes.
const { appendFileSync } = require('node:fs');

process.on('exit', () => {
  if (process.env.BENCH_MEMORY) {
    appendFileSync(process.env.BENCH_MEMORY, `${process.resourceUsage().maxRSS}\n`);
  }
});
