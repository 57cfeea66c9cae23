import type { Result } from './diagnostics/diagnostic.ts';
import type { Settings } from './records/schema/kinds.ts';
import type { Registry } from './registry/registry.ts';
import type { TextFile } from './schema/text-file.ts';

/** Everything a project is made of, read from the disk. */
export interface Inputs {
  readonly data: readonly TextFile[];
  readonly dataRoot: string;
  readonly templates: readonly TextFile[];
  readonly templatesRoot: string;
  readonly userTemplates: readonly TextFile[];
  readonly userTemplatesRoot: string;
  readonly settings?: TextFile;
  readonly font: (fileName: string) => Uint8Array;
}

export interface Project {
  readonly registry: Registry;
  readonly settings: Settings;
}

export type Format = 'pdf' | 'html' | 'json';

export interface DocumentRequest {
  readonly document: 'country-brief' | 'session-brief';
  readonly subject: string;
  readonly asOf: string;
  readonly paper: 'a4' | 'letter';
  readonly marking: string;
  readonly draft: boolean;
  readonly formats: readonly Format[];
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

export function loadProject(_inputs: Inputs): Result<Project | undefined> {
  throw new Error('not built yet');
}

export function makeDocument(
  _project: Project,
  _request: DocumentRequest,
): Promise<Result<readonly MadeFile[]>> {
  throw new Error('not built yet');
}
