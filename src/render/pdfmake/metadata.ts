import type { Definition } from '../../layout/definition.ts';

/** What the file says of its maker, in the metadata and in the information dictionary alike. */
export const MAKER = { creator: 'briefpack', producer: 'briefpack with pdfmake' } as const;

/**
 * The metadata of a document as an XMP packet (ISO 16684-1): what the information dictionary says, in
 * the same words, and the two standards the file keeps to. PDF/A knows nothing of PDF/UA, so the
 * schema of its one property is described too (ISO 19005-3, 6.6.2.3).
 */
export function xmpOf({ info, language }: Definition): string {
  const date = `${info.createdOn}T00:00:00Z`;
  const descriptions = [
    describe('xmp', 'http://ns.adobe.com/xap/1.0/', {
      CreateDate: date,
      ModifyDate: date,
      MetadataDate: date,
      CreatorTool: MAKER.creator,
    }),
    describe('pdf', 'http://ns.adobe.com/pdf/1.3/', {
      Producer: MAKER.producer,
      Keywords: info.keywords,
    }),
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(info.title)}</dc:title>
${info.subject ? `<dc:description>${alternative(info.subject)}</dc:description>\n` : ''}<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>`,
    describe('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', { part: '3', conformance: 'A' }),
    UNIVERSAL_ACCESS_SCHEMA,
    describe('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', { part: '1' }),
  ];
  return `${PACKET_BEGIN}\n${descriptions.join('\n')}\n${PACKET_END}`;
}

/** The number is the same for all packets; it is how programs find them. */
const PACKET_BEGIN = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`;
const PACKET_END = `</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

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

function describe(prefix: string, namespace: string, properties: Readonly<Record<string, string>>) {
  const lines = Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<${prefix}:${name}>${escaped(value)}</${prefix}:${name}>`);
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">
${lines.join('\n')}
</rdf:Description>`;
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text that XML can hold; the information dictionary is given the same without its escapes. */
export function plainText(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

function escaped(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
