package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials of many devices: who needs some, and filling them in. */
class CredentialsTest {
    @TempDir
    Path home;

    private Caller fleetmail;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        fleetmail =
                new Caller(home).secret("tokyo", "k3pt").secret("web", "w3b!").secret("factory", "admin");
        Office office = new Office();
        office.device("a", "brother", 161);
        office.device("b", "brother", 161).getTags().add(CredentialsNeeded.TAG);
        Device web = office.device("c", "example-web-simulated", 161);
        web.setSnmp(null);
        file = office.write(home.resolve("office.fleet"));
    }

    @AfterEach
    void end() throws IOException {
        fleetmail.end();
    }

    private Called call(Object... words) {
        return fleetmail.call(words);
    }

    private Fleet fleet() {
        return FleetFile.open(file).toOptional().orElseThrow().fleet();
    }

    private Device device(String id) {
        return fleet().getDevices().stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_needs_credentials_is_listed_and_selected() {
        Called all = call("credentials", "list", "--fleet", file);
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out()).containsPattern("a +127.0.0.1 +itself +given").containsPattern("b .*needed");
        Called given = call("credentials", "list", "--fleet", file, "--select", "credentials:given");
        assertThat(given.status()).isZero();
        assertThat(fleetmail
                        .language(Locale.JAPANESE)
                        .call("credentials", "list", "--fleet", file)
                        .out())
                .contains("必要", "設定済み");
    }

    @Test
    void those_that_need_some_are_filled_in_at_once() {
        Called filled = call("credentials", "fill", "--fleet", file, "--community-ref", "tokyo", "--port", 1161);
        assertThat(filled.status()).as(filled.all()).isZero();
        assertThat(filled.err()).contains("2 devices");
        assertThat(List.of(device("b"), device("c"))).allSatisfy(device -> {
            assertThat(device.getSnmp().getReadCommunity()).isEqualTo("tokyo");
            assertThat(device.getSnmp().getPort()).isEqualTo(1161);
        });
        assertThat(device("a").getSnmp().getReadCommunity()).isEqualTo("read");
        assertThat(call("credentials", "fill", "--fleet", file, "--community-ref", "tokyo")
                        .err())
                .contains("No device needs credentials");
    }

    @Test
    void web_logins_are_filled_in_for_those_that_are_selected() {
        Called filled = call(
                "credentials", "fill", "--fleet", file, "--select", "id:c", "--web-ref", "web", "--web-user", "admin");
        assertThat(filled.status()).as(filled.all()).isZero();
        assertThat(device("c").getWeb().getSecret()).isEqualTo("web");
        assertThat(device("c").getWeb().getUserName()).isEqualTo("admin");
        assertThat(device("c").getWeb().getScheme()).isEqualTo("https");
        assertThat(device("a").getWeb()).isNull();
    }

    @Test
    void a_password_that_everybody_knows_becomes_a_finding_that_does_not_hold_it() throws IOException {
        Called filled = call("credentials", "fill", "--fleet", file, "--select", "id:c", "--web-ref", "factory");
        assertThat(filled.status()).isEqualTo(1);
        assertThat(filled.err()).contains("Everybody knows");
        assertThat(Files.readString(file)).contains("default-password").doesNotContain("\"admin\"");
        Finding finding = Findings.of(fleet(), Rules.builtIn()).stream()
                .filter(each -> each.rule().equals("device.default-credentials"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.element()).isEqualTo("c");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.remedy().in(Locale.ENGLISH)).contains("credentials fill");
        assertThat(finding.remedy().in(Locale.JAPANESE)).contains("credentials fill");
        assertThat(call("credentials", "list", "--fleet", file, "--select", "credentials:default")
                        .out())
                .contains("takes a default");
    }

    @Test
    void a_secret_that_is_not_kept_and_a_call_without_a_kind_change_nothing() throws IOException {
        String before = Files.readString(file);
        assertThat(call("credentials", "fill", "--fleet", file, "--web-ref", "nowhere")
                        .status())
                .isEqualTo(3);
        assertThat(call("credentials", "fill", "--fleet", file).status()).isEqualTo(2);
        assertThat(call("credentials", "fill", "--fleet", file, "--web-ref", "web", "--community-ref", "tokyo")
                        .status())
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(before);
    }
}
