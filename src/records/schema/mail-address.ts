import { z } from 'zod';

/** A mailbox: the address a mail goes to, and the name shown beside it. */
export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

const WANTED = 'an address such as `ada@example.org` or `Ada Example <ada@example.org>`';

/** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const LONGEST_ADDRESS = 254;
const LONGEST_NAME = 120;

/** ASCII alone: what else a server may take (RFC 6531) many do not. */
const addressOnly = z.email().max(LONGEST_ADDRESS);

/** What ends a name or turns it, and what a program would decode as something else (RFC 2047). */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069<>"\\]|=\?/u;

/** One mailbox, as people write it. Nothing in it can begin another header or another address. */
export const mailAddress = z
  .string()
  .transform((given, context): MailAddress => {
    const [, quoted, plain, between] =
      /^\s*(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]*)>\s*$/.exec(given) ?? [];
    const address = (between ?? given).trim();
    const name = (quoted ?? plain ?? '').trim();
    const fits = name.length <= LONGEST_NAME && !NOT_IN_A_NAME.test(name);
    if (!fits || !addressOnly.safeParse(address).success) {
      context.addIssue({ code: 'custom', message: WANTED });
      return z.NEVER;
    }
    return name === '' ? { address } : { address, name };
  })
  .describe('A mailbox: `ada@example.org`, or with a name `Ada Example <ada@example.org>`.');
