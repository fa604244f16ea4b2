package org.fleetmail.mail.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.guide.GuideStep.Kind;
import org.fleetmail.mail.guide.GuideStep.Result;
import org.fleetmail.model.TransportSecurity;

/**
 * Looks for what is wrong with an account: first what the program can find out by itself, in the order in which mistakes
 * are likely, then what a person has to do. One guide goes its way once.
 */
public final class Guide {
    private static final Sentence NOTHING = Sentence.verbatim("");

    private final Complaint complaint;
    private final Probes probes;
    private final Consumer<GuideStep> listener;
    private final List<GuideStep> steps = new ArrayList<>();
    private final List<EndpointObservation> observations = new ArrayList<>();
    private Optional<AccountReport> logins = Optional.empty();

    /** A guide; the listener is told of every step when it ended. */
    public Guide(Complaint complaint, Probes probes, Consumer<GuideStep> listener) {
        this.complaint = complaint;
        this.probes = probes;
        this.listener = listener;
    }

    /** Goes every step. */
    public Diagnosis run() {
        Stream.concat(Stream.of(complaint.account().outgoing()), complaint.account().incoming().stream())
                .map(probes::observe)
                .forEach(observations::add);
        portAndMethod();
        add(Kind.OFFICIAL_PAGE, isWrong() ? Result.BY_HAND : Result.LEFT_OUT, say("official-page"));
        certificate();
        credentials();
        portBlock();
        add(Kind.OTHER_NETWORK, unreached().isPresent() ? Result.BY_HAND : Result.LEFT_OUT, say("other-network"));
        add(Kind.RESTART, isWrong() ? Result.BY_HAND : Result.LEFT_OUT, say("restart"));
        patches();
        forwarder();
        add(Kind.PROVIDER, isWrong() ? Result.BY_HAND : Result.LEFT_OUT, say("provider"));
        return new Diagnosis(steps, observations, logins);
    }

    private boolean isWrong() {
        return steps.stream().anyMatch(step -> step.result() == Result.WRONG);
    }

    private void portAndMethod() {
        Optional<GuideStep> wrong = observations.stream()
                .flatMap(seen -> portAndMethod(seen).stream())
                .findFirst();
        add(wrong.orElseGet(() -> new GuideStep(Kind.PORT_AND_METHOD, Result.WELL, NOTHING, NOTHING)));
    }

    private static Optional<GuideStep> portAndMethod(EndpointObservation seen) {
        EndpointTarget target = seen.target();
        if (target.security() == TransportSecurity.NONE) {
            return Optional.of(wrong(Kind.PORT_AND_METHOD, say("in-clear", target.uri()), pairs(target)));
        }
        return switch (seen.reached()) {
            case TLS -> Optional.empty();
            case DIALOGUE -> Optional.of(wrong(Kind.PORT_AND_METHOD, say("no-tls", target.uri()), pairs(target)));
            case NOTHING -> Optional.of(wrong(Kind.PORT_AND_METHOD, say("nothing", target.uri()), pairs(target)));
            case SILENCE -> Optional.of(wrong(Kind.PORT_AND_METHOD, say("silence", target.uri()), pairs(target)));
        };
    }

    /** The usual pairs of port and method, to compare with. */
    private static Sentence pairs(EndpointTarget target) {
        MailProtocol protocol = MailProtocol.of(target.service()).orElseThrow();
        Sentence pairs = PortRule.of(protocol)
                .map(rule -> say("pair", Integer.toString(rule.port()), Methods.label(protocol, rule.method())))
                .reduce((one, other) -> say("and", one, other))
                .orElseThrow();
        return say("pairs", pairs);
    }

    private void certificate() {
        if (observations.stream().noneMatch(seen -> seen.reached() == Reached.TLS)) {
            add(Kind.CERTIFICATE, Result.LEFT_OUT, NOTHING);
            return;
        }
        Optional<Finding> worst = observations.stream()
                .flatMap(seen -> Verdicts.of(seen).findings().stream())
                .filter(finding ->
                        finding.rule().startsWith("K") && finding.severity().atLeast(Severity.HIGH))
                .findFirst();
        add(worst.map(finding -> wrong(Kind.CERTIFICATE, finding.text(), finding.remedy()))
                .orElseGet(() -> new GuideStep(Kind.CERTIFICATE, Result.WELL, NOTHING, NOTHING)));
    }

