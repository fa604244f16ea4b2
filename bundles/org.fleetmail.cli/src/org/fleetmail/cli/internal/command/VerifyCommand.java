package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.verify.Checked;
import org.fleetmail.cli.internal.verify.EndpointChecks;
import org.fleetmail.cli.internal.verify.Keeping;
import org.fleetmail.cli.internal.verify.Question;
import org.fleetmail.cli.internal.verify.VerifyCsv;
import org.fleetmail.cli.internal.verify.VerifyJson;
import org.fleetmail.cli.internal.verify.VerifyText;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.TrustFile;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.rollout.meeting.ModelClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks mail endpoints: the steps, the handshake, the certificate, and what to mend. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TARGET", arity = "0..*", descriptionKey = "option.target")
    private List<String> targets = new ArrayList<>();

    @Mixin
    private FleetOptions fleet;

    @Option(names = "--trust", paramLabel = "FILE.pem", descriptionKey = "option.trust")
    private List<Path> trust = new ArrayList<>();

    @Option(names = "--servername", paramLabel = "NAME", descriptionKey = "option.servername")
    private Optional<String> serverName = Optional.empty();

    @Option(names = "--rules", paramLabel = "NAME|FILE.json", descriptionKey = "option.rules")
    private String rules;

    @Mixin
    private FurtherOptions further;

    @Option(names = "--as-model", paramLabel = "PROFILE|CLIENT", descriptionKey = "option.as-model")
    private Optional<String> asModel = Optional.empty();

    @Option(names = "--model-trust", paramLabel = "FILE.pem", descriptionKey = "option.model-trust")
    private List<Path> modelTrust = new ArrayList<>();

    @Option(names = "--depth", paramLabel = "grade|deep", defaultValue = "GRADE", descriptionKey = "option.depth")
    private Depth depth;

    @Option(names = "--deadline", paramLabel = "SECONDS", descriptionKey = "option.deadline")
    private Optional<Integer> deadline = Optional.empty();

    @Option(names = "--parallel", paramLabel = "N", descriptionKey = "option.parallel")
    private int parallel;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "HIGH", descriptionKey = "option.fail-on")
    private Severity failOn;

    @Option(names = "--watch", paramLabel = "SECONDS", descriptionKey = "option.watch")
    private Optional<Integer> watch = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "TEXT", descriptionKey = "option.format")
    private TableFormat format;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        demandSense();
        return session.status(model().then(model -> checks(model)
                .then(checks -> TrustFile.readAll(trust).then(this::questions).map(all -> verify(all, checks)))));
    }

    private void demandSense() {
        if (targets.isEmpty() != fleet.given()) {
            throw WrongCall.of(spec, targets.isEmpty() ? "verify.nothing" : "verify.both");
        }
        if (!RuleSets.known(rules)) {
            throw WrongCall.of(spec, "mistake.choice", "--rules", String.join(", ", RuleSets.names()) + ", FILE.json");
        }
        further.demandSense(spec);
        if (asModel.isEmpty() && !modelTrust.isEmpty()) {
            throw WrongCall.of(spec, "mistake.missing", "--as-model");
        }
        deadline.ifPresent(seconds -> Numbers.demand(spec, "--deadline", seconds, 1, 3600));
        Numbers.demand(spec, "--parallel", parallel, 1, 64);
        watch.ifPresent(seconds -> Numbers.demand(spec, "--watch", seconds, 1, 86_400));
    }

    private Outcome<Optional<ModelClient>> model() {
        return asModel.map(name -> client(name)
                        .then(client -> TrustFile.readAll(modelTrust).map(client::knowing))
                        .map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    /** A mail program of that name, or else the devices of a profile. */
    private Outcome<ModelClient> client(String name) {
        return MailClients.shipped()
                .find(name)
                .map(program -> Outcome.done(ModelClient.of(program, session.language())))
                .orElseGet(() -> session.parts()
                        .profiles()
                        .named(name)
                        .map(profile -> ModelClient.of(profile, session.language())));
    }

    private Outcome<EndpointChecks> checks(Optional<ModelClient> model) {
        Outcome<RuleSet> judging = RuleSets.named(rules).orElseThrow();
        return judging.then(ruleSet ->
                further.extent(depth, time()).map(extent -> new EndpointChecks(extent, parallel, ruleSet, model)));
    }

    private Duration time() {
        Preference preferred = depth == Depth.DEEP ? Preference.DEEP_CHECK_SECONDS : Preference.CHECK_SECONDS;
        return deadline.map(Duration::ofSeconds)
                .orElseGet(() -> session.preferences().seconds(preferred));
    }

    private Outcome<List<Question>> questions(List<X509Certificate> anchors) {
        Outcome<List<Question>> questions = fleet.given() ? fleet.open(session).map(EndpointsOf::selection) : named();
        return questions.map(
                all -> all.stream().map(one -> adjusted(one, anchors)).toList());
    }

    private Outcome<List<Question>> named() {
        List<Question> questions = new ArrayList<>();
        for (String target : targets) {
            switch (EndpointTarget.parse(target)) {
                case Outcome.Done<EndpointTarget>(EndpointTarget parsed) ->
                    questions.add(new Question.Possible(target, parsed));
                case Outcome.Failed<EndpointTarget>(Trouble trouble) -> {
                    return Outcome.failed(trouble);
                }
            }
        }
        return Outcome.done(questions);
    }

    private Question adjusted(Question question, List<X509Certificate> anchors) {
        return question instanceof Question.Possible(String element, EndpointTarget target)
                ? new Question.Possible(
                        element,
                        serverName
                                .map(target::withServerName)
                                .orElse(target)
                                .withTrust(further.fetching(target.trust().with(anchors))))
                : question;
    }

    private int verify(List<Question> questions, EndpointChecks checks) {
        int status = once(questions, checks);
        while (watch.isPresent() && Pause.of(Duration.ofSeconds(watch.get()), session.cancellation())) {
            status = once(questions, checks);
        }
        return session.cancellation().isCancelled() ? ExitStatus.INTERRUPTED.code() : status;
    }

    private int once(List<Question> questions, EndpointChecks how) {
        List<Checked> checks = how.run(questions, session);
        write(checks);
        if (fleet.given()) {
            Keeping.keep(checks, session);
        }
        return status(checks);
    }

    private void write(List<Checked> checks) {
        Instant now = session.clock().instant();
        switch (format) {
            case TEXT -> checks.forEach(new VerifyText(session)::print);
            case CSV -> {
                session.print(VerifyCsv.headings());
                checks.forEach(check -> session.print(VerifyCsv.row(check, now)));
            }
            case JSON -> {
                var document = VerifyJson.of(checks, now, session.version(), session.language());
                session.print(watch.isPresent() ? Json.line(document) : Json.pretty(document));
            }
        }
    }

    private int status(List<Checked> checks) {
        if (!checks.isEmpty() && checks.stream().noneMatch(Checked::answered)) {
            return ExitStatus.IMPOSSIBLE.code();
        }
        boolean fails = checks.stream().anyMatch(check -> check.failsAt(failOn));
        return fails ? ExitStatus.FINDINGS.code() : ExitStatus.DONE.code();
    }
}
