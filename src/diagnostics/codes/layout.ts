import type { CodeEntry } from '../codes.ts';

export const layoutCodes: Readonly<Record<string, CodeEntry>> = {};
