package org.fleetmail.endpoint.dns;

import org.fleetmail.tls.Answer;

/**
 * A key or certificate a server is bound to (RFC 6698; for SMTP RFC 7672).
 *
 * @param usage 0 and 1: within public trust, 2: an authority (DANE-TA), 3: the server's own (DANE-EE)
 * @param selector 0: the whole certificate, 1: its public key
 * @param matching 0: as it is, 1: SHA-256, 2: SHA-512
 * @param data hexadecimal, cut after 64 bytes
 * @param matches whether it fits the chain that the server showed; unknown where it showed none
 */
public record TlsaRecord(int usage, int selector, int matching, String data, Answer matches) {
    /** Whether senders of mail use it at all: usages 2 and 3 alone (RFC 7672 section 3.1.3), and known parameters. */
    public boolean usableForMail() {
        return (usage == 2 || usage == 3) && selector <= 1 && matching <= 2;
    }
}