    private void credentials() {
        if (unreached().isPresent() && observations.size() == 1) {
            add(Kind.CREDENTIALS, Result.LEFT_OUT, NOTHING);
            return;
        }
        AccountReport report = probes.logIn(complaint.account());
        logins = Optional.of(report);
        Optional<Trouble> trouble = report.trouble();
        add(trouble.map(found -> wrong(
                        Kind.CREDENTIALS,
                        say("login", found.where(), found.code().id(), found.detail()),
                        say("login.remedy")))
                .orElseGet(() -> new GuideStep(
                        Kind.CREDENTIALS,
                        Result.WELL,
                        say("both-sides", report.steps().size()),
                        NOTHING)));
    }

    /** The server for sending, where it was not reached. */
    private Optional<EndpointTarget> unreached() {
        EndpointObservation sending = observations.getFirst();
        boolean silent = sending.reached() == Reached.NOTHING || sending.reached() == Reached.SILENCE;
        return silent ? Optional.of(sending.target()) : Optional.empty();
    }

    private void portBlock() {
        if (unreached().isEmpty()) {
            add(Kind.PORT_BLOCK, Result.WELL, NOTHING);
            return;
        }
        EndpointTarget target = unreached().get();
        Optional<PortRule> open = PortRule.of(MailProtocol.SMTP)
                .filter(rule -> rule.port() != target.port() && rule.port() != 25)
                .filter(rule -> probes.listens(target.host(), rule.port()))
                .findFirst();
        add(open.map(rule -> wrong(
                        Kind.PORT_BLOCK,
                        say("blocked", Integer.toString(target.port()), Integer.toString(rule.port())),
                        say("use", Integer.toString(rule.port()), Methods.label(rule.protocol(), rule.method()))))
                .orElseGet(() -> wrong(Kind.PORT_BLOCK, say("no-port", target.host()), say("firewall"))));
    }

    private void patches() {
        Optional<Decision> client = complaint.client();
        if (client.isPresent() && patch(client.get()).isPresent()) {
            Sentence patch = patch(client.get()).get();
            add(wrong(Kind.PATCHES, say("patch", patch), client.get().reasons().getFirst()));
        } else {
            add(Kind.PATCHES, client.isPresent() ? Result.WELL : Result.LEFT_OUT, NOTHING);
        }
    }

    private static Optional<Sentence> patch(Decision decision) {
        return Stream.concat(Stream.of(decision), decision.others().stream())
                .flatMap(way -> way instanceof Decision.AfterPatch after
                        ? Stream.of(after.patch().sentence())
                        : Stream.<Sentence>empty())
                .findFirst();
    }

    private void forwarder() {
        if (complaint.client().orElse(null) instanceof Decision.ThroughForwarder way) {
            Sentence troubles = way.forwarder().troubles().stream()
                    .map(trouble -> trouble.sentence())
                    .reduce((one, other) -> say("lines", one, other))
                    .orElse(NOTHING);
            add(Kind.FORWARDER, Result.BY_HAND, say("forwarder", way.forwarder().name(), troubles));
        } else {
            add(Kind.FORWARDER, Result.LEFT_OUT, NOTHING);
        }
    }

    private static GuideStep wrong(Kind kind, Sentence detail, Sentence remedy) {
        return new GuideStep(kind, Result.WRONG, detail, remedy);
    }

    private void add(Kind kind, Result result, Sentence detail) {
        add(new GuideStep(kind, result, result == Result.LEFT_OUT ? NOTHING : detail, NOTHING));
    }

    private void add(GuideStep step) {
        steps.add(step);
        listener.accept(step);
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Guide.class, key, arguments);
    }
}
