package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.report.handwork.TaskLedger;
import org.fleetmail.report.handwork.WorkList;
import org.fleetmail.report.handwork.WorkListHtml;
import org.fleetmail.report.handwork.WorkListText;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads devices, ticks off what people did since, and writes the list of what is left for them to do. */
@Command(name = "handwork")
final class HandworkCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FleetOptions fleet;

    @Option(names = "-o", paramLabel = "DIR", required = true, descriptionKey = "option.handwork-folder")
    private Path folder;

    HandworkCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        fleet.demand(spec);
        Path ledgerFile = folder.resolve("handwork.json");
        Instant now = session.clock().instant();
        return session.status(fleet.open(session)
                .then(selection -> TaskLedger.read(ledgerFile)
                        .then(ledger -> plan(selection).map(plan -> ledger.after(plan, now)))
                        .then(ledger -> ledger.write(ledgerFile)
                                .then(written -> show(WorkList.of(selection.fleet(), ledger, now))))));
    }

    private Outcome<Plan> plan(Selection selection) {
        return RunWork.withStore(session, store -> plan(selection, store));
    }

    /** The endpoints are asked too: which root a device has to hold depends on what they answer. */
    private Outcome<Plan> plan(Selection selection, Store store) {
        Progress progress = session.terminal().progress();
        LiveEndpointCheck endpoints = new LiveEndpointCheck(session.verifier(), store.observations());
        Outcome<Plan> plan = new Planner(session.equipment(), endpoints, session.clock())
                .plan(
                        PlanRequest.of(selection.fleet(), selection.path(), selection.devices()),
                        (item, done, all) -> progress.at(done, all, item.name()),
                        session.cancellation());
        progress.finish();
        return plan;
    }

    private Outcome<Integer> show(WorkList list) {
        Path page = folder.resolve("handwork.html");
        return WorkListHtml.write(list, session.language(), page).map(written -> {
            session.print(WorkListText.of(list, session.language()).stripTrailing());
            session.tell(Sentence.of(HandworkCommand.class, "handwork.written", page.toString()));
            return list.open() == 0 ? ExitStatus.DONE.code() : session.ended(false);
        });
    }
}
