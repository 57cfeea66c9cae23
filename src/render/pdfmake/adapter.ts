// Every import from the inside of pdfmake, so that an upgrade is checked in one place.

import { createRequire } from 'node:module';
import type * as internals from './internals.d.ts';

const require = createRequire(import.meta.url);
const requireBesidePdfmake = createRequire(require.resolve('pdfmake/package.json'));

function inside<T>(name: string): T {
  return (require(`pdfmake/js/${name}.js`) as { default: T }).default;
}

export const LayoutBuilder = inside<typeof internals.LayoutBuilder>('LayoutBuilder');
export const DocMeasure = inside<typeof internals.DocMeasure>('DocMeasure');
export const TableProcessor = inside<typeof internals.TableProcessor>('TableProcessor');
export const Line = inside<typeof internals.Line>('Line');
export const Renderer = inside<typeof internals.Renderer>('Renderer');
export const PdfKitDocument = inside<typeof internals.PdfKitDocument>('PDFDocument');

/** Finds the places where a text may be broken (UAX #14); the one that pdfmake itself uses. */
export const LineBreaker: typeof internals.LineBreaker = requireBesidePdfmake('linebreak');
