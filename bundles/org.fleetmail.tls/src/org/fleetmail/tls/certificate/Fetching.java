package org.fleetmail.tls.certificate;

/**
 * What may be fetched from addresses that a certificate names. Nothing is, unless asked for: it tells others what is
 * being looked at, and the addresses are chosen by whoever made the certificate.
 *
 * @param ocsp ask the issuer's responder whether the certificate is revoked (RFC 6960)
 * @param crl read the issuer's revocation list (RFC 5280 section 5)
 * @param issuers fetch a missing intermediate (caIssuers, RFC 5280 section 4.2.2.1)
 */
public record Fetching(boolean ocsp, boolean crl, boolean issuers) {
    public static final Fetching NOTHING = new Fetching(false, false, false);
    public static final Fetching ALL = new Fetching(true, true, true);
}
