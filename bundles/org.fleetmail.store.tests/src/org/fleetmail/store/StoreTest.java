package org.fleetmail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.store.Answers.code;
import static org.fleetmail.store.Answers.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunDraft;
import org.fleetmail.store.run.RunKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    Store open(Clock clock) {
        return done(Store.open(folder, clock));
    }

    private static RunDraft draft(String note) {
        return new RunDraft(RunKind.ROLLOUT, "", "/office.fleet", note, "ana", "{}");
    }

    @Test
    void onlyTheOwnerMayEnterTheFolder() throws Exception {
        try (Store store = done(Store.open(folder.resolve("store")))) {
            assertThat(store).isNotNull();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsNoDatabaseIsDamaged() throws Exception {
        try (Store store = done(Store.open(folder))) {
            done(store.runs().begin(draft("before")));
        }
        Path file = folder.resolve(Store.NAME + ".mv.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] ^ 0x55);
        }
        Files.write(file, bytes);
        assertThat(code(Store.open(folder))).isEqualTo(TroubleCode.STORE_DAMAGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aFileThatIsDamagedInItsMiddleIsDamagedThoughTheDatabaseFallsBackToAnOlderState() throws Exception {
        try (Store store = done(Store.open(folder))) {
            for (int entry = 0; entry < 40; entry++) {
                done(store.journal().append(new Draft("run", "p" + entry, EntryKind.INTENT, "x".repeat(50_000))));
            }
        }
        Path file = folder.resolve(Store.NAME + ".mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0x63);
        Files.write(file, bytes);
        Outcome<Integer> read = Store.open(folder).then(store -> {
            try (store) {
                return store.journal().ofRun("run").map(List::size);
            }
        });
        assertThat(code(read)).isEqualTo(TroubleCode.STORE_DAMAGED);
    }

    @Test
    void anOlderCopyOfTheFileIsNoticed() throws Exception {
        Path file = folder.resolve(Store.NAME + ".mv.db");
        try (Store store = done(Store.open(folder))) {
            done(store.journal().append(new Draft("run", "p1", EntryKind.INTENT, "{}")));
        }
        byte[] older = Files.readAllBytes(file);
        try (Store store = done(Store.open(folder))) {
            done(store.journal().append(new Draft("run", "p1", EntryKind.OUTCOME, "{}")));
        }
        Files.write(file, older);
        Outcome<Store> opened = Store.open(folder);
        assertThat(code(opened)).isEqualTo(TroubleCode.STORE_DAMAGED);
        assertThat(((Outcome.Failed<Store>) opened).trouble().toString()).contains("fleetmail.mark");
        Files.delete(folder.resolve(Store.NAME + ".mark"));
        try (Store store = done(Store.open(folder))) {
            assertThat(done(store.journal().ofRun("run"))).hasSize(1);
        }
    }

    @Test
    void aDamagedStoreComesBackFromItsBackup() throws Exception {
        Path backup = folder.resolve("it's a backup.zip");
        try (Store store = done(Store.open(folder))) {
            done(store.runs().begin(draft("kept")));
            done(store.journal().append(new Draft("taro-mine", "p1", EntryKind.INTENT, "{}")));
            done(store.backup(backup));
            done(store.runs().begin(draft("after the backup")));
        }
        Files.write(folder.resolve(Store.NAME + ".mv.db"), new byte[10_000]);
        assertThat(code(Store.open(folder))).isEqualTo(TroubleCode.STORE_DAMAGED);
        done(Store.restore(backup, folder));
        try (Store store = done(Store.open(folder))) {
            assertThat(done(store.runs().all())).extracting(Run::note).containsExactly("kept");
            assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        }
        assertThat(folder.resolve(Store.NAME + ".mv.db.before-restore")).isRegularFile();
    }

    @Test
    void whatIsNoBackupReplacesNothing() throws Exception {
        try (Store store = done(Store.open(folder))) {
            done(store.runs().begin(draft("kept")));
        }
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThat(code(Store.restore(text, folder))).isEqualTo(TroubleCode.STORE_DAMAGED);
        assertThat(code(Store.restore(folder.resolve("none.zip"), folder))).isEqualTo(TroubleCode.FILE_ACCESS);
        try (Store store = done(Store.open(folder))) {
            assertThat(done(store.runs().all())).hasSize(1);
        }
    }

    @Test
    void otherProcessesReachTheStoreOverLoopbackOnly() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")));
        try (Store store = done(Store.open(folder))) {
            String server = Files.readAllLines(folder.resolve(Store.NAME + ".lock.db")).stream()
                    .filter(line -> line.startsWith("server="))
                    .findFirst()
                    .orElseThrow();
            String port = String.format("%04X", Integer.parseInt(server.substring(server.lastIndexOf(':') + 1)));
            List<String> listening = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                    .flatMap(StoreTest::lines)
                    .filter(line -> line.matches("\\s*\\d+: [0-9A-F]+:" + port + " 0+:0000 0A .*"))
                    .toList();
            assertThat(store).isNotNull();
            assertThat(listening)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("0100007F:" + port));
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(code(Store.open(file.resolve("store")))).isEqualTo(TroubleCode.FILE_ACCESS);
    }
}
