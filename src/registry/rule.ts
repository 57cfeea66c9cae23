import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Records } from '../records/schema/kinds.ts';
import type { Registry } from './registry.ts';

/**
 * A check across records. It sees the linked registry and the records as they were read (which
 * still hold duplicates and uninherited evidence), and reports every case it finds. An id that
 * leads nowhere is reported once, by `unknown-ids`; every other rule passes over it.
 */
export type Rule = (registry: Registry, records: Records) => Diagnostic[];
