package org.fleetmail.ui.internal.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.core.trouble.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language goes into the file that the framework starts by; all else there stays. */
class ConsoleLanguageTest {
    @TempDir
    Path folder;

    private Path file;
    private ConsoleLanguage language;

    @BeforeEach
    void make() {
        file = folder.resolve("config.ini");
        language = new ConsoleLanguage(file);
    }

    @Test
    void what_is_chosen_is_read_again_and_goes_with_the_language_of_the_system() throws IOException {
        Files.writeString(file, "osgi.bundles=a,b\n");
        assertThat(language.get()).isEqualTo(ConsoleLanguage.SYSTEM);
        language.set("ja");
        assertThat(language.get()).isEqualTo("ja");
        language.set(ConsoleLanguage.SYSTEM);
        assertThat(file).hasContent("osgi.bundles=a,b");
    }

    @Test
    void letters_that_are_no_utf_8_stay_as_they_are() throws IOException {
        Files.writeString(file, "osgi.instance.area=/home/rené\nosgi.bundles=a,b\n", StandardCharsets.ISO_8859_1);
        language.set("ja");
        assertThat(Files.readAllLines(file, StandardCharsets.ISO_8859_1))
                .containsExactly("osgi.instance.area=/home/rené", "osgi.bundles=a,b", "osgi.nl=ja");
    }

    @Test
    void a_file_that_cannot_be_read_is_not_written() throws IOException {
        Files.createDirectory(file);
        assertThat(language.set("ja")).isInstanceOf(Outcome.Failed.class);
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.resolve("config.ini.next")).doesNotExist();
    }
}
