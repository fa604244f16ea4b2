package org.fleetmail.rollout.death;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.store.Store;
import org.fleetmail.testkit.process.ChildJvm;

/** One run in a folder of its own, worked on by processes that die. */
final class MortalRun {
    private static final int PATIENCE = 240_000;

    private final ChildJvm child;
    private final Path folder;
    private final int devices;
    private final MortalOffice office;

    MortalRun(ChildJvm child, Path folder, int devices) throws IOException {
        this.child = child;
        this.folder = folder;
        this.devices = devices;
        Files.createDirectories(folder.resolve("devices"));
        office = new MortalOffice(folder.resolve("devices"), devices);
        office.fleet().getDevices().forEach(device -> office.devices().make(device.getId()));
    }

    MortalOffice office() {
        return office;
    }

    Outcome<Store> store() {
        return Store.open(folder.resolve("store"));
    }

    /** A process that begins the run, or continues it. */
    Process process() throws IOException {
        Files.deleteIfExists(folder.resolve("working"));
        return child.start(folder.resolve("output"), folder.toString(), "" + devices);
    }

    /** Waits until a process works on the run, or has ended. */
    void awaitWork(Process process) throws InterruptedException {
        boolean ended = false;
        while (!ended && !Files.exists(folder.resolve("working"))) {
            ended = process.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Lets a process work for so long, in milliseconds from its first sign of work on, and kills it then.
     *
     * @return whether it had finished the run before
     */
    boolean endsWithin(int life) throws IOException, InterruptedException {
        Process process = process();
        try {
            awaitWork(process);
            if (!process.waitFor(life, TimeUnit.MILLISECONDS)) {
                return false;
            }
            assertThat(process.exitValue()).as("%s", story()).isZero();
            return true;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Lets a process work until the run is finished. */
    boolean ends() throws IOException, InterruptedException {
        return endsWithin(PATIENCE);
    }

    /** What the processes said. */
    String story() throws IOException {
        Path ended = folder.resolve("ended");
        String last = Files.exists(ended) ? Files.readString(ended) : "none ended by itself";
        return folder + ": " + last + "\n" + Files.readString(folder.resolve("output"));
    }
}
