// Loaded before a program that is measured: at its end, writes what the operating system counted of
// it into the file that BENCH_USAGE names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpuSeconds, peakMiB: maxRSS / 1024 }));
});
