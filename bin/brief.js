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
  import('./compile.js')
    .then(({ compiledFolder, fingerprint, root }) => {
      const sources = fingerprint();
      return import(new URL('cli/main.js', compiledFolder(sources)).href).then(({ main }) =>
        main(process.argv.slice(2), root, sources),
      );
    })
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error) => {
      process.stderr.write(`error: brief could not start: ${error.message}\n`);
      if (error.code === 'ERR_MODULE_NOT_FOUND') process.stderr.write('  help: run `npm ci`\n');
      if (process.env.BRIEF_DEBUG) process.stderr.write(`${error.stack}\n`);
      process.exitCode = 70;
    });
}
