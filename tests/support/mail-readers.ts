import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from './empty-folder.ts';

/** Debian's own, which has what Debian packages for it. */
export const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
if (!PYTHON) console.info('skipped: what Python would read of a mail, which is not installed');

export const hasMutt =
  spawnSync('mutt', ['-v']).error === undefined && spawnSync('script', ['-V']).error === undefined;
if (!hasMutt) console.info('skipped: opening a mail in mutt, which is not installed');

/** What a reader that has nothing to do with ours makes of a mail. */
export interface ReadMail {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly {
    readonly type: string;
    readonly name: string | null;
    readonly description: string | null;
    /** SHA-256 of what it holds, decoded. */
    readonly sha256: string;
    readonly text: string | null;
  }[];
  /** What breaks the rules, in the message or in any header of it. */
  readonly defects: readonly string[];
}

const READ = `
import email, email.policy, hashlib, json, sys
m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
parts, defects = [], []
for p in m.walk():
    defects += [repr(d) for d in p.defects]
    for name, value in p.items():
        defects += [name + ': ' + repr(d) for d in getattr(value, 'defects', [])]
    if p.is_multipart():
        continue
    content = p.get_payload(decode=True)
    parts.append({
        'type': p.get_content_type(), 'name': p.get_filename(),
        'description': p['content-description'] and str(p['content-description']),
        'sha256': hashlib.sha256(content).hexdigest(),
        'text': content.decode() if p.get_content_maintype() == 'text' else None,
    })
headers = [[name, str(value)] for name, value in m.items()]
json.dump({'headers': headers, 'parts': parts, 'defects': defects}, sys.stdout)
`;

/** A mail as Python's own parser reads it, by its strictest rules. */
export function readByPython(bytes: Uint8Array): ReadMail {
  const out = execFileSync(PYTHON ?? '', ['-c', READ], { input: bytes, maxBuffer: 100_000_000 });
  return JSON.parse(out.toString('utf8')) as ReadMail;
}

/**
 * What mutt shows of the first mail in a folder (Maildir), and its last attachment as mutt saves it
 * when it is asked to, under the name that mutt proposes.
 */
export function openInMutt(maildir: string): { text: string; saved: string; bytes: Buffer } {
  const folder = emptyFolder();
  const settings = join(folder, 'muttrc');
  const seen = join(folder, 'seen.txt');
  writeFileSync(
    settings,
    `set pipe_decode=yes wait_key=no quit=yes charset=utf-8 folder=${folder}\n` +
      `push "<pipe-message>cat > ${seen}<enter><view-attachments><last-entry><save-entry><enter><exit><exit>"\n`,
  );
  const desk = emptyFolder();
  const command = `stty cols 200 rows 50; mutt -n -F ${settings} -R -f ${maildir}`;
  spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: desk,
    env: { PATH: process.env['PATH'], HOME: folder, TERM: 'vt100', LC_ALL: 'C.UTF-8' },
    timeout: 30_000,
  });
  const [saved = ''] = readdirSync(desk);
  return { text: readFileSync(seen, 'utf8'), saved, bytes: readFileSync(join(desk, saved)) };
}

/** A folder of mail (Maildir) that holds this one. */
export function maildirWith(bytes: Uint8Array): string {
  const folder = emptyFolder();
  for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'new', '1'), bytes);
  return folder;
}
