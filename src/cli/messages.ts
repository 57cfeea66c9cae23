import type { DiagnosticFormat } from '../diagnostics/print.ts';
import type { World } from './world.ts';

/**
 * The form in which problems are printed when nobody says: for people, and as annotations where
 * GitHub Actions runs the command
 * (https://docs.github.com/actions/reference/workflows-and-actions/variables).
 */
export function usualMessages({ env }: Pick<World, 'env'>): DiagnosticFormat {
  return env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'human';
}
