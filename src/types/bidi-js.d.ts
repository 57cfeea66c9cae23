// The package's own types are of its ES module, which Node does not load; this is what it gets.
declare module 'bidi-js' {
  interface EmbeddingLevels {
    /** Level of each UTF-16 unit. */
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly level: number }[];
  }
  export default function bidiFactory(): {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
  };
}
