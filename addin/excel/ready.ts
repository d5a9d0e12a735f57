/** Where the pane finds itself. Never throws and always answers. */
export type Host = 'excel' | 'browser' | 'unavailable';

export interface Readiness {
  /** `browser`: office.js runs, but no Excel around it; `unavailable`: office.js did not load. */
  readonly host: Host;
  /** BCP 47 tag of Excel's display language; null when unknown. */
  readonly language: string | null;
  /** Null when Excel does not say; then the pane follows `prefers-color-scheme`. */
  readonly theme: 'light' | 'dark' | null;
}

// Excel on a slow office network was seen to need several seconds; after ten nobody waits any more.
const TIMEOUT_MS = 10_000;

/** Waits for office.js, at most `timeoutMs`. */
export async function ready(timeoutMs: number = TIMEOUT_MS): Promise<Readiness> {
  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function') return without('unavailable');
  const info = await Promise.race([
    Office.onReady().catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, timeoutMs, null)),
  ]);
  if (info === null) return without('unavailable');
  if (String(info.host) !== 'Excel') return without('browser');
  return { host: 'excel', language: displayLanguage(), theme: theme() };
}

function without(host: Host): Readiness {
  return { host, language: null, theme: null };
}

function displayLanguage(): string | null {
  try {
    return Office.context.displayLanguage || null;
  } catch {
    return null;
  }
}

function theme(): Readiness['theme'] {
  try {
    const background = Office.context.officeTheme?.bodyBackgroundColor;
    const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
    if (!parts) return null;
    const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
    // Luma of Rec. 601; half of 255 parts light from dark.
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  } catch {
    return null;
  }
}
