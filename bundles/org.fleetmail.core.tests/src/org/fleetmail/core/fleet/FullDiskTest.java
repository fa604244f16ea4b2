package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.testkit.mail.Peers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or only to be read: real ones, in memory, of 128 KiB. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Peers.needRoot("mount");
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=128k", "none", disk.toString()))
                .as("a container may forbid mounting even to root")
                .isZero();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (disk != null) {
            run("umount", disk.toString());
        }
    }

    private int run(String... command) throws IOException, InterruptedException {
        return Peers.start(folder.resolve("mount.log"), List.of(command)).waitFor();
    }

    @Test
    void a_full_disk_keeps_the_file_as_it_was_and_leaves_nothing_behind() throws IOException {
        Path file = disk.resolve("office.fleet");
        FleetDocument document = Offices.saved(Offices.of(3), file);
        byte[] before = Files.readAllBytes(file);
        document.fleet().setName("x".repeat(60_000));
        document.fleet().getDevices().getFirst().setLocation("y".repeat(80_000));
        assertThat(document.save())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.FILE_ACCESS));
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(disk)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .allMatch(name -> name.startsWith("office.fleet"));
        }
        document.fleet().setName("short");
        document.fleet().getDevices().getFirst().setLocation("1F");
        Offices.done(document.save());
        assertThat(Offices.opened(file).fleet().getName()).isEqualTo("short");
    }

    @Test
    void a_disk_that_is_only_to_be_read_is_a_trouble_and_elsewhere_it_is_saved()
            throws IOException, InterruptedException {
        Path file = disk.resolve("office.fleet");
        FleetDocument document = Offices.saved(Offices.of(1), file);
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
        document.fleet().setName("changed");
        assertThat(document.save()).isInstanceOf(Outcome.Failed.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .startsWith("rw");
        Offices.done(document.saveAs(folder.resolve("elsewhere.fleet")));
    }
}
