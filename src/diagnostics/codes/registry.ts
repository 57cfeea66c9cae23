import type { CodeEntry } from '../codes.ts';

export const registryCodes: Readonly<Record<string, CodeEntry>> = {};
