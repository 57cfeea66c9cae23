import type { Definition } from '../../layout/definition.ts';
import { archivalClaim, describe, xmpPacket } from '../xmp.ts';

/** What the file says of its maker, in the metadata and in the information dictionary alike. */
export const MAKER = { creator: 'briefpack', producer: 'briefpack with pdfmake' } as const;

/**
 * The metadata of a document: what the information dictionary says, in the same words, and the two
 * standards the file keeps to. PDF/A knows nothing of PDF/UA, so the schema of its one property is
 * described too (ISO 19005-3, 6.6.2.3).
 */
export function xmpOf({ info, language }: Definition): string {
  return xmpPacket({ ...info, ...MAKER, language }, [
    archivalClaim('3', 'A'),
    UNIVERSAL_ACCESS_SCHEMA,
    describe('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', { part: '1' }),
  ]);
}

const UNIVERSAL_ACCESS_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
