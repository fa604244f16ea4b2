package org.fleetmail.mail.trace;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TLS of a hop as its line names it.
 *
 * @param writtenVersion as written; empty where no version is named
 * @param version {@code TLSv1.3}, {@code TLSv1.2}, {@code TLSv1.1}, {@code TLSv1.0}, {@code SSLv3} or {@code SSLv2}; empty where
 *     the line leaves it open
 * @param suite name of the suite; empty where none is named
 * @param bits strength of the cipher, where named
 * @param group group of the key exchange, where named
 * @param clientCertificate what the server says of the client's certificate; it says nothing of the server's own
 */
public record Encryption(
        String writtenVersion,
        Optional<String> version,
        String suite,
        OptionalInt bits,
        Optional<String> group,
        Optional<String> clientCertificate) {
    private static final Pattern MODERN = Pattern.compile("(?i)GCM|CHACHA20|SHA256|SHA384|POLY1305|CCM");
    private static final Pattern NUMBERED = Pattern.compile("(?i)TLS[-v ]?1(?:[._]([0-3]))?");
    private static final Pattern OF_1_3 = Pattern.compile("TLS(?:13)?_(?:\\w+_WITH_)?((?:AES|CHACHA20)_\\w+)");

    /** From the words of a line. */
    static Encryption of(String version, String suite, String bits) {
        Optional<String> known = version(version, suite);
        return new Encryption(
                version,
                known,
                known.filter("TLSv1.3"::equals).isPresent() ? suiteOf13(suite) : suite,
                bits == null || bits.length() > 5 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(bits)),
                Optional.empty(),
                Optional.empty());
    }

    Encryption with(Optional<String> newGroup, Optional<String> newClientCertificate) {
        return new Encryption(writtenVersion, version, suite, bits, newGroup, newClientCertificate);
    }

    /**
     * OpenSSL's class of suites, “TLSv1/SSLv3”, is no version: it only says SSL 3.0 to TLS 1.2, and a suite that came with
     * TLS 1.2 says the rest.
     */
    private static Optional<String> version(String written, String suite) {
        if (written.isEmpty() || written.contains("/")) {
            return MODERN.matcher(suite).find() ? Optional.of("TLSv1.2") : Optional.empty();
        }
        if (written.regionMatches(true, 0, "SSL", 0, 3)) {
            return Optional.of(written.contains("2") ? "SSLv2" : "SSLv3");
        }
        Matcher number = NUMBERED.matcher(written);
        if (!number.matches()) {
            return Optional.empty();
        }
        return Optional.of("TLSv1." + (number.group(1) == null ? "0" : number.group(1)));
    }

    /** Some servers name the suite of TLS 1.3 in the manner of TLS 1.2 or of their library. */
    private static String suiteOf13(String suite) {
        Matcher matcher = OF_1_3.matcher(suite);
        return matcher.matches() ? "TLS_" + matcher.group(1) : suite;
    }

    /** Whether the server proved who it is: not with anonymous key exchange. */
    public boolean serverAuthenticated() {
        return !suite.matches("(?i)(?:AECDH|ADH)-.*|.*(?:DH|ECDH)_anon_.*");
    }

    /** Whether the cipher or the version is broken. */
    public boolean broken() {
        return suite.matches("(?i).*(?:RC4|NULL|EXP|\\bDES-CBC-).*")
                || version.filter(name -> name.startsWith("SSL")).isPresent();
    }

    /** Whether the version is older than TLS 1.2 (RFC 8996). */
    public boolean outdated() {
        return version.filter(name -> name.equals("TLSv1.0") || name.equals("TLSv1.1"))
                .isPresent();
    }
}
