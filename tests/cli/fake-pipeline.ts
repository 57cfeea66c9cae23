import type { Pipeline } from '../../src/cli/world.ts';
import { hasErrors } from '../../src/diagnostics/codes.ts';
import type { DocumentRequest, MadeFile, Mail, Project } from '../../src/pipeline.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { readSettings } from '../../src/records/read-settings.ts';
import { linkRegistry } from '../../src/registry/link-registry.ts';
import { buildView } from '../../src/views/build-view.ts';

/** Real records and settings; documents that are only a line saying what was asked for. */
export const fakePipeline: Pipeline = {
  loadProject: (inputs) => {
    const records = readRecords(inputs.data, inputs.dataRoot);
    const registry = linkRegistry(records.value);
    const settings = readSettings(inputs.settings ?? { path: 'none', text: '{}' });
    const diagnostics = [records, registry, settings].flatMap((one) => [...one.diagnostics]);
    if (hasErrors(diagnostics) || !settings.value) return { value: undefined, diagnostics };
    const project = { registry: registry.value, settings: settings.value, inputs };
    return { value: project as unknown as Project, diagnostics };
  },
  makeEdition: () => Promise.reject(new Error('no editions in a fake')),
  verifyEdition: () => Promise.reject(new Error('no editions in a fake')),
  viewFor: ({ registry, settings }, request) => buildView(registry, settings, request),
  verifyPaper: () => Promise.reject(new Error('nothing to verify in a fake')),
  makeMail: (project, files, recipients) => {
    const [paper] = files;
    const mail: Mail = {
      from: project.settings.mail?.from,
      recipients,
      subject: `A paper called ${paper?.name}`,
      messageId: '<fake@example.org>',
      text: 'text',
      html: 'html',
      attachments: files.map(({ name, bytes }) => ({
        name,
        bytes,
        title: name,
        type: 'application/pdf',
      })),
      asOf: '2021-07-01',
    };
    const name = `${paper?.name.replace(/\.[a-z]+$/, '')}.eml`;
    const origin = paper?.origin ?? originOf(NO_REQUEST);
    const file = { name, bytes: new TextEncoder().encode(mail.subject), origin };
    return Promise.resolve({ value: { mail, file }, diagnostics: [] });
  },
  mailToSend: (mail, sentAt) =>
    Promise.resolve(new TextEncoder().encode(`${mail.subject} at ${sentAt.toISOString()}`)),
  makeDocument: (_project, request) =>
    Promise.resolve({ value: madeFor(request), diagnostics: [] }),
};

const SHA256 = '0'.repeat(64);

const NO_REQUEST: DocumentRequest = {
  document: 'calendar',
  subject: 'all',
  asOf: '2021-07-01',
  paper: 'a4',
  marking: '',
  draft: false,
  formats: [],
};

function originOf(asked: DocumentRequest): MadeFile['origin'] {
  const { formats: _formats, addendum: _addendum, icsMonths: _months, ...request } = asked;
  const some = { sha256: SHA256 };
  const making = { program: { version: '1.2.3', sha256: SHA256 }, records: some };
  return { request, making: { ...making, templates: some, settings: some }, belongsTo: [] };
}

/** What the fake makes of a request: a file a format. */
export function madeFor(request: DocumentRequest): MadeFile[] {
  const { asOf, subject, document, formats, paper, marking, draft, copy } = request;
  const which = copy ? [`copy ${copy.number} of ${copy.of} for ${copy.holder}`] : [];
  const asked = [request.order, request.host, ...which].filter((one) => one !== undefined);
  const line = [document, subject, asOf, paper, marking, draft, ...asked].join(' | ');
  const numbered = copy ? `_copy-${String(copy.number).padStart(2, '0')}` : '';
  return formats.map((format) => ({
    name: `${asOf}_LL_${subject}_${document}${numbered}.${format}`,
    bytes: new TextEncoder().encode(line),
    ...(format === 'pdf' ? { pages: 2 } : {}),
    marking,
    origin: originOf(request),
  }));
}
