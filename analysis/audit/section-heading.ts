import type { ClusterId } from '../plan/plan';
import type { Cluster } from '../reference/reference';
import { contentWords } from '../language/content-words';
import { withinOneEdit } from '../language/edit-distance';

const BY_NUMBER: Readonly<Record<string, ClusterId>> = {
  I: 'I',
  II: 'II',
  III: 'III',
  IV: 'IV',
  V: 'V',
  '1': 'I',
  '2': 'II',
  '3': 'III',
  '4': 'IV',
  '5': 'V',
};

/**
 * The cluster that a section heading names, by its words; by its number where the words say nothing. A misprint of
 * one letter still counts ("KELAMBAGAAN"). Null for a heading that names no cluster.
 */
export function headingCluster(heading: string, clusters: readonly Cluster[]): ClusterId | null {
  const printed = contentWords(heading);
  let best: { clusterId: ClusterId; share: number } | null = null;
  for (const { clusterId, nameId } of clusters) {
    const name = contentWords(nameId);
    const found = name.filter((word) =>
      printed.some((other) => other === word || withinOneEdit(other, word)),
    );
    const share = name.length === 0 ? 0 : found.length / name.length;
    if (share > 0.5 && share > (best?.share ?? 0)) best = { clusterId, share };
  }
  return best?.clusterId ?? headingNumber(heading);
}

/** The number after the word "Klaster": `KLUSTER IV` is IV. */
export function headingNumber(heading: string): ClusterId | null {
  const number = /\bkl[au]ster\s+(IV|V|I{1,3}|[1-5])\b/i.exec(heading)?.[1];
  return number === undefined ? null : (BY_NUMBER[number.toUpperCase()] ?? null);
}
