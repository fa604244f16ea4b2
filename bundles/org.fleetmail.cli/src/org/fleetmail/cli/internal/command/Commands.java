package org.fleetmail.cli.internal.command;

import java.util.List;
import org.fleetmail.cli.internal.session.Session;

/** All commands, in the order in which help lists them. */
public final class Commands {
    private Commands() {}

    /** New commands for one call. */
    public static List<Object> of(Session session) {
        return List.of(
                new VerifyCommand(session),
                new DiscoverCommand(session),
                new ReadCommand(session),
                new PlanCommand(session),
                new ApplyCommand(session),
                new ResumeCommand(session),
                new RollbackCommand(session),
                new RunsCommand(session),
                new ShowCommand(session),
                new HandworkCommand(session),
                new ReportCommand(session),
                new ClientCommand(session),
                new TraceCommand(session),
                new AccountCommand(session),
                new TroubleshootCommand(session),
                new RoutineCommand(session),
                new ImportCommand(session),
                new ExportCommand(session),
                new ProfileCommand(session),
                new SecretCommand(session),
                new CredentialsCommand(session),
                new TrustCommand(session),
                new StoreCommand(session),
                new ScheduleCommand(session),
                new DemoCommand(session),
                new SimulateCommand(session));
    }
}
