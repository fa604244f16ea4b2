package org.fleetmail.cli.internal.command;

import java.util.Locale;
import org.fleetmail.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: without a command it says what there is. */
@Command(name = "fleetmail")
public final class RootCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "option.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    @Option(names = "--lang", paramLabel = "en|ja", scope = ScopeType.INHERIT, descriptionKey = "option.lang")
    private Locale language;

    public RootCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.terminal().out().part(spec.commandLine().getUsageMessage());
    }
}
