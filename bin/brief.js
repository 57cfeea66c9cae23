#!/usr/bin/env node
// Written for old versions of Node too, so that they can say what is wanted instead.
const wanted = 20;
const found = Number(process.versions.node.split('.')[0]);

if (found < wanted) {
  process.stderr.write(
    `error: briefpack needs Node ${wanted} or later, and this is Node ${process.versions.node}\n` +
      '  help: install a current version from https://nodejs.org\n',
  );
  process.exitCode = 1;
} else {
  Promise.all([import('./compile.js'), import('./load-program.js')])
    .then(([{ compiledProgram, fingerprint, root }, { loadProgram }]) => {
      const sources = fingerprint();
      const { program, folder, keep } = loadProgram(compiledProgram(sources));
      return program.main(process.argv.slice(2), root, sources, folder).then((code) => {
        process.exitCode = code;
        // A run that made papers has met all that is slow to compile.
        if (program.hasMadePapers?.()) keep();
      });
    })
    .catch((error) => {
      process.stderr.write(`error: brief could not start: ${error.message}\n`);
      if (error.code === 'MODULE_NOT_FOUND') process.stderr.write('  help: run `npm ci`\n');
      if (process.env.BRIEF_DEBUG) process.stderr.write(`${error.stack}\n`);
      process.exitCode = 70;
    });
}
