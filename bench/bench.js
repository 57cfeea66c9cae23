// Times the program as medians of paired runs, as ratios within one run: these are the numbers to
// quote, absolute times drift with the machine. `npm run bench -- --rounds 15`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compiledModules } from './compile-modules.js';
import { definitionOf, stageTimes } from './stages.js';

const ROUNDS = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 9;
// A paper without Chinese script: stock pdfmake has no fallback and would leave the name out.
const PAPER = ['--country', 'PK', '--as-of', '2022-08-22'];

const scratch = mkdtempSync(join(tmpdir(), 'briefpack-bench-'));
const definitionFile = join(scratch, 'definition.json');
const node = process.execPath;

/** Command lines by name; each makes the same paper, but for the last. */
const commands = {
  'pdfmake alone': [node, ['bench/pdfmake-alone.js', definitionFile, join(scratch, 'alone.pdf')]],
  'brief, built command': [
    node,
    ['bin/brief.js', ...PAPER, '--quiet', '--out', join(scratch, 'a')],
  ],
  'brief through npm run': [
    'npm',
    ['run', '--silent', 'brief', '--', ...PAPER, '--quiet', '--out', join(scratch, 'b')],
  ],
  'empty node': [node, ['-e', '0']],
};

function wallSeconds([program, args]) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function runRounds() {
  const names = Object.keys(commands);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) wallSeconds(commands[name]);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Another order each round, so that no command always runs behind the same neighbour.
    const order = names.map((_, index) => names[(index + round) % names.length]);
    for (const name of order) times[name].push(wallSeconds(commands[name]));
  }
  return times;
}

function ratio(times, name, base) {
  return median(times[name].map((seconds, round) => seconds / times[base][round]));
}

function printRatios(times) {
  console.log(
    `\n${ROUNDS} rounds          median s   against pdfmake alone   against an empty node`,
  );
  for (const name of Object.keys(commands)) {
    const cells = [
      median(times[name]).toFixed(2).padStart(8),
      ratio(times, name, 'pdfmake alone').toFixed(2).padStart(14),
      ratio(times, name, 'empty node').toFixed(1).padStart(20),
    ];
    console.log(`${name.padEnd(24)}${cells.join('   ')}`);
  }
}

function printSizes() {
  const ours = spawnSync(node, commands['brief, built command'][1], {
    encoding: 'utf8',
  }).stdout.trim();
  const [mine, alone] = [statSync(ours).size, statSync(join(scratch, 'alone.pdf')).size];
  console.log(`\nbytes: ${mine} ours, ${alone} pdfmake alone (${(mine / alone).toFixed(2)})`);
}

try {
  const compiled = compiledModules(resolve('dist/modules'));
  writeFileSync(definitionFile, JSON.stringify(await definitionOf(compiled)));
  const times = runRounds();
  printRatios(times);
  printSizes();
  console.log('\nwhere one cold paper spends its time, in milliseconds:');
  console.log(await stageTimes(compiled));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
