// Every import from the inside of pdfmake, so that an upgrade is checked in one place.

import lineBreaker from 'linebreak';
import docMeasure from 'pdfmake/js/DocMeasure.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import line from 'pdfmake/js/Line.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import tableProcessor from 'pdfmake/js/TableProcessor.js';
import type * as internals from './internals.d.ts';

/** pdfmake compiles its modules so that some loaders unwrap what they export, and Node does not. */
function inside<T>(module: unknown): T {
  return ((module as { default?: T }).default ?? module) as T;
}

export const LayoutBuilder = inside<typeof internals.LayoutBuilder>(layoutBuilder);
export const DocMeasure = inside<typeof internals.DocMeasure>(docMeasure);
export const TableProcessor = inside<typeof internals.TableProcessor>(tableProcessor);
export const Line = inside<typeof internals.Line>(line);
export const Renderer = inside<typeof internals.Renderer>(renderer);
export const PdfKitDocument = inside<typeof internals.PdfKitDocument>(pdfDocument);

/** Finds the places where a text may be broken (UAX #14); the one that pdfmake itself uses. */
export const LineBreaker = inside<typeof internals.LineBreaker>(lineBreaker);
