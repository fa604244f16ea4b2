package org.fleetmail.cli.internal.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.report.making.EvidenceOrder;
import org.fleetmail.report.seal.Seal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether evidence is written beside a report, and who vouches for it. */
final class EvidenceOptions {
    @Option(names = "--evidence", paramLabel = "folder|zip", descriptionKey = "option.evidence")
    private Optional<EvidenceForm> form = Optional.empty();

    @Option(names = "--sign", paramLabel = "FILE.p12", descriptionKey = "option.evidence-sign")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--sign-secret", paramLabel = "NAME", descriptionKey = "option.evidence-secret")
    private Optional<String> secret = Optional.empty();

    @Option(names = "--stamp", paramLabel = "URI", descriptionKey = "option.evidence-stamp")
    private Optional<URI> stamps = Optional.empty();

    void demandSense(CommandSpec command) {
        if (form.isEmpty() && (key.isPresent() || stamps.isPresent())) {
            throw WrongCall.of(command, "mistake.missing", "--evidence");
        }
        if (key.isPresent() != secret.isPresent()) {
            throw WrongCall.of(command, "mistake.missing", key.isPresent() ? "--sign-secret" : "--sign");
        }
    }

    Optional<EvidenceForm> form() {
        return form;
    }

    boolean given() {
        return form.isPresent() || key.isPresent() || secret.isPresent() || stamps.isPresent();
    }

    /** What is ordered of it, with a path that means the same in any folder. */
    Optional<EvidenceOrder> order() {
        return form.map(packed -> new EvidenceOrder(
                packed, key.map(file -> file.toAbsolutePath().normalize()), secret.orElse(""), stamps));
    }

    /** The key is read before anything is looked at, so that a wrong one costs no time. */
    Outcome<Seal> seal(Secrets secrets) {
        return order().map(order -> order.seal(secrets)).orElseGet(() -> Outcome.done(Seal.NONE));
    }
}
