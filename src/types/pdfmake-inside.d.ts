// pdfmake's own modules, which have no types: src/render/pdfmake/internals.d.ts has what we use.
declare module 'pdfmake/js/*' {
  const module: unknown;
  export default module;
}
declare module 'linebreak' {
  const lineBreaker: unknown;
  export default lineBreaker;
}
