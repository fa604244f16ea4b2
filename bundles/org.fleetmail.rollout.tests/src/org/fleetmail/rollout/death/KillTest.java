package org.fleetmail.rollout.death;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.fleetmail.testkit.process.ChildJvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed with SIGKILL at random moments of a run and continued; several runs at once, since a killed
 * process leaves a lock behind that the next one waits out for seconds. How many runs there are, and how often each is
 * killed, are the system properties {@code fleetmail.test.runs} and {@code fleetmail.test.kills}, the seed is {@code
 * fleetmail.test.seed}.
 */
class KillTest {
    private static final int RUNS = Integer.getInteger("fleetmail.test.runs", 5);
    private static final int KILLS = Integer.getInteger("fleetmail.test.kills", 10);
    private static final int DEVICES = Integer.getInteger("fleetmail.test.devices", 200);
    private static final long SEED = Long.getLong("fleetmail.test.seed", System.nanoTime());
    private static final int LONGEST_LIFE = 150;

    @TempDir
    private static Path classes;

    private static ChildJvm child;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startQuickly() throws Exception {
        child = ChildJvm.ofRollout(Mortal.class).archiving(classes);
        assertThat(new MortalRun(child, classes.resolve("first"), 2).ends()).isTrue();
    }

    @Test
    void everyDeviceEndsAsPlannedHoweverOftenTheProcessDies() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
            List<Callable<Void>> lives = IntStream.range(0, RUNS)
                    .<Callable<Void>>mapToObj(number -> () -> dieAndEnd(number))
                    .toList();
            for (Future<Void> life : threads.invokeAll(lives)) {
                life.get();
            }
        }
    }

    private Void dieAndEnd(int number) throws Exception {
        Random random = new Random(SEED + number);
        MortalRun run = new MortalRun(child, folder.resolve("run" + number), DEVICES);
        for (int kill = 0; kill < KILLS; kill++) {
            assertThat(run.endsWithin(random.nextInt(LONGEST_LIFE)))
                    .as("the run ended after %d kills, seed %d", kill, SEED)
                    .isFalse();
        }
        assertThat(run.ends()).as("seed %d, %s", SEED, run.story()).isTrue();
        try (Store store = done(run.store())) {
            examine(store, run.office());
        }
        return null;
    }

    @Test
    void aSecondProcessMayLookButNotWorkOnTheSameRun() throws Exception {
        MortalRun mortal = new MortalRun(child, folder, DEVICES);
        Process first = mortal.process();
        try {
            mortal.awaitWork(first);
            try (Store store = done(mortal.store())) {
                String run = done(store.runs().all()).getFirst().id();
                Outcome<RunSummary> second = mortal.office()
                        .rollouts(store)
                        .resume(run, ApplyOptions.of("", ""), RunListener.NONE, new Cancellation());
                assertThat(second)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.RUN_BUSY));
            }
            assertThat(first.waitFor()).as(mortal.story()).isZero();
        } finally {
            first.destroyForcibly().waitFor();
        }
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
