// Takes the place of fontkit in the compiled program: pdfkit asks for it at its start, and would
// use it for nothing but fonts that we do not give it.
export function create() {
  throw new Error('fonts are opened by src/render/fonts');
}
