package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.snmp.BrotherObjects;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work lists of a real agent that holds what an HP device holds: its mail gateway can only be read. */
class HandworkTest {
    private static final String HOST = "1.3.6.1.4.1.11.2.3.9.4.2.1.2.2.1.80.0";

    @TempDir
    Path home;

    private Path fleet(int port) {
        Office office = new Office().wants("smtp.host", "new.example");
        office.device("printer-3f", "hp", port);
        return office.write(home.resolve("office-" + port + ".fleet"));
    }

    @Test
    @Tag("row:T19")
    void what_cannot_be_written_is_listed_in_both_languages_and_ticked_off_by_reading_the_device() throws IOException {
        Caller fleetmail = new Caller(home).secret("read", SnmpdPeer.READ).secret("write", SnmpdPeer.WRITE);
        Path folder = home.resolve("work");
        try {
            try (SnmpdPeer agent = SnmpdPeer.start(SnmpdPeer.fixedText(HOST, "old.example"))) {
                Path file = fleet(agent.port());
                Called english = fleetmail.call("handwork", "--fleet", file, "-o", folder);
                assertThat(english.status()).as(english.all()).isEqualTo(1);
                assertThat(english.out())
                        .contains(": old.example → new.example")
                        .contains("[ ] SMTP port: ? → 587")
                        .contains("tick it by hand")
                        .contains("2 tasks are open");
                Called japanese = fleetmail.language(Locale.JAPANESE).call("handwork", "--fleet", file, "-o", folder);
                assertThat(japanese.out()).contains("機器での手作業").contains("未完了の作業が 2 件");
                assertThat(Files.readString(folder.resolve("handwork.html")))
                        .contains("lang=\"ja\"")
                        .contains("電子メール設定")
                        .doesNotContain("<script");
            }
            try (SnmpdPeer agent = SnmpdPeer.start(SnmpdPeer.fixedText(HOST, "new.example"))) {
                Called later = fleetmail
                        .language(Locale.ENGLISH)
                        .call("handwork", "--fleet", fleet(agent.port()), "-o", folder);
                assertThat(later.out())
                        .containsPattern("\\[x] .*old.example → new.example")
                        .contains("One task is open");
            }
            Called silent = fleetmail.call("handwork", "--fleet", fleet(Ports.free()), "-o", folder);
            assertThat(silent.out())
                    .containsPattern("\\[x] .*old.example → new.example")
                    .contains("One task is open");
        } finally {
            fleetmail.end();
        }
    }

    @Test
    void a_port_is_on_the_list_beside_the_tls_mode_and_is_not_pushed_without_it() throws IOException {
        Caller fleetmail = new Caller(home).secret("read", SnmpdPeer.READ).secret("write", SnmpdPeer.WRITE);
        try (SnmpdPeer agent = SnmpdPeer.start(BrotherObjects.snmpd().toArray(String[]::new))) {
            Office office = new Office().wants("smtp.security", "starttls");
            office.device("printer-3f", "brother", agent.port());
            Path file = office.write(home.resolve("office.fleet"));
            Called list = fleetmail.call("handwork", "--fleet", file, "-o", home.resolve("work"));
            assertThat(list.out())
                    .containsPattern("SMTP transport security: \\? → starttls +\\(TLS mode\\)")
                    .containsPattern("SMTP port: 25 → 587 +\\(TLS mode\\)")
                    .contains("TLS off the device sends in clear")
                    .contains("Screen not known for this model: look for");
            Path plan = home.resolve("plan.json");
            Called planned = fleetmail.call("plan", "--fleet", file, "-o", plan);
            assertThat(planned.out()).contains("Its TLS mode can only be set at the device");
            Called applied = fleetmail.call("apply", plan, "--note", "move", "--yes");
            assertThat(applied.all()).contains("hand work");
            Called read = fleetmail.call("read", "--fleet", file, "--format", "json");
            assertThat(read.out()).contains("\"smtp.port\"").doesNotContainPattern("\"actual\" : \"587\"");
        } finally {
            fleetmail.end();
        }
    }
}
