package org.fleetmail.endpoint.internal.dns;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.TlsaRecord;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.certificate.CertificatePaths;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.Type;

/** TLSA records of an endpoint, and whether they fit the chain it showed (RFC 6698, RFC 7671). */
final class DaneLook {
    private static final int LONGEST_DATA = 64;
    private static final int OWN_CERTIFICATE = 3;
    private static final int AUTHORITY = 2;

    private final BiFunction<String, Integer, Told> dns;
    private final Supplier<List<ServerCertificate>> shown;

    DaneLook(BiFunction<String, Integer, Told> dns, Supplier<List<ServerCertificate>> shown) {
        this.dns = dns;
        this.shown = shown;
    }

    /** Looks at the name behind the host's aliases first, if these are secure, then at the host (RFC 7671 section 7). */
    DnsAnswer<TlsaRecord> of(String host, int port) {
        Told address = dns.apply(host, Type.A);
        String canonical = address.canonical().map(name -> name.toString(true)).orElse(host);
        if (address.authentic() && !canonical.equalsIgnoreCase(host)) {
            DnsAnswer<TlsaRecord> behind = at(canonical, port);
            if (behind.status() != DnsAnswer.Status.NONE) {
                return behind;
            }
        }
        return at(host, port);
    }

    private DnsAnswer<TlsaRecord> at(String host, int port) {
        String name = "_" + port + "._tcp." + host;
        return dns.apply(name, Type.TLSA).as(name, record -> read((TLSARecord) record));
    }

    private TlsaRecord read(TLSARecord record) {
        byte[] data = record.getCertificateAssociationData();
        String hex = HexFormat.of().formatHex(Arrays.copyOf(data, Math.min(data.length, LONGEST_DATA)));
        return new TlsaRecord(
                record.getCertificateUsage(), record.getSelector(), record.getMatchingType(), hex, matches(record));
    }

    private Answer matches(TLSARecord record) {
        List<ServerCertificate> chain = shown.get();
        if (chain.isEmpty() || record.getSelector() > 1 || record.getMatchingType() > 2) {
            return Answer.UNKNOWN;
        }
        boolean own = record.getCertificateUsage() == OWN_CERTIFICATE || record.getCertificateUsage() == 1;
        return Answer.of(chain.stream()
                .skip(own ? 0 : 1)
                .limit(own ? 1 : chain.size())
                .anyMatch(certificate -> fits(record, certificate) && (own || leadsTo(record, certificate, chain))));
    }

    private static boolean fits(TLSARecord record, ServerCertificate described) {
        try {
            X509Certificate certificate = CertificateReader.read(described);
            byte[] selected = record.getSelector() == 0
                    ? certificate.getEncoded()
                    : certificate.getPublicKey().getEncoded();
            byte[] digest = switch (record.getMatchingType()) {
                case 1 -> MessageDigest.getInstance("SHA-256").digest(selected);
                case 2 -> MessageDigest.getInstance("SHA-512").digest(selected);
                default -> selected;
            };
            return MessageDigest.isEqual(digest, record.getCertificateAssociationData());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether the chain leads to the authority that is named (DANE-TA); usage 0 is left to the check of trust. */
    private static boolean leadsTo(TLSARecord record, ServerCertificate authority, List<ServerCertificate> chain) {
        if (record.getCertificateUsage() != AUTHORITY) {
            return true;
        }
        try {
            TrustPolicy trust = new TrustPolicy(false, List.of(CertificateReader.read(authority)), Set.of());
            return CertificatePaths.check(chain, trust, Instant.now()).trusted();
        } catch (CertificateException e) {
            return false;
        }
    }
}
