import type { CodeEntry } from '../codes.ts';

export const recordCodes: Readonly<Record<string, CodeEntry>> = {};
