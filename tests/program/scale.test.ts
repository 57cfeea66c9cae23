import { expect, test } from 'vitest';
import { loadProject, makeDocument } from '../../src/pipeline.ts';
import { inputsOf, requestFor, textOfPages } from '../support/papers.ts';
import { generatedRecords } from './generated-records.ts';

const SIZE = { states: 60, meetings: 200, seats: 12 };
const inputs = { ...inputsOf('data'), data: generatedRecords(SIZE), dataRoot: 'data' };

test('two hundred meetings of sixty states raise no false alarm and make whole papers', async () => {
  const { value: project, diagnostics } = loadProject(inputs);
  expect(diagnostics).toEqual([]);
  if (!project) throw new Error('there is no project');
  expect(project.registry.meetings.size).toBe(SIZE.meetings);
  const country = await makeDocument(
    project,
    requestFor({ document: 'country-brief', subject: 'XA', asOf: '2008-09-01' }),
  );
  expect(country.diagnostics).toEqual([]);
  const session = await makeDocument(
    project,
    requestFor({ document: 'session-brief', subject: 'm-199', asOf: '2008-09-01' }),
  );
  expect(session.diagnostics).toEqual([]);
  const text = (await textOfPages(session.value[0]?.bytes ?? new Uint8Array())).join(' ');
  const seats = project.registry.meetings.get('m-199')?.participations ?? [];
  expect(seats.length).toBe(SIZE.seats);
  for (const { person } of seats) {
    expect(text).toContain(project.registry.people.get(person)?.name);
  }
});
