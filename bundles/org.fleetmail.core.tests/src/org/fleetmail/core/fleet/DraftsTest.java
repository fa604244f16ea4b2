package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fleetmail.core.fleet.Drafts.Draft;
import org.fleetmail.core.trouble.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not saved is kept aside, for its owner alone. */
class DraftsTest {
    @TempDir
    Path folder;

    private Drafts drafts;
    private FleetDocument document;

    @BeforeEach
    void create() {
        drafts = new Drafts(folder.resolve("unsaved"));
        document = FleetFile.create(NewFleet.empty("Office"), folder.resolve("office 東京.fleet"));
        document.save();
        document.fleet().setName("Not saved");
    }

    @Test
    void what_is_kept_can_be_opened_and_the_file_stays_as_it_is() throws IOException {
        byte[] before = Files.readAllBytes(document.path());
        assertThat(drafts.keep(document, () -> true)).isEqualTo(Outcome.done(true));
        Draft draft = drafts.all().getFirst();
        assertThat(draft.original()).isEqualTo(document.path());
        assertThat(FleetFile.open(draft.file())
                        .toOptional()
                        .orElseThrow()
                        .fleet()
                        .getName())
                .isEqualTo("Not saved");
        assertThat(Files.readAllBytes(document.path())).isEqualTo(before);
        assertThat(document.changedOnDisk()).isFalse();
    }

    @Test
    void nobody_else_can_read_it() throws IOException {
        drafts.keep(document, () -> true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(drafts.folder())))
                .isEqualTo("rwx------");
        try (var files = Files.list(drafts.folder())) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_fleet_that_was_changed_meanwhile_is_not_kept() {
        assertThat(drafts.keep(document, () -> false)).isEqualTo(Outcome.done(false));
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void what_was_saved_is_forgotten() {
        drafts.keep(document, () -> true);
        drafts.forget(document.path());
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void what_was_put_off_outlives_what_is_kept_and_saved_of_the_same_file_later() {
        drafts.keep(document, () -> true);
        Draft first = drafts.putOff(drafts.all().getFirst()).toOptional().orElseThrow();
        document.fleet().setName("Later");
        drafts.keep(document, () -> true);
        assertThat(drafts.all()).hasSize(2).contains(first);
        drafts.forget(document.path());
        assertThat(drafts.all()).containsExactly(first);
        assertThat(drafts.putOff(first)).isEqualTo(Outcome.done(first));
        assertThat(FleetFile.open(first.file()).map(kept -> kept.fleet().getName()))
                .isEqualTo(Outcome.done("Not saved"));
    }

    @Test
    void what_was_put_off_can_be_resumed_or_forgotten() throws IOException {
        drafts.keep(document, () -> true);
        Draft kept = drafts.all().getFirst();
        Draft putOff = drafts.putOff(kept).toOptional().orElseThrow();
        assertThat(drafts.resume(putOff)).isEqualTo(Outcome.done(kept));
        drafts.forget(drafts.putOff(kept).toOptional().orElseThrow());
        assertThat(drafts.folder()).isEmptyDirectory();
    }

    @Test
    void what_nobody_knows_the_file_of_is_left_alone() throws IOException {
        drafts.keep(document, () -> true);
        Files.writeString(drafts.folder().resolve("stray.fleet"), "?");
        assertThat(drafts.all()).hasSize(1);
        assertThat(drafts.folder().resolve("stray.fleet")).exists();
    }
}
