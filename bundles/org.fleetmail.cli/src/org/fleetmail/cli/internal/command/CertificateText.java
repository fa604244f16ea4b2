package org.fleetmail.cli.internal.command;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trust.KnownDevices.Agreement;
import org.fleetmail.device.driver.ShownCertificate;

/** The certificate of a device for a person who has to decide. */
final class CertificateText {
    private final Session session;

    CertificateText(Session session) {
        this.session = session;
    }

    /**
     * Prints whose it is, why it is not trusted by itself, and whether it was agreed.
     *
     * @param agreed what was agreed for the device; {@code null} where nothing was
     */
    void print(ShownCertificate shown, Agreement agreed) {
        X509Certificate own = shown.chain().getFirst();
        session.print(session.terminal().paint().strong(Plain.line(shown.origin())));
        fact("subject", own.getSubjectX500Principal().getName());
        fact("issuer", own.getIssuerX500Principal().getName());
        fact("valid", day(own.getNotBefore()) + " – " + day(own.getNotAfter()));
        fact("fingerprint", pairs(shown.sha256()));
        shown.reasons()
                .forEach(reason -> session.print(
                        "  " + session.terminal().paint().warning(Plain.line("• " + reason.in(session.language())))));
        session.print("  " + state(shown, agreed));
    }

    private void fact(String key, String value) {
        session.print("  " + text("fact", text(key), Plain.line(value)));
    }

    private String state(ShownCertificate shown, Agreement agreed) {
        if (agreed == null) {
            return text("not-agreed");
        }
        return agreed.sha256().equals(shown.sha256())
                ? text("agreed", agreed.at().map(Instant::toString).orElse("?"), Plain.line(agreed.note()))
                : session.terminal().paint().bad(text("changed", pairs(agreed.sha256())));
    }

    private static String day(Date date) {
        return date.toInstant().toString().substring(0, 10);
    }

    /** As devices show it at their panels. */
    private static String pairs(String sha256) {
        return sha256.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }

    private String text(String key, Object... arguments) {
        return Texts.of(CertificateText.class).get(session.language(), "trust." + key, arguments);
    }
}
