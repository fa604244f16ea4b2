package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shipped profiles and those of a folder. */
class ProfileCatalogTest {
    @TempDir
    Path folder;

    private void write(String file, String name, String maker) throws Exception {
        Files.writeString(folder.resolve(file), """
            format: fleetmail-device-profile-1
            name: %s
            title: {en: Own, ja: 自作}
            maker: %s
            transport: snmp
            sources: {note: {source: "our own notes", date: 2026-11-22, confidence: learned}}
            identification: {hr-device-descr: ["Own *"], from: note}
            settings: {}
            """.formatted(name, maker));
    }

    @Test
    void a_profile_of_the_folder_is_found_and_wins_over_a_shipped_one() throws Exception {
        write("own.yaml", "own", "Own");
        write("brother.yml", "brother", "Corrected");
        ProfileCatalog catalog = ProfileCatalog.withFolder(folder);
        assertThat(catalog.mistakes()).isEmpty();
        assertThat(catalog.find("own")).isPresent();
        assertThat(catalog.find("brother")).map(DeviceProfile::maker).contains("Corrected");
    }

    @Test
    void a_wrong_file_is_left_out_and_named() throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "format: [");
        Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xFE, 0, (byte) 0xFF, 1});
        write("own.yaml", "own", "Own");
        ProfileCatalog catalog = ProfileCatalog.withFolder(folder);
        assertThat(catalog.find("own")).isPresent();
        assertThat(catalog.mistakes()).extracting(Mistake::file).containsOnly("broken.yaml", "binary.yaml");
        assertThat(catalog.mistakes().getFirst().in(Locale.JAPANESE)).contains("YAML");
    }

    @Test
    void an_unknown_name_has_a_code() {
        Outcome<DeviceProfile> outcome = ProfileCatalog.shipped().named("no-such");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.PROFILE_UNKNOWN));
    }

    @Test
    void a_folder_that_is_not_there_is_no_trouble() {
        assertThat(ProfileCatalog.withFolder(folder.resolve("none")).mistakes()).isEmpty();
    }
}
