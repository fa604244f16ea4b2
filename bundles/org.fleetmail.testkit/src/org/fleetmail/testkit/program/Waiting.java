package org.fleetmail.testkit.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what programs leave in files. */
final class Waiting {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(45);

    private Waiting() {}

    /** Waits until it is so; false where the program has ended before, or after 45 seconds. */
    static boolean until(BooleanSupplier so, Process program) {
        long end = System.nanoTime() + LONGEST;
        while (!so.getAsBoolean()) {
            if (!program.isAlive() || System.nanoTime() > end) {
                return so.getAsBoolean();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return true;
    }

    /** What is in a file that is being written; empty where there is none. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
