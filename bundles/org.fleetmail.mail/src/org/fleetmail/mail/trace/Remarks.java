package org.fleetmail.mail.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;

/** What to say about a hop. */
final class Remarks {
    private final List<Hop.Remark> all = new ArrayList<>();

    private Remarks() {}

    static List<Hop.Remark> about(
            ReceivedLine line,
            HopSecurity security,
            Optional<Encryption> encryption,
            Optional<Duration> delay,
            boolean forgeable) {
        var remarks = new Remarks();
        switch (security) {
            case CLEAR -> remarks.clear(line);
            case UNKNOWN -> remarks.add(Severity.INFO, "unknown");
            case CLAIMED -> remarks.add(Severity.INFO, "claimed");
            case PROVEN, INTERNAL -> {}
        }
        encryption.ifPresent(remarks::encryption);
        if (delay.filter(Duration::isNegative).isPresent()) {
            remarks.add(Severity.INFO, "clock");
        }
        if (forgeable) {
            remarks.add(Severity.INFO, "forgeable");
        }
        return remarks.all;
    }

    private void clear(ReceivedLine line) {
        boolean ownOffice = line.address().filter(Addresses::isPrivate).isPresent();
        add(ownOffice ? Severity.MEDIUM : Severity.HIGH, ownOffice ? "clear.office" : "clear");
    }

    private void encryption(Encryption encryption) {
        if (encryption.broken()) {
            add(Severity.HIGH, "broken", encryption.suite());
        } else if (encryption.outdated()) {
            add(Severity.MEDIUM, "outdated", encryption.version().orElse(""));
        }
        if (encryption.version().isEmpty()) {
            add(Severity.INFO, "version.open");
        } else if (encryption.writtenVersion().contains("/")) {
            add(Severity.INFO, "version.raised", encryption.writtenVersion());
        }
        if (!encryption.serverAuthenticated()) {
            add(Severity.INFO, "anonymous");
        }
        if (encryption.clientCertificate().isPresent()) {
            add(Severity.INFO, "client", encryption.clientCertificate().get());
        }
    }

    private void add(Severity severity, String key, Object... arguments) {
        all.add(new Hop.Remark(severity, Sentence.of(Remarks.class, "remark." + key, arguments)));
    }
}
