package org.fleetmail.cli.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.fleetmail.cli.internal.session.DataFolder;
import org.fleetmail.cli.internal.session.Parts;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.ConsolePrompt;
import org.fleetmail.cli.internal.terminal.Output;
import org.fleetmail.cli.internal.terminal.Prompt;
import org.fleetmail.cli.internal.terminal.StreamPrompt;
import org.fleetmail.cli.internal.terminal.Terminal;
import org.fleetmail.cli.internal.terminal.TerminalCheck;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.core.work.Cancellation;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The command line as an Equinox application: the only place that knows the streams of the process. */
public final class CommandLineApplication implements IApplication {
    private final Cancellation cancellation = new Cancellation();

    @Override
    public Object start(IApplicationContext context) {
        BundleContext bundle =
                FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        Map<String, String> environment = System.getenv();
        DataFolder data = DataFolder.of(environment, Path.of(System.getProperty("user.home")));
        LogFile.open(data.log());
        ServiceReference<Parts> reference = Objects.requireNonNull(bundle.getServiceReference(Parts.class));
        Session session = new Session(
                bundle.getService(reference),
                terminal(environment),
                Locale.getDefault(),
                data,
                environment,
                Clock.systemUTC(),
                cancellation,
                bundle.getBundle().getVersion().toString());
        Proxies.follow(session::preferences, session::secrets);
        try (Interruption interruption = Interruption.cancels(cancellation)) {
            return new FleetmailCommandLine(session)
                    .execute((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        } finally {
            bundle.ungetService(reference);
        }
    }

    @Override
    public void stop() {
        cancellation.cancel();
    }

    private static Terminal terminal(Map<String, String> environment) {
        TerminalCheck check = TerminalCheck.ofThisProcess(environment);
        return new Terminal(
                new Output(FileDescriptor.out),
                new Output(FileDescriptor.err),
                check.isTerminal(1),
                check.isTerminal(2),
                check.wantsColour(),
                prompt(check));
    }

    private static Prompt prompt(TerminalCheck check) {
        Console console = System.console();
        return console != null && check.isTerminal(0) ? new ConsolePrompt(console) : new StreamPrompt(System.in);
    }
}
