import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from './empty-folder.ts';

/** Whether OpenSSL's command is there, which makes certificates. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.info('skipped: sending over TLS, as openssl is not installed');

/** A key and a certificate of our own for this machine, which nobody known has signed. */
export function certificate(): { key: Buffer; cert: Buffer; path: string } {
  const folder = emptyFolder();
  const [key, path] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', path];
  const made = spawnSync('openssl', [...args, ...subject, '-days', '2'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  return { key: readFileSync(key), cert: readFileSync(path), path };
}
