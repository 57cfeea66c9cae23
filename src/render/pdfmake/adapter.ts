// Every import from the inside of pdfmake, so that an upgrade is checked in one place.

import lineBreaker from 'linebreak';
import docMeasure from 'pdfmake/js/DocMeasure.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import line from 'pdfmake/js/Line.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import tableProcessor from 'pdfmake/js/TableProcessor.js';
import type * as internals from './internals.d.ts';

type Inside<T> = { readonly default: T };

export const LayoutBuilder = (layoutBuilder as Inside<typeof internals.LayoutBuilder>).default;
export const DocMeasure = (docMeasure as Inside<typeof internals.DocMeasure>).default;
export const TableProcessor = (tableProcessor as Inside<typeof internals.TableProcessor>).default;
export const Line = (line as Inside<typeof internals.Line>).default;
export const Renderer = (renderer as Inside<typeof internals.Renderer>).default;
export const PdfKitDocument = (pdfDocument as Inside<typeof internals.PdfKitDocument>).default;

/** Finds the places where a text may be broken (UAX #14); the one that pdfmake itself uses. */
export const LineBreaker = lineBreaker as typeof internals.LineBreaker;
