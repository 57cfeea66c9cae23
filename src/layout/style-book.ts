import { runStyle, type TextLook } from './cascade.ts';
import type { RunStyle } from './definition.ts';
import type { Theme } from './theme.ts';

/** Collects the styles a document uses, each once, under a name that says where it came from. */
export interface StyleBook {
  readonly styles: Readonly<Record<string, RunStyle>>;
  /** Name of the style for text of this look; `hint` is taken as name where it is free. */
  readonly nameOf: (look: TextLook, hint: string) => string;
}

/** A new, empty book. */
export function styleBook(theme: Theme): StyleBook {
  const styles: Record<string, RunStyle> = {};
  const byContent = new Map<string, string>();
  const byLook = new WeakMap<TextLook, string>();
  const nameOf = (look: TextLook, hint: string): string => {
    const known = byLook.get(look);
    if (known) return known;
    const style = runStyle(look, theme);
    const content = JSON.stringify(style);
    const name = byContent.get(content) ?? freeName(hint, styles);
    styles[name] = style;
    byContent.set(content, name);
    byLook.set(look, name);
    return name;
  };
  return { styles, nameOf };
}

function freeName(hint: string, taken: Readonly<Record<string, RunStyle>>): string {
  if (!(hint in taken)) return hint;
  for (let number = 2; ; number++) {
    const name = `${hint}-${number}`;
    if (!(name in taken)) return name;
  }
}
