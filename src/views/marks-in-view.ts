import type { View } from './build-view.ts';

/** The handling markings that parts of a document bear, each as its record writes it. */
export function marksInView(view: View): readonly string[] {
  return view.document === 'session-pack' ? (view.house?.marks ?? []) : [];
}
