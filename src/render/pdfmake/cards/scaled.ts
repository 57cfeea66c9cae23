import type { RunStyle } from '../../../layout/definition.ts';

/** A style made smaller or larger, its lines with it. */
export function scaled(style: RunStyle, scale: number): RunStyle {
  return { ...style, fontSize: style.fontSize * scale, leading: style.leading * scale };
}
