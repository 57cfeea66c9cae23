#!/usr/bin/env node
import { compiledFolder } from './compile.js';

const { main } = await import(new URL('cli/main.js', compiledFolder()).href);
process.exitCode = await main(process.argv.slice(2));
