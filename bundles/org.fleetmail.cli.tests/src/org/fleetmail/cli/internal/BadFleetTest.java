package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fleet files that are not right. */
class BadFleetTest {
    @TempDir
    Path home;

    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    @Test
    void two_elements_with_the_same_identity_are_named_by_line_and_column() throws IOException {
        Office office = new Office();
        office.device("one", "brother", 161);
        office.device("two", "brother", 161);
        Path file = office.write(home.resolve("office.fleet"));
        Files.writeString(file, Files.readString(file).replace("id=\"two\"", "id=\"one\""));
        for (String command : new String[] {"read", "verify"}) {
            Called called = fleetmail.call(command, "--fleet", file);
            assertThat(called.status()).isEqualTo(3);
            assertThat(called.out()).isEmpty();
            assertThat(called.err()).containsPattern("office\\.fleet:[0-9]+:[0-9]+: .*\\[FLEET-DUPLICATE-ID]");
        }
    }

    @Test
    void all_mistakes_of_a_file_are_told_not_only_the_first() throws IOException {
        Office office = new Office();
        office.device("one", "brother", 161);
        office.device("two", "brother", 161);
        office.device("three", "brother", 161);
        Path file = office.write(home.resolve("office.fleet"));
        Files.writeString(
                file, Files.readString(file).replace("id=\"two\"", "id=\"one\"").replace("id=\"three\"", "id=\"one\""));
        assertThat(fleetmail.call("read", "--fleet", file).err().lines())
                .filteredOn(line -> line.contains("[FLEET-DUPLICATE-ID]"))
                .hasSize(2);
    }

    @Test
    void an_endpoint_without_host_is_told_and_the_others_are_checked() {
        Path file = new Office()
                .endpoint("nowhere", "", 587, TransportSecurity.STARTTLS)
                .endpoint("closed", "127.0.0.1", Ports.free(), TransportSecurity.STARTTLS)
                .write(home.resolve("office.fleet"));
        Called called = fleetmail.call("verify", "--fleet", file, "--format", "json", "--deadline", "5");
        assertThat(called.status()).isEqualTo(3);
        JsonNode targets = Shape.checked(called.out()).path("targets");
        assertThat(targets.get(0).path("trouble").path("code").asText()).isEqualTo("ENDPOINT-INCOMPLETE");
        assertThat(targets.get(0).path("trouble").path("advice").asText()).isNotBlank();
        assertThat(targets.get(1).path("outcome").asText()).isEqualTo("unreachable");
        Called text = fleetmail.call("verify", "--fleet", file, "--lang", "ja");
        assertThat(text.out()).contains("[ENDPOINT-INCOMPLETE]");
        assertThat(fleetmail.call("verify", "--fleet", file, "--format", "csv").out())
                .contains("nowhere,unknown", "ENDPOINT-INCOMPLETE");
    }
}
