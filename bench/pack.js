// The printer against pdfmake alone on one long document: time, processor time, peak memory, size.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packDefinition } from './generated-pack.js';
import { pagesAndWords } from './pages-and-words.js';

/** What one run of a program took. */
function measured(args, scratch) {
  const BENCH_USAGE = join(scratch, 'usage.json');
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', './bench/report-usage.cjs', ...args],
    { encoding: 'utf8', env: { ...process.env, BENCH_USAGE } },
  );
  const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  return { wallSeconds, ...JSON.parse(readFileSync(BENCH_USAGE, 'utf8')) };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Pairs of runs, one printer after the other, each time in another order. */
function pairs(rounds, ours, alone, scratch) {
  measured(ours, scratch);
  measured(alone, scratch);
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return [measured(ours, scratch), measured(alone, scratch)];
    const second = measured(alone, scratch);
    return [measured(ours, scratch), second];
  });
}

/**
 * Prints medians of paired runs, and of their ratios.
 * @param compiled address of the compiled modules
 * @param scratch a folder for what is made on the way
 */
export async function printPack(compiled, rounds, scratch) {
  const folder = (name) => {
    mkdirSync(join(scratch, name), { recursive: true });
    return join(scratch, name);
  };
  const file = join(folder('pack'), 'pack.json');
  writeFileSync(file, JSON.stringify(await packDefinition(compiled)));
  const ours = ['bench/our-printer.js', String(compiled), folder('pack-ours'), file];
  const alone = ['bench/pdfmake-alone.js', folder('pack-alone'), file];
  const runs = pairs(rounds, ours, alone, scratch);
  const [mine, theirs] = await Promise.all(
    ['pack-ours', 'pack-alone'].map(async (name) => {
      const pdf = join(folder(name), 'pack.pdf');
      return { bytes: statSync(pdf).size, ...(await pagesAndWords(pdf)) };
    }),
  );
  const row = (title, ...numbers) => {
    console.log(`  ${title.padEnd(16)}${numbers.map((one) => String(one).padStart(14)).join('')}`);
  };
  console.log('\na pack of 25 delegations, as one definition');
  row('', 'ours', 'pdfmake alone', 'ratio');
  for (const [title, name, digits] of [
    ['wall s', 'wallSeconds', 2],
    ['processor s', 'cpuSeconds', 2],
    ['peak MiB', 'peakMiB', 0],
  ]) {
    const of = (side) => median(runs.map((pair) => pair[side][name])).toFixed(digits);
    const ratio = median(runs.map(([one, other]) => one[name] / other[name]));
    row(title, of(0), of(1), ratio.toFixed(2));
  }
  for (const name of ['bytes', 'pages', 'words']) {
    row(name, mine[name], theirs[name], (mine[name] / theirs[name]).toFixed(2));
  }
}
