import { getCaCertificateStatus, getHttpsServerOptions, CertificateStatus } from 'office-addin-dev-certs';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Either a certificate that this computer trusts, or why there is none. */
export type CertificateResult =
  | { readonly certificate: Certificate; readonly why: null }
  | { readonly certificate: null; readonly why: string };

/**
 * Certificate for localhost. Windows and macOS ask the user once to trust it. Elsewhere installing needs the
 * administrator's password on a terminal, and there is no Excel to serve, so only one that is there already is used.
 */
export async function certificate(): Promise<CertificateResult> {
  const canInstall = process.platform === 'win32' || process.platform === 'darwin';
  try {
    const { status, error } = getCaCertificateStatus();
    if (status !== CertificateStatus.Installed && !canInstall) {
      return { certificate: null, why: error?.message ?? 'npx office-addin-dev-certs install' };
    }
    const { cert, key } = await getHttpsServerOptions();
    return { certificate: { cert, key }, why: null };
  } catch (error) {
    return { certificate: null, why: error instanceof Error ? error.message : String(error) };
  }
}
