/** Small choices that outlive the pane. Storage may be forbidden (private window, policy): then nothing is kept. */
export function remember(key: 'language', value: string): void {
  try {
    localStorage.setItem(`rad-kla.${key}`, value);
  } catch {
    // Forbidden storage costs the choice, not the work.
  }
}

export function remembered(key: 'language'): string | null {
  try {
    return localStorage.getItem(`rad-kla.${key}`);
  } catch {
    return null;
  }
}
