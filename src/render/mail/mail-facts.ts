import type { Settings } from '../../records/schema/kinds.ts';
import type { View } from '../../views/build-view.ts';
import { audienceName } from '../../views/parts/cover.ts';
import { summaryOf } from '../../views/summary/summary.ts';
import type { Facts } from './draft-mail.ts';
import type { Changes, Edition } from './mail.ts';
import { messageId } from './message-id.ts';

/** A finished paper that is to be mailed, and what its project says of all papers. */
export interface MailedPaper
  extends Pick<Facts, 'copy' | 'language' | 'marks' | 'version' | 'files' | 'recipients'> {
  readonly view: View;
  readonly key: Omit<Facts['key'], 'domain'>;
  readonly settings: Settings;
}

/** What a mail about a paper is made from; undefined where there is nothing in it to sum up. */
export function mailFacts({ view, settings, ...paper }: MailedPaper): Facts | undefined {
  const lines = summaryOf(view);
  if (!lines) return;
  const { from, domain = domainOf(from) } = settings.mail ?? {};
  const key = { ...paper.key, domain };
  const { audience } = key;
  return {
    ...paper,
    key,
    title: view.identity.title,
    asOf: view.asOf,
    lines,
    audience: audience === undefined ? undefined : audienceName(audience, settings),
    unit: settings.unit,
    edition: editionOf(view, key),
    from,
  };
}

function domainOf(from: Facts['from']): string | undefined {
  return from?.address.split('@').at(-1)?.toLowerCase();
}

/** Which edition a paper is; the mail about the one before has the id that its number gives it. */
function editionOf(view: View, key: Facts['key']): Edition | undefined {
  const edition = 'edition' in view ? view.edition : undefined;
  if (!edition) return;
  const { number, label, changes } = edition;
  if (number === 1) return { number, label };
  const previousMessageId = messageId({ ...key, edition: number - 1 });
  return { number, label, previousMessageId, ...(changes ? { changes: changesIn(changes) } : {}) };
}

/** As many changes as a mail has room for; the paper has them all. */
const MOST_CHANGES = 8;

type InPaper = NonNullable<NonNullable<Extract<View, { edition?: unknown }>['edition']>['changes']>;

function changesIn({ since, parts }: InPaper): Changes {
  const all = parts.flatMap(({ name, changes }) => changes.map(({ text }) => `${name}: ${text}`));
  if (all.length === 0) return { since, list: ['Nothing that this paper says.'] };
  const left = all.length - MOST_CHANGES;
  const more = left > 0 ? [`and ${left} more: see the paper`] : [];
  return { since, list: [...all.slice(0, MOST_CHANGES), ...more] };
}
