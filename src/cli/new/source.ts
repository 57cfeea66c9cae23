import type { Start } from './draft.ts';
import { yamlText } from './yaml-text.ts';

/** A new source record to fill in. */
export function sourceDraft({ id, name, day }: Start): string {
  return `# A published item. What the item does not print stays \`not stated\`: that is a finding too.
id: ${id}
# press item, communiqué, official page or reference (a register of dated facts)
kind: press item
# Who published it, as printed.
publisher: not stated
# Its headline as printed.
title: ${yamlText(name)}
# Day of publication. It is never the day of the meeting.
published:
  edtf: ${day}
  # How the day is known, where the item does not print it; leave this line out where it does.
  because: It was out by this day, on which it was read.
# Place (and day) at the head of the text, as printed:
# dateline: ASTANA, June 24
# BCP 47: en, ru, zh-Hans
language: en
# Where it can be read.
address: not stated
# What was read of it, where that is not the whole item:
# consulted: The first page.
# Slips and oddities, for whoever works on the records; not printed:
# notes:
#   - The second paragraph gives another year.
`;
}
