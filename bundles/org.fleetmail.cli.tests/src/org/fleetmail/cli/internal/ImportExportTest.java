package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables into a fleet and out of it. */
class ImportExportTest {
    private static final String LIST = """
        機器名,シリアル番号,IPアドレス,設置場所,拠点
        受付,S1,192.0.2.17,1F,東京
        経理,S2,192.0.2.18,2F,東京
        """;

    @TempDir
    Path home;

    private Caller fleetmail;
    private Path list;
    private Path fleet;

    @BeforeEach
    void write() throws IOException {
        fleetmail = new Caller(home);
        list = Files.write(home.resolve("list.csv"), LIST.getBytes(Charset.forName("windows-31j")));
        fleet = home.resolve("office.fleet");
    }

    @AfterEach
    void end() throws IOException {
        fleetmail.end();
    }

    private Fleet opened() {
        return FleetFile.open(fleet).toOptional().orElseThrow().fleet();
    }

    @Test
    void a_japanese_table_becomes_a_fleet_and_again_changes_nothing() {
        Called first = fleetmail.call("import", list, "--into", fleet);
        assertThat(first.status()).as(first.all()).isZero();
        assertThat(first.out()).contains("windows-31j", "IPアドレス → Address", "2 new · 0 changed", "E2  The site");
        assertThat(opened().getDevices().stream().map(Device::getName)).containsExactly("受付", "経理");
        Called again = fleetmail.language(Locale.JAPANESE).call("import", list, "--into", fleet);
        assertThat(again.out()).contains("そのまま 2");
    }

    @Test
    void a_dry_run_changes_nothing_and_tells_everything_as_json() throws IOException {
        fleetmail.call("import", list, "--into", fleet);
        String before = Files.readString(fleet);
        Path second = Files.writeString(home.resolve("second.csv"), "Serial,Floor,Port\nS1,9F,\n,,7\n");
        Called dry = fleetmail.call("import", second, "--into", fleet, "--dry-run", "--format", "json");
        assertThat(dry.status()).isEqualTo(1);
        JsonNode document = Shape.checked(dry.out());
        assertThat(document.path("done").asBoolean()).isFalse();
        assertThat(document.path("rows")
                        .path(0)
                        .path("changes")
                        .path(0)
                        .path("after")
                        .asText())
                .isEqualTo("9F");
        assertThat(document.path("rows").path(1).path("fate").asText()).isEqualTo("refused");
        assertThat(Files.readString(fleet)).isEqualTo(before);
    }

    @Test
    void a_mapping_is_written_to_be_mended_and_used_the_next_time() throws IOException {
        Path map = home.resolve("map.json");
        Path other = Files.writeString(home.resolve("other.csv"), "Serial,Standort\nS9,3F\n");
        fleetmail.call("import", other, "--into", fleet, "--map", map, "--dry-run");
        assertThat(Files.readString(map)).contains("\"Standort\" : \"\"");
        Files.writeString(map, Files.readString(map).replace("\"Standort\" : \"\"", "\"Standort\" : \"location\""));
        fleetmail.call("import", other, "--into", fleet, "--map", map);
        assertThat(opened().getDevices().getFirst().getLocation()).isEqualTo("3F");
    }

    @Test
    void a_fleet_is_written_as_a_table_in_each_form() {
        fleetmail.call("import", list, "--into", fleet);
        for (String name : new String[] {"out.csv", "out.tsv", "out.xlsx"}) {
            Path out = home.resolve(name);
            assertThat(fleetmail.call("export", "--fleet", fleet, "-o", out).status())
                    .isZero();
            assertThat(fleetmail
                            .call("import", out, "--into", fleet, "--dry-run")
                            .out())
                    .contains("0 new · 0 changed · 2 as they are · 0 refused");
        }
        Path one = home.resolve("one.csv");
        fleetmail.call("export", "--fleet", fleet, "--select", "serial:S2", "-o", one, "--encoding", "Shift_JIS");
        assertThat(one).content(Charset.forName("Shift_JIS")).contains("経理").doesNotContain("受付");
        assertThat(fleetmail
                        .call("export", "--fleet", fleet, "--kind", "sites", "-o", one)
                        .status())
                .isZero();
        assertThat(one).content().contains("東京");
    }

    @Test
    void what_stands_in_a_table_does_not_steer_the_terminal() throws IOException {
        Path odd = Files.writeString(home.resolve("odd.csv"), "Serial,Na\u001b[2Jme,Port\nS1,a\u001b[2Jb,\u001b[2Jx\n");
        Called told = fleetmail.call("import", odd, "--into", fleet, "--kind", "devices", "--dry-run");
        assertThat(told.out()).as(told.err()).contains("Serial", "[2Jme").doesNotContain("\u001b");
    }

    @Test
    void wrong_calls_and_what_is_no_table_are_told_apart() throws IOException {
        Path zero = Files.write(home.resolve("zero.csv"), new byte[40]);
        assertThat(fleetmail.call("import", zero, "--into", fleet).status()).isEqualTo(3);
        assertThat(fleetmail.call("import", list).status()).isEqualTo(2);
        assertThat(fleetmail
                        .call("import", list, "--into", fleet, "--kind", "cars")
                        .status())
                .isEqualTo(2);
        fleetmail.call("import", list, "--into", fleet);
        assertThat(fleetmail
                        .call("export", "--fleet", fleet, "-o", home.resolve("x.doc"))
                        .status())
                .isEqualTo(2);
        assertThat(fleetmail
                        .call("export", "--fleet", fleet, "-o", home.resolve("no/x.csv"))
                        .status())
                .isEqualTo(3);
    }
}
