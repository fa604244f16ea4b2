package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.plan.PlanText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads devices, compares them with what they shall have, and writes what would change into a plan file. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FleetOptions fleet;

    @Option(names = "--rollout", paramLabel = "NAME", descriptionKey = "option.rollout")
    private Optional<String> rollout = Optional.empty();

    @Mixin
    private Wishes wishes;

    @Option(names = "-o", paramLabel = "PLAN.json", required = true, descriptionKey = "option.plan-file")
    private Path file;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        fleet.demand(spec);
        return session.status(fleet.open(session)
                .then(this::request)
                .then(request -> wishes.apply(request, spec))
                .then(this::plan)
                .then(plan -> PlanFile.write(plan, file).map(written -> told(plan, written))));
    }

    private Outcome<PlanRequest> request(Selection selection) {
        if (rollout.isEmpty()) {
            return Outcome.done(PlanRequest.of(selection.fleet(), selection.path(), selection.devices()));
        }
        return PlanRequest.of(selection.fleet(), selection.path(), named(selection), selection.query());
    }

    private Rollout named(Selection selection) {
        String wanted = rollout.orElseThrow();
        return selection.fleet().getRollouts().stream()
                .filter(one -> wanted.equals(one.getId()) || wanted.equals(one.getName()))
                .findFirst()
                .orElseThrow(() -> WrongCall.of(spec, "plan.no-rollout", wanted, names(selection)));
    }

    private static String names(Selection selection) {
        return String.join(
                ", ",
                selection.fleet().getRollouts().stream().map(Rollout::getId).toList());
    }

    private Outcome<Plan> plan(PlanRequest request) {
        return RunWork.withStore(session, store -> plan(request, store));
    }

    private Outcome<Plan> plan(PlanRequest request, Store store) {
        Progress progress = session.terminal().progress();
        LiveEndpointCheck endpoints = new LiveEndpointCheck(session.verifier(), store.observations());
        Outcome<Plan> plan = new Planner(session.equipment(), endpoints, session.clock())
                .plan(request, (item, done, all) -> progress.at(done, all, item.name()), session.cancellation());
        progress.finish();
        return plan;
    }

    private int told(Plan plan, Path written) {
        new PlanText(session).print(plan);
        session.tell(Sentence.of(PlanCommand.class, "plan.written", written.toString()));
        return session.ended(plan.items().stream().noneMatch(item -> stuck(item.state())));
    }

    private static boolean stuck(ItemState state) {
        return state == ItemState.BLOCKED || state == ItemState.UNREACHABLE || state == ItemState.CREDENTIALS_NEEDED;
    }
}
