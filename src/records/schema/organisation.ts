import { statement } from './evidence.ts';
import { id, text } from './fields.ts';

export const organisation = statement({
  id,
  name: text.describe('Its full name.'),
  short: text.describe('The short form used in titles and file names.'),
}).describe('An international organisation. Never filed under a country.');
