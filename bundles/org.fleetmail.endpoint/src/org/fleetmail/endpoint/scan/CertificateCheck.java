package org.fleetmail.endpoint.scan;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.CertificatePaths;
import org.fleetmail.tls.certificate.NameMatch;
import org.fleetmail.tls.certificate.PathProblem;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.certificate.ServerNames;

/** The step that checks the chain of a handshake: trust, validity and name. */
final class CertificateCheck {
    private CertificateCheck() {}

    static void run(Sighting sighting, TlsHandshake handshake) {
        Sighting.Running step = sighting.begins(StepName.CERTIFICATE);
        Optional<ServerCertificate> certificate = handshake.certificate();
        if (certificate.isEmpty()) {
            step.ends(StepOutcome.FAILED, "certificate.none");
            return;
        }
        PathVerdict path = CertificatePaths.check(handshake.chain(), sighting.target.trust(), sighting.startedAt());
        NameMatch name = ServerNames.match(certificate.get(), sighting.target.serverName());
        sighting.path = Optional.of(path);
        sighting.name = Optional.of(name);
        long days = Duration.between(sighting.startedAt(), certificate.get().notAfter())
                .toDays();
        if (!path.trusted()) {
            PathProblem problem = path.problems().stream()
                    .filter(p -> p.kind().fatal())
                    .findFirst()
                    .orElseThrow();
            step.ends(StepOutcome.FAILED, "certificate.untrusted", text(problem));
        } else if (!name.matches()) {
            step.ends(StepOutcome.FAILED, "certificate.name", String.join(", ", name.names()), name.wanted());
        } else {
            Object until = certificate
                    .get()
                    .notAfter()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
            step.ends(StepOutcome.OK, "certificate.ok", path.anchor().orElse(""), until, days);
        }
    }

    /** What is wrong with a path, in words. */
    static Sentence text(PathProblem problem) {
        return Sentence.of(Step.class, "path." + problem.kind(), problem.subject(), problem.detail());
    }
}
