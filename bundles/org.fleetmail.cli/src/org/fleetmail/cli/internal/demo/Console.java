package org.fleetmail.cli.internal.demo;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.store.StorePlace;

/**
 * The console of this installation, as a process of its own.
 *
 * @param launcher the jar that starts it
 */
record Console(Path launcher) {
    private static final String PRODUCT = "org.fleetmail.rcp.product";

    /** How libraries log, as this process was told. */
    private static final List<String> LOGGING = List.of("java.util.logging.config.file", "logback.configurationFile");

    /** The console, where it is installed; the headless product has none. */
    static Optional<Console> installed() {
        String area = System.getProperty("osgi.install.area", "");
        if (!area.startsWith("file:")) {
            return Optional.empty();
        }
        Path plugins = Path.of(URI.create(area.replace(" ", "%20"))).resolve("plugins");
        return find(plugins, "org.fleetmail.rcp_*")
                .flatMap(console -> find(plugins, "org.eclipse.equinox.launcher_*.jar"))
                .map(Console::new);
    }

    /** Whether a window can be shown. */
    static boolean hasDisplay(Map<String, String> environment) {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return !linux
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    private static Optional<Path> find(Path folder, String pattern) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Opens it on a fleet and waits until it is closed.
     *
     * @param fleet the fleet file
     * @param workspace where it keeps its windows
     * @param log the file that takes what it and its windowing system print
     * @param language BCP 47
     * @param variables what it finds in its environment beside ours: secrets and the data folder
     * @return its exit status
     */
    Outcome<Integer> open(
            Path fleet,
            Path workspace,
            Path log,
            String language,
            Map<String, String> variables,
            Cancellation cancellation) {
        ProcessBuilder builder = new ProcessBuilder(command(fleet, workspace, language))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        builder.environment().remove(StorePlace.VARIABLE);
        try {
            Process process = builder.start();
            try (Cancellation.Registration registration = cancellation.onCancel(process::destroy)) {
                return Outcome.done(process.waitFor());
            }
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, launcher.toString(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(Trouble.of(TroubleCode.CANCELLED, PRODUCT, ""));
        }
    }

    private List<String> command(Path fleet, Path workspace, String language) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            command.add("-XstartOnFirstThread");
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Xmx1g"));
        LOGGING.forEach(name ->
                Optional.ofNullable(System.getProperty(name)).ifPresent(file -> command.add("-D" + name + "=" + file)));
        command.addAll(List.of("-jar", launcher.toString(), "-nosplash", "-product", PRODUCT));
        command.addAll(List.of("-data", workspace.toString(), "-nl", language.replace('-', '_'), fleet.toString()));
        return command;
    }
}
