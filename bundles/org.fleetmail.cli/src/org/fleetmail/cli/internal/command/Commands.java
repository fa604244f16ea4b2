package org.fleetmail.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetmail.cli.internal.session.Session;

/** All commands, in the order in which help lists them. */
public final class Commands {
    private static final List<String> NAMES = List.of(
            "verify",
            "discover",
            "read",
            "plan",
            "apply",
            "resume",
            "rollback",
            "runs",
            "show",
            "handwork",
            "report",
            "client",
            "trace",
            "account",
            "troubleshoot",
            "routine",
            "import",
            "export",
            "profile",
            "secret",
            "credentials",
            "trust",
            "store",
            "schedule",
            "demo",
            "simulate");

    private Commands() {}

    /**
     * New commands for one call, by their names.
     *
     * @param word where it is the name of a command, that one alone: reading what all of them take costs more than most
     *     calls do
     */
    public static Map<String, Object> of(Session session, String word) {
        List<String> wanted = NAMES.contains(word) ? List.of(word) : NAMES;
        Map<String, Object> made = new LinkedHashMap<>();
        wanted.forEach(name -> made.put(name, command(name, session)));
        return made;
    }

    /** A choice and no table of constructors, which would load the classes of all of them. */
    private static Object command(String name, Session session) {
        return switch (name) {
            case "verify" -> new VerifyCommand(session);
            case "discover" -> new DiscoverCommand(session);
            case "read" -> new ReadCommand(session);
            case "plan" -> new PlanCommand(session);
            case "apply" -> new ApplyCommand(session);
            case "resume" -> new ResumeCommand(session);
            case "rollback" -> new RollbackCommand(session);
            case "runs" -> new RunsCommand(session);
            case "show" -> new ShowCommand(session);
            case "handwork" -> new HandworkCommand(session);
            case "report" -> new ReportCommand(session);
            case "client" -> new ClientCommand(session);
            case "trace" -> new TraceCommand(session);
            case "account" -> new AccountCommand(session);
            case "troubleshoot" -> new TroubleshootCommand(session);
            case "routine" -> new RoutineCommand(session);
            case "import" -> new ImportCommand(session);
            case "export" -> new ExportCommand(session);
            case "profile" -> new ProfileCommand(session);
            case "secret" -> new SecretCommand(session);
            case "credentials" -> new CredentialsCommand(session);
            case "trust" -> new TrustCommand(session);
            case "store" -> new StoreCommand(session);
            case "schedule" -> new ScheduleCommand(session);
            case "demo" -> new DemoCommand(session);
            case "simulate" -> new SimulateCommand(session);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
