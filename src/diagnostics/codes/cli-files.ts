import type { CodeEntry } from '../codes.ts';

/** What is wrong with files and folders before anybody has looked into them. */
export const cliFileCodes: Readonly<Record<string, CodeEntry>> = {
  'cli/linked-folder': {
    severity: 'warning',
    message: ({ path }) => `\`${path}\` is a link to a folder and was not followed`,
    help: () => 'put the folder itself there, or link its files one by one',
    meaning: 'Links between folders can lead in circles, so only links to files are read.',
  },
  'cli/no-font': {
    severity: 'error',
    message: ({ font }) => `there is no font file \`${font}\``,
    help: () =>
      'put it into your folder of templates, and give its path from there in `theme.yaml`',
    meaning:
      'The theme names font files: of the folder of templates, or of an installed package such as `@expo-google-fonts/source-sans-3`.',
  },
  'cli/not-utf8': {
    severity: 'error',
    message: ({ path, reading }) => `\`${path}\` is not UTF-8 text; it looks like ${reading}`,
    help: () => 'save the file as UTF-8',
    meaning: 'Files are read as UTF-8. Guessing another encoding would print wrong letters.',
  },
  'cli/stray-file': {
    severity: 'warning',
    message: ({ path }) => `\`${path}\` was not read: nothing here uses a file of that kind`,
    help: () => 'move it elsewhere, or name it `.yaml` if it is a record',
    meaning: 'A folder of records holds YAML files; a README may explain them.',
  },
  'cli/unreadable-file': {
    severity: 'error',
    message: ({ path, reason }) => `cannot read \`${path}\`: ${reason}`,
    meaning: 'The operating system did not give us the file.',
  },
  'cli/unreadable-folder': {
    severity: 'error',
    message: ({ path }) => `cannot look into the folder \`${path}\``,
    help: () => 'ask for permission to read it',
    meaning: 'The operating system does not let this user list the folder.',
  },
  'cli/yml-file': {
    severity: 'warning',
    message: ({ path }) => `\`${path}\` was not read: files here end in \`.yaml\``,
    help: () => 'name it `.yaml`',
    meaning:
      'One ending for all records, so that no file is found by one tool and missed by another.',
  },
};
