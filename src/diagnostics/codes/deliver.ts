import type { CodeEntry } from '../codes.ts';

export const deliverCodes: Readonly<Record<string, CodeEntry>> = {};
