import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** A PDF as a reader shows it, opened; to be closed when nobody needs it any more. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** Why a PDF could not be opened. */
export type Unopened = 'encrypted' | 'damaged';

/**
 * Opens a PDF with pdf.js. Loaded here, because it is large and only a check of papers reads any.
 * Nothing of the file is run, and nothing outside of it is looked at.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Unopened> {
  const { getDocument } = await loadReader();
  // The reader takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(bytes), ...CLOSED });
  try {
    const document = await task.promise;
    const opened = { document, close: () => task.destroy() };
    if (!(await isEncrypted(document))) return opened;
    await opened.close();
    return 'encrypted';
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
  }
}

const CLOSED = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  fontExtraProperties: true,
} as const;

async function loadReader() {
  giveNode20ItsTransfer();
  return await import('unpdf/pdfjs');
}

/** pdf.js takes for granted what Node has from version 22 on (ECMAScript 2024). */
function giveNode20ItsTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function copy(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const bytes = new Uint8Array(length);
      bytes.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return bytes.buffer;
    },
  });
}

async function isEncrypted(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata();
  return Boolean((info as { EncryptFilterName?: string | null }).EncryptFilterName);
}

/** A file inside of a PDF. */
export interface Embedded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files inside of a PDF; none where they cannot be read. */
export async function embeddedFiles({ document }: OpenPdf): Promise<Embedded[]> {
  const found: unknown = await document.getAttachments().catch(() => undefined);
  const files = Object.values((found ?? {}) as Record<string, AttachedFile>);
  return files.flatMap(({ filename, content }) =>
    content instanceof Uint8Array ? [{ name: filename, bytes: content }] : [],
  );
}

interface AttachedFile {
  readonly filename: string;
  readonly content?: unknown;
}
