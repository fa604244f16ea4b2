package org.fleetmail.report.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Lists that norms ask for, from what was seen.
 *
 * @param certificates certificates and keys: where, until when, by whom
 * @param offers versions and suites in use: where each is accepted
 * @param sharedAccounts accounts that more than one device uses
 * @param openDevices names of devices that take access data everybody knows
 */
public record Inventories(
        List<CertificateItem> certificates,
        List<OfferItem> offers,
        List<SharedAccount> sharedAccounts,
        List<String> openDevices) {
    public Inventories {
        certificates = List.copyOf(certificates);
        offers = List.copyOf(offers);
        sharedAccounts = List.copyOf(sharedAccounts);
        openDevices = List.copyOf(openDevices);
    }

    /**
     * A certificate that endpoints send.
     *
     * @param endpoints names of the endpoints
     * @param own whether it is the endpoint's own, not one of an issuer
     * @param subject whose it is (RFC 4514)
     * @param issuer who issued it (RFC 4514)
     * @param until last moment of validity
     * @param zone in which the clocks of the sites that use the endpoints go
     * @param key kind and size of its key, for example {@code RSA 2048}
     * @param signature how it is signed
     * @param sha256 its fingerprint
     */
    public record CertificateItem(
            List<String> endpoints,
            boolean own,
            String subject,
            String issuer,
            Instant until,
            ZoneId zone,
            String key,
            String signature,
            String sha256) {
        public CertificateItem {
            endpoints = List.copyOf(endpoints);
        }
    }

    /**
     * A version or a cipher suite.
     *
     * @param name as IANA or everybody calls it
     * @param version whether it is a version, not a suite
     * @param endpoints names of the endpoints that were seen to accept it
     */
    public record OfferItem(String name, boolean version, List<String> endpoints) {
        public OfferItem {
            endpoints = List.copyOf(endpoints);
        }
    }

    /**
     * An account of several devices.
     *
     * @param account its name
     * @param address its mail address
     * @param devices how many devices use it
     * @param some names of the first of them
     */
    public record SharedAccount(String account, String address, long devices, List<String> some) {
        public SharedAccount {
            some = List.copyOf(some);
        }
    }
}
