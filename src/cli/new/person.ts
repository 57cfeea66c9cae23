import type { Start } from './draft.ts';
import { yamlText } from './yaml-text.ts';

/** A new person record to fill in. */
export function personDraft({ id, name, source }: Start): string {
  const family = name.trim().split(/\s+/).at(-1) ?? name;
  return `# A person. Titles and posts belong to the meetings, where each source's wording stands.
id: ${id}
# House form of the name: the one printed first everywhere.
name: ${yamlText(name)}
# The family name within it, or the name by which the person is addressed.
family: ${yamlText(family)}
# Why the house form is not letter for letter one of the forms below:
# name_because: Usual spelling in English.
# Every form of the name seen, letter for letter, with the sources that print it.
forms:
  - { form: ${yamlText(name)}, sources: [${source}] }
# The name in its own script, only where a source gives it:
# original:
#   - { form: Имя Фамилия, language: ru, sources: [${source}] }
# People with near-identical names who are somebody else, by their ids:
# distinct_from: [another-person]
# Why forms with different initials or spellings are taken for one person:
# same_because: The same post at the same meeting.
# For whoever works on the records; not printed:
# notes:
#   - Left the post in 2022.
`;
}
