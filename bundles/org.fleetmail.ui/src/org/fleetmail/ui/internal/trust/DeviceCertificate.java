package org.fleetmail.ui.internal.trust;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.text.Sentence;

/**
 * What a person needs to know of a certificate to decide.
 *
 * @param host where it was shown
 * @param chain the device's own first
 * @param reasons why it is not trusted by itself
 */
public record DeviceCertificate(String host, List<X509Certificate> chain, List<Sentence> reasons) {
    private static final int LONGEST = 200;

    private X509Certificate own() {
        return chain.getFirst();
    }

    /** SHA-256 in pairs, as devices show it at their panels. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(own().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line for each reason. */
    String why() {
        return reasons.stream()
                .map(reason -> "\u2022 " + reason.in(Locale.getDefault()))
                .collect(Collectors.joining("\n"));
    }

    /** Names and dates; hostile text, shortened and on one line each. */
    String facts() {
        return NLS.bind(Messages.TrustDialog_facts, new Object[] {
            shortened(own().getSubjectX500Principal().getName()),
            shortened(own().getIssuerX500Principal().getName()),
            day(own().getNotBefore().toInstant()),
            day(own().getNotAfter().toInstant())
        });
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line;
    }

    private static String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withZone(ZoneId.systemDefault())
                .format(at);
    }
}
