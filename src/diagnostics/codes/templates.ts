import type { CodeEntry } from '../codes.ts';

export const templateCodes: Readonly<Record<string, CodeEntry>> = {};
