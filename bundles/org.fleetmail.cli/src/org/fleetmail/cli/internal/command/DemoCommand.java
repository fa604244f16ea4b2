package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.demo.Demo;
import org.fleetmail.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the main job on a virtual office. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--headless", descriptionKey = "option.headless")
    private boolean headless;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.demo-folder")
    private Optional<Path> out = Optional.empty();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(new Demo(session).show(headless, out));
    }
}
