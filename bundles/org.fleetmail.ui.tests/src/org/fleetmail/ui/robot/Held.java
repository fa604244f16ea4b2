package org.fleetmail.ui.robot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process holds of the system. */
public final class Held {
    /** Threads that live. */
    public static final String THREADS = "(threads)";

    /** Files and connections that are open; told on Linux only. */
    public static final String FILES = "(files)";

    private Held() {}

    /** How much there is of each. */
    public static Map<String, Integer> now() throws IOException {
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        Path files = Path.of("/proc/self/fd");
        return Files.exists(files) ? Map.of(THREADS, threads, FILES, count(files)) : Map.of(THREADS, threads);
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return (int) all.count();
        }
    }

    /** The memory in use, for a person to read: that of Java's objects, and all there is of the process in the memory of Linux. */
    public static String memory() throws IOException {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        return "heap " + heap + " MB, " + resident() + ", " + now();
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .collect(Collectors.joining())
                : "";
    }
}
