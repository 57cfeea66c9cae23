// Times the program as medians of paired runs, as ratios within one run: these are the numbers to
// quote, absolute times drift with the machine. `npm run bench -- --rounds 15`
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compiledModules } from './compile-modules.js';
import { generatedProject } from './generated-project.js';
import { allDefinitions, definitionOf, packDefinition, stageTimes } from './stages.js';

const ROUNDS = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 9;
const DAY = ['--as-of', '2022-08-22'];
// A paper without Chinese script: stock pdfmake has no fallback and would leave the name out.
const PAPER = ['--country', 'PK', ...DAY];

/** A meeting of a fictional federation, of the size at which a pack is worth its name. */
const PACK_SIZE = { delegations: 25, people: 200, earlier: 5 };
const PACK = { document: 'session-pack', subject: 'garden-6', asOf: '2006-06-01' };

const scratch = mkdtempSync(join(tmpdir(), 'briefpack-bench-'));
const folder = (name) => {
  mkdirSync(join(scratch, name), { recursive: true });
  return join(scratch, name);
};
/** As `npm run brief` starts it: less room for young objects costs no time and saves memory. */
const FLAGS = ['--max-semi-space-size=4'];
const brief = (args, out) => [...FLAGS, 'bin/brief.js', ...args, '--quiet', '--out', folder(out)];

function wallSeconds([program, args, env = {}]) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function runRounds(commands) {
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

/** Medians of a group of commands, and of their ratios to the first of them, round by round. */
function printTimes(title, commands) {
  const times = runRounds(commands);
  const [base] = Object.keys(commands);
  console.log(`\n${title.padEnd(34)}median s   against ${base}`);
  for (const name of Object.keys(commands)) {
    const ratio = median(times[name].map((seconds, round) => seconds / times[base][round]));
    const cells = [median(times[name]).toFixed(2).padStart(8), ratio.toFixed(2).padStart(10)];
    console.log(`  ${name.padEnd(32)}${cells.join('   ')}`);
  }
}

/** The most memory that each command had, as ratios of medians. */
function printMemory(commands) {
  const most = Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [name, memoryOf(command)]),
  );
  const [base] = Object.keys(commands);
  for (const [name, kilobytes] of Object.entries(most)) {
    const ratio = (kilobytes / most[base]).toFixed(2);
    console.log(
      `  ${name.padEnd(32)}${(kilobytes / 1024).toFixed(0).padStart(6)} MB${ratio.padStart(9)}`,
    );
  }
}

function memoryOf([program, args]) {
  const file = join(scratch, 'memory');
  rmSync(file, { force: true });
  const options = `--require ${resolve('bench/note-memory.cjs')}`;
  for (let round = 0; round < Math.min(3, ROUNDS); round += 1) {
    wallSeconds([program, args, { BENCH_MEMORY: file, NODE_OPTIONS: options }]);
  }
  return median(readFileSync(file, 'utf8').trim().split('\n').map(Number));
}

function sizesIn(name) {
  return readdirSync(folder(name))
    .filter((file) => file.endsWith('.pdf'))
    .reduce((sum, file) => sum + statSync(join(folder(name), file)).size, 0);
}

function printSizes(ours, alone) {
  const [mine, theirs] = [sizesIn(ours), sizesIn(alone)];
  console.log(`  bytes: ${mine} ours, ${theirs} pdfmake alone (${(mine / theirs).toFixed(2)})`);
}

function writeDefinitions(definitions, name) {
  return definitions.map((definition, index) => {
    const file = join(folder(name), `${index}.json`);
    writeFileSync(file, JSON.stringify(definition));
    return file;
  });
}

/** What `--all` makes, as its manifest says. */
function allPapers() {
  const out = folder('views');
  wallSeconds([process.execPath, brief(['--all', ...DAY, '--format', 'json'], 'views')]);
  const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  return files.map(({ request: { document, subject } }) => ({ document, subject }));
}

const node = process.execPath;
try {
  const compiled = compiledModules(resolve('dist/modules'));
  const [one] = writeDefinitions([await definitionOf(compiled)], 'one');
  printTimes('one paper, cold', {
    'pdfmake alone': [node, ['bench/pdfmake-alone.js', folder('alone'), one]],
    'our printer, same definition': [
      node,
      [...FLAGS, 'bench/our-printer.js', String(compiled), folder('printed'), one],
    ],
    'brief, built command': [node, brief(PAPER, 'ours')],
    'brief through npm run': [
      'npm',
      ['run', '--silent', 'brief', '--', ...brief(PAPER, 'npm').slice(FLAGS.length + 1)],
    ],
    'brief, nothing kept of other runs': [node, brief(PAPER, 'fresh'), { BRIEF_FRESH: '1' }],
    'empty node': [node, ['-e', '0']],
  });
  printSizes('ours', 'alone');

  const all = writeDefinitions(await allDefinitions(compiled, allPapers()), 'all');
  printTimes(`${all.length} papers in one run`, {
    'pdfmake alone': [node, ['bench/pdfmake-alone.js', folder('all-alone'), ...all]],
    'our printer, same definitions': [
      node,
      [...FLAGS, 'bench/our-printer.js', String(compiled), folder('all-printed'), ...all],
    ],
    'brief --all': [node, brief(['--all', ...DAY], 'all-ours')],
  });
  console.log('  the same definitions, without the data attached:');
  printSizes('all-printed', 'all-alone');
  console.log('  as delivered:');
  printSizes('all-ours', 'all-alone');

  const records = await generatedProject(folder('project'), PACK_SIZE);
  const packed = await packDefinition(compiled, PACK, records);
  const [pack] = writeDefinitions([packed], 'pack');
  const ourPack = brief(
    ['--session', PACK.subject, '--pack', '--as-of', PACK.asOf, '--data', records],
    'pack-ours',
  );
  const packs = {
    'pdfmake alone': [node, ['bench/pdfmake-alone.js', folder('pack-alone'), pack]],
    'our printer, same definition': [
      node,
      [...FLAGS, 'bench/our-printer.js', String(compiled), folder('pack-printed'), pack],
    ],
    'brief --pack': [node, ourPack],
  };
  printTimes(`a pack of ${PACK_SIZE.delegations} delegations`, packs);
  printMemory(packs);
  printSizes('pack-printed', 'pack-alone');
  console.log('  as delivered, with its data:');
  printSizes('pack-ours', 'pack-alone');

  console.log('\nwhere one cold paper spends its time, in milliseconds, nothing kept:');
  console.log(await stageTimes(compiled));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
