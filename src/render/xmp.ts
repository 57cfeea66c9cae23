/** What a file says of itself, for people and for archives. */
export interface XmpFacts {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO day. */
  readonly createdOn: string;
  readonly creator: string;
  readonly producer: string;
}

/**
 * The metadata of a document as an XMP packet (ISO 16684-1), in the words of its information
 * dictionary.
 * @param claims descriptions of the standards that the file keeps to, as XML
 */
export function xmpPacket(facts: XmpFacts, claims: readonly string[]): string {
  const { title, subject, keywords, language, createdOn, creator, producer } = facts;
  const date = `${createdOn}T00:00:00Z`;
  const descriptions = [
    describe('xmp', 'http://ns.adobe.com/xap/1.0/', {
      CreateDate: date,
      ModifyDate: date,
      MetadataDate: date,
      CreatorTool: creator,
    }),
    describe('pdf', 'http://ns.adobe.com/pdf/1.3/', { Producer: producer, Keywords: keywords }),
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
${subject ? `<dc:description>${alternative(subject)}</dc:description>\n` : ''}<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>`,
    ...claims,
  ];
  return `${PACKET_BEGIN}\n${descriptions.join('\n')}\n${PACKET_END}`;
}

/** The claim of a part and a level of PDF/A (ISO 19005). */
export function archivalClaim(part: string, conformance: string): string {
  return describe('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', { part, conformance });
}

/** The number is the same for all packets; it is how programs find them. */
const PACKET_BEGIN = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`;
const PACKET_END = `</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

/** Properties of one namespace; those without a value are left out. */
export function describe(
  prefix: string,
  namespace: string,
  properties: Readonly<Record<string, string>>,
): string {
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
