/** A node of a document body: text, or an element of the HTML subset. */
export type HtmlNode = HtmlText | HtmlElement;
interface HtmlText {
  readonly type: 'text';
  readonly text: string;
}
export interface HtmlElement {
  readonly type: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}
