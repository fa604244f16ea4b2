package org.fleetmail.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout the tests run in. */
public final class Checkout {
    private Checkout() {}

    /** Its top folder: the nearest one upwards that has a folder {@code bundles} with these tests in it. */
    public static Path root() {
        Path here = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("bundles/org.fleetmail.client.tests")))
                .findFirst()
                .orElseThrow();
    }
}
