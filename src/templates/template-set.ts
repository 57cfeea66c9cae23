import type { TextFile } from '../schema/text-file.ts';
import type { DocumentSettings } from './document-settings.ts';

/** All templates of a run, as plain data: ours, overridden file by file by the user's. */
export interface TemplateSet {
  /** By folder name. */
  readonly documents: ReadonlyMap<string, DocumentTemplate>;
  /** Files of `parts/`, by name without `.hbs`. */
  readonly parts: ReadonlyMap<string, TextFile>;
  /** `theme.yaml`; missing only together with a diagnostic. */
  readonly theme: TextFile | undefined;
}

export interface DocumentTemplate {
  readonly settings: DocumentSettings;
  /** `document.yaml` */
  readonly settingsFile: TextFile;
  /** `body.hbs` */
  readonly body: TextFile;
}
