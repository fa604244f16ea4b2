package org.fleetmail.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One folder below {@code bundles} with what its manifest says. */
record Bundle(Path folder) {
    private static final Pattern CLAUSE = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    String name() {
        return folder.getFileName().toString();
    }

    boolean isForTests() {
        return name().endsWith(".tests") || name().equals("org.fleetmail.testkit");
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    Path sources() {
        return folder.resolve("src");
    }

    List<String> required() {
        return clauses("Require-Bundle");
    }

    List<String> importedPackages() {
        return clauses("Import-Package");
    }

    List<String> exportedPackages() {
        return clauses("Export-Package");
    }

    List<String> fragmentHost() {
        return clauses("Fragment-Host");
    }

    String header(String name) {
        Path file = folder.resolve("META-INF/MANIFEST.MF");
        try (var stream = Files.newInputStream(file)) {
            String value = new Manifest(stream).getMainAttributes().getValue(name);
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private List<String> clauses(String header) {
        return Stream.of(CLAUSE.split(header(header)))
                .map(clause -> clause.split(";")[0].strip())
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
