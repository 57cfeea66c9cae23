import { v5 } from 'uuid';

/**
 * The program's own namespace, for offices that have none in their settings. Never change it: every
 * entry in every calendar would become another one.
 */
const OWN_NAMESPACE = '0d6bd3fb-6a25-4e4f-9c5c-5d1a2f4a7c11';

/**
 * The UID of what a calendar file has on a record: a UUID of version 5 (RFC 9562, section 5.5), as RFC 7986,
 * section 5.3 asks for. It follows from the kind and id of the record alone, so an event that is
 * moved, renamed or cancelled keeps it.
 * @param namespace a UUID of the office's own
 */
export function recordUid(kind: string, id: string, namespace = OWN_NAMESPACE): string {
  return v5(`${kind}/${id}`, namespace);
}
