import type { CodeEntry } from '../codes.ts';

export const cliCodes: Readonly<Record<string, CodeEntry>> = {};
