package org.fleetmail.ui.internal.verification;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.ClipboardText;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.rollout.FleetCopy;
import org.osgi.framework.FrameworkUtil;

/** Takes checks out of the console: to the clipboard, to a file, to a report. */
final class CheckExports {
    private final Shell shell;
    private final Engines engines;
    private final CheckFiles files = new CheckFiles(
            Clock.systemUTC(),
            FrameworkUtil.getBundle(CheckExports.class).getVersion().toString());

    CheckExports(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    void copy(String text) {
        ClipboardText.put(shell.getDisplay(), text);
    }

    /** Asks for a file and writes the checks into it. */
    void export(List<Check> checks) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.CheckExports_title);
        dialog.setFilterExtensions(new String[] {"*.json"});
        dialog.setFileName("fleetmail-verify.json");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Messages.CheckExports_title, () -> files.json(checks, Path.of(chosen)), file -> {});
        }
    }

    /** Makes a report of the checks that ended and opens it. */
    void report(OpenFleet fleet, CheckBook book, List<Check> checks) {
        FleetCopy copy = new FleetCopy(fleet);
        List<SeenEndpoint> seen = checks.stream()
                .flatMap(check -> check.now().observation().stream()
                        .map(Outcome::<EndpointObservation>done)
                        .map(observation -> new SeenEndpoint(book.endpoint(check), observation)))
                .toList();
        write(
                Messages.CheckExports_report,
                () -> files.report(copy.fleet(), copy.path(), seen, engines.journal(), Engines.reports()),
                file -> Program.launch(file.toUri().toString()));
    }

    private void write(String name, Supplier<Outcome<Path>> writing, java.util.function.Consumer<Path> then) {
        Errand.beginInFront(
                name,
                shell.getDisplay(),
                writing,
                written -> {
                    switch (written) {
                        case Outcome.Done<Path>(Path file) -> then.accept(file);
                        case Outcome.Failed<Path>(Trouble trouble) -> Statuses.show(trouble);
                    }
                },
                () -> {});
    }
}
