package org.fleetmail.cli.internal.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which streams of this process are terminals. Java cannot tell them apart, so the start script says it in the system
 * property {@code fleetmail.terminals} (the numbers of the streams, for example {@code 02}); where it does not, Linux
 * shows it under {@code /proc}, and elsewhere a console means all three.
 */
public final class TerminalCheck {
    private final Map<String, String> environment;
    private final String said;

    private TerminalCheck(Map<String, String> environment, String said) {
        this.environment = environment;
        this.said = said;
    }

    public static TerminalCheck ofThisProcess(Map<String, String> environment) {
        return new TerminalCheck(environment, System.getProperty("fleetmail.terminals"));
    }

    /** Whether a stream is a terminal: 0 is input, 1 output, 2 error. */
    public boolean isTerminal(int stream) {
        if (said != null) {
            return said.contains(String.valueOf(stream));
        }
        Path link = Path.of("/proc/self/fd/" + stream);
        return Files.isSymbolicLink(link) ? leadsToTerminal(link) : System.console() != null;
    }

    /** Whether colour is welcome: not with NO_COLOR (no-color.org), nor on a terminal that says it is dumb. */
    public boolean wantsColour() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.getOrDefault("TERM", ""));
    }

    private static boolean leadsToTerminal(Path link) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
