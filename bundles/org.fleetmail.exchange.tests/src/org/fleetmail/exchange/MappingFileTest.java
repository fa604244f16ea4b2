package org.fleetmail.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.exchange.sheet.Sheets.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings kept in files. */
class MappingFileTest {
    @TempDir
    Path folder;

    @Test
    void what_is_kept_is_known_again() {
        Sheet sheet = Sheets.pasted("Standort\tSerial\n1F\tS1\n");
        Mapping mapping = Mapping.guess(Kind.DEVICES, sheet).with(0, Kind.DEVICES.column("location"));
        Path kept = MappingFile.write(mapping, folder.resolve("map.json"))
                .toOptional()
                .orElseThrow();
        assertThat(MappingFile.read(kept).map(memory -> Mapping.guess(Kind.DEVICES, sheet, memory)))
                .isEqualTo(Outcome.done(mapping));
    }

    @Test
    void what_no_one_decided_about_is_not_remembered_since_it_may_be_a_secret_of_a_table_without_headings() {
        Mapping mapping = Mapping.guess(Kind.DEVICES, Sheets.pasted("Serial\tLocation\thunter2\nS1\t1F\tx\n"));
        String location = mapping.headings().get(1);
        assertThat(mapping.with(1, Optional.empty()).decided())
                .containsOnlyKeys("Serial", location)
                .containsEntry(location, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{\"a\": {\"b\": 1}}", "Standort = location"})
    void what_is_no_mapping_is_refused(String text) {
        Path file = file(folder, "map.json", text, StandardCharsets.UTF_8);
        assertThat(MappingFile.read(file)).isInstanceOf(Outcome.Failed.class);
    }
}
