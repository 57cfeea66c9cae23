/** The part of edtf.js that we use; the package ships no types. Bounds are UTC milliseconds. */
declare module 'edtf' {
  interface ExtendedDate {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(text: string): ExtendedDate;
}
