package org.fleetmail.rollout.death;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.testkit.process.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under the store is full, or its file is damaged. */
class DiskTest {
    private static final int DEVICES = 200;
    /** Room for the store's tables and a part of the run. */
    private static final int ROOM_KILOBYTES = 1_500;

    private static final ApplyOptions NOTE = ApplyOptions.of("again", "ana");

    @TempDir
    private Path folder;

    private MortalOffice office;

    @BeforeEach
    void makeDevices() throws Exception {
        Files.createDirectory(folder.resolve("devices"));
        office = new MortalOffice(folder.resolve("devices"), DEVICES);
        office.fleet().getDevices().forEach(device -> office.devices().make(device.getId()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome));
    }

    private Path store() {
        return folder.resolve("store");
    }

    private long written() {
        return office.fleet().getDevices().stream()
                .filter(device -> Files.exists(office.devices().log(device.getId())))
                .count();
    }

    @Test
    void onAFullDiskTheRunStopsWithNoWriteWithoutItsIntentAndGoesOnWhenThereIsRoom() throws Exception {
        Process full = ChildJvm.ofRollout(Mortal.class)
                .startOnFullDisk(ROOM_KILOBYTES, folder.resolve("output"), folder.toString(), "" + DEVICES);
        assertThat(full.waitFor())
                .as(Files.readString(folder.resolve("output")))
                .isEqualTo(3);
        assertThat(Files.readString(folder.resolve("ended"))).contains("STORE_");
        long before = written();
        assertThat(before).as("it stopped in the middle").isBetween(1L, DEVICES - 1L);
        try (Store store = done(Store.open(store()))) {
            String run = done(store.runs().all()).getFirst().id();
            assertThat(done(store.journal().ofRun(run)).stream()
                            .filter(entry -> entry.kind() == EntryKind.INTENT)
                            .map(entry -> entry.device())
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo((int) before);
            RunSummary summary = done(office.rollouts(store).resume(run, NOTE, RunListener.NONE, new Cancellation()));
            assertThat(summary.counts()).containsOnlyKeys(Phase.APPLIED);
            assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        }
        for (var device : office.fleet().getDevices()) {
            assertThat(office.devices().state(device.getId()).getProperty(MailSetting.SMTP_PORT.id()))
                    .isEqualTo("587");
            assertThat(Files.readAllLines(office.devices().log(device.getId()))).doesNotContain("needless");
        }
    }

    @Test
    void aDamagedStoreIsRefusedAndItsBackupIsTheWayBack() throws Exception {
        Process process =
                ChildJvm.ofRollout(Mortal.class).start(folder.resolve("output"), folder.toString(), "" + DEVICES);
        assertThat(process.waitFor()).isZero();
        Path backup = folder.resolve("backup.zip");
        String run;
        try (Store store = done(Store.open(store()))) {
            run = done(store.runs().all()).getFirst().id();
            done(store.backup(backup));
        }
        damage(store().resolve(Store.NAME + ".mv.db"));
        Outcome<Store> refused = Store.open(store());
        assertThat(refused).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            Trouble trouble = failed.trouble();
            assertThat(trouble.code()).isEqualTo(TroubleCode.STORE_DAMAGED);
            assertThat(trouble.code().advice().toString()).contains("backup");
        });
        done(Store.restore(backup, store()));
        try (Store store = done(Store.open(store()))) {
            assertThat(done(office.rollouts(store).show(run)).counts()).containsOnlyKeys(Phase.APPLIED);
            assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        }
    }

    /** Overwrites both heads of the file and every chunk in it, as a dying disk may. */
    private static void damage(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at : List.of(0L, 4_096L)) {
                bytes.seek(at);
                bytes.write(new byte[4_096]);
            }
        }
    }
}
