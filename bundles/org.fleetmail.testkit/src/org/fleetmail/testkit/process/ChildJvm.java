package org.fleetmail.testkit.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Starts a class of tests in a Java process of its own, from inside OSGi as well as from a plain class path. */
public final class ChildJvm {
    /** One class of everything a process needs that works on a rollout. */
    private static final List<String> ROLLOUT = List.of(
            "org.fleetmail.rollout.run.Rollouts",
            "org.fleetmail.store.Store",
            "org.fleetmail.device.profile.ProfileCatalog",
            "org.fleetmail.endpoint.Verifier",
            "org.fleetmail.tls.Answer",
            "org.fleetmail.core.trouble.Outcome",
            "org.fleetmail.model.Fleet",
            "org.eclipse.emf.ecore.EObject",
            "org.eclipse.emf.common.notify.Notifier",
            "org.eclipse.emf.ecore.xmi.XMIResource",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.annotation.JsonInclude",
            "com.networknt.schema.SchemaRegistry",
            "com.ethlo.time.ITU",
            "org.snakeyaml.engine.v2.api.Load",
            "org.h2.jdbcx.JdbcConnectionPool",
            "org.flywaydb.core.Flyway",
            "com.github.kagkarlsson.scheduler.Scheduler",
            "org.postgresql.ds.PGSimpleDataSource",
            "org.slf4j.LoggerFactory",
            "org.osgi.framework.BundleContext");

    private final Class<?> main;
    private final List<String> needed;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<ClassArchive> archive = Optional.empty();
    private List<String> around = List.of();

    /** @param needed one class of everything it needs, by name; those further on may be seen by those before alone */
    public ChildJvm(Class<?> main, String... needed) {
        this.main = main;
        this.needed = List.of(needed);
    }

    /** A process that works on a rollout. @param further one class of everything else it needs, by name */
    public static ChildJvm ofRollout(Class<?> main, String... further) {
        return new ChildJvm(
                main, Stream.concat(ROLLOUT.stream(), Stream.of(further)).toArray(String[]::new));
    }

    /** The same as the rest of a command, for example in a {@link NetworkNamespace}. */
    public ChildJvm within(List<String> command) {
        around = List.copyOf(command);
        return this;
    }

    /** The same with variables in its environment. */
    public ChildJvm with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** The same for many processes one after the other: once the first has ended by itself, they start quicker. */
    public ChildJvm archiving(Path folder) {
        archive = Optional.of(new ClassArchive(folder));
        return this;
    }

    /** Starts it. @param output the file in which what it says goes */
    public Process start(Path output, String... arguments) throws IOException {
        return start(output, command(arguments));
    }

    /** The same in a process that may write no file longer than so many kilobytes: to it the disk is full then. */
    public Process startOnFullDisk(int kilobytes, Path output, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        command.addAll(command(arguments));
        return start(output, command);
    }

    private Process start(Path output, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> command(String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(around);
        command.addAll(List.of(java.toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        Collection<String> places = classPath();
        if (archive.isPresent()) {
            places = archive.get().classPath(places);
            command.addAll(archive.get().options());
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, places), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Set<String> classPath() {
        Set<String> places = new LinkedHashSet<>(places(main));
        Set<ClassLoader> loaders = new LinkedHashSet<>(Set.of(main.getClassLoader()));
        for (String name : needed) {
            Class<?> type = load(name, loaders);
            loaders.add(type.getClassLoader());
            places.addAll(places(type));
        }
        return places;
    }

    /** Inside OSGi a class is seen by its own bundle and by those that import it, not by all. */
    private static Class<?> load(String name, Set<ClassLoader> loaders) {
        for (ClassLoader loader : loaders) {
            try {
                return Class.forName(name, false, loader);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new IllegalStateException(name + " is not seen by " + loaders);
    }

    /** Where a class is, and, where that is a folder of a bundle under development, its other files. */
    private static List<String> places(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path bundle = place.endsWith(Path.of("target", "classes"))
                    ? place.getParent().getParent()
                    : place;
            Path classes = bundle.resolve("target").resolve("classes");
            return Files.isDirectory(classes)
                    ? List.of(classes.toString(), bundle.toString())
                    : List.of(place.toString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
