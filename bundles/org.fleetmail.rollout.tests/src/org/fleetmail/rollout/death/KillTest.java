package org.fleetmail.rollout.death;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed with SIGKILL at random moments of a run and continued. How often is the system property
 * {@code fleetmail.test.kills}, its seed {@code fleetmail.test.seed}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("fleetmail.test.kills", 6);
    private static final int DEVICES = Integer.getInteger("fleetmail.test.devices", 200);
    private static final long SEED = Long.getLong("fleetmail.test.seed", System.nanoTime());
    private static final int LONGEST_LIFE = 150;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void everyDeviceEndsAsPlannedHoweverOftenTheProcessDies() throws Exception {
        Files.createDirectory(folder.resolve("devices"));
        MortalOffice office = new MortalOffice(folder.resolve("devices"), DEVICES);
        office.fleet().getDevices().forEach(device -> office.devices().make(device.getId()));
        int kills = 0;
        while (kills < KILLS && !livesToItsEnd(random.nextInt(LONGEST_LIFE))) {
            kills++;
        }
        assertThat(kills)
                .as("the run ended before so many kills, seed %d", SEED)
                .isEqualTo(KILLS);
        assertThat(livesToItsEnd(120_000)).as("seed %d, %s", SEED, output()).isTrue();
        try (Store store = done(Store.open(folder.resolve("store")))) {
            examine(store, office);
        }
    }

    @Test
    void aSecondProcessMayLookButNotWorkOnTheSameRun() throws Exception {
        Files.createDirectory(folder.resolve("devices"));
        MortalOffice office = new MortalOffice(folder.resolve("devices"), DEVICES);
        office.fleet().getDevices().forEach(device -> office.devices().make(device.getId()));
        Process first = process();
        try {
            awaitWork(first);
            try (Store store = done(Store.open(folder.resolve("store")))) {
                String run = done(store.runs().all()).getFirst().id();
                Outcome<RunSummary> second = office.rollouts(store)
                        .resume(run, ApplyOptions.of("", ""), RunListener.NONE, new Cancellation());
                assertThat(second)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.RUN_BUSY));
            }
            assertThat(first.waitFor()).as(output()).isZero();
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private Process process() throws Exception {
        Files.deleteIfExists(folder.resolve("working"));
        return ChildJvm.start(folder.resolve("output"), Mortal.class, folder.toString(), "" + DEVICES);
    }

    private void awaitWork(Process process) throws Exception {
        boolean ended = false;
        while (!ended && !Files.exists(folder.resolve("working"))) {
            ended = process.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    /** Lets a process work for so long, in milliseconds from its first sign of work on, and kills it then. */
    private boolean livesToItsEnd(int life) throws Exception {
        Process process = process();
        try {
            awaitWork(process);
            if (process.waitFor(life, TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue())
                        .as("seed %d, %s, %s", SEED, Files.readString(folder.resolve("ended")), output())
                        .isZero();
                return true;
            }
            return false;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private String output() throws Exception {
        return Files.readString(folder.resolve("output"));
    }

    private void examine(Store store, MortalOffice office) throws Exception {
        Run run = done(store.runs().all()).getFirst();
        assertThat(done(store.runs().all())).hasSize(1);
        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        Map<String, List<JournalEntry>> byDevice =
                done(store.journal().ofRun(run.id())).stream().collect(Collectors.groupingBy(JournalEntry::device));
        for (int i = 0; i < DEVICES; i++) {
            examine(office.devices(), "d" + i, byDevice.get("d" + i));
        }
    }

    private static void examine(FileDevices devices, String id, List<JournalEntry> entries) throws Exception {
        Properties state = devices.state(id);
        assertThat(state.getProperty(MailSetting.SMTP_PORT.id())).as(id).isEqualTo("587");
        assertThat(state.getProperty(MailSetting.SMTP_HOST.id())).as(id).isEqualTo("new.example.com");
        assertThat(state.getProperty(MailSetting.SMTP_PASSWORD.id())).as(id).isEqualTo("s3cret");
        List<String> writes = Files.readAllLines(devices.log(id));
        assertThat(writes).as(id).doesNotContain("needless");
        assertThat(writes)
                .as("every write of %s has an intent before it", id)
                .hasSizeLessThanOrEqualTo(count(entries, EntryKind.INTENT));
        assertThat(count(entries, EntryKind.OUTCOME)).as(id).isEqualTo(1);
        assertThat(entries.getLast().kind()).as(id).isEqualTo(EntryKind.OUTCOME);
        assertThat(entries.getLast().body()).as(id).contains("\"result\":\"APPLIED\"");
    }

    private static int count(List<JournalEntry> entries, EntryKind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }
}
