import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { World } from './world.ts';

/** A path as people see it: from the current folder where it lies inside, else as it was given. */
export function shownPath(given: string, world: Pick<World, 'cwd'>): string {
  const inside = relative(world.cwd, resolve(world.cwd, given));
  const shown = isOutside(inside) ? given : inside || '.';
  return shown
    .split(sep)
    .join('/')
    .replace(/(?<=.)\/+$/, '');
}

function isOutside(inside: string): boolean {
  return isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`);
}
