package org.fleetmail.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAccountTest {
    private static Account account() {
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId("sato");
        account.setAddress("sato@example.com");
        account.setOutgoing(endpoint(Service.SUBMISSION, "smtp.example.com", 587));
        account.setIncoming(endpoint(Service.POP3, "pop.example.com", 995));
        return account;
    }

    private static Endpoint endpoint(Service service, String host, int port) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId(host);
        endpoint.setService(service);
        endpoint.setHost(host);
        endpoint.setPort(port);
        endpoint.setTransportSecurity(TransportSecurity.IMPLICIT_TLS);
        return endpoint;
    }

    private static MailAccount read(Account account) {
        return MailAccount.of(account).toOptional().orElseThrow();
    }

    private static String refusal(Account account) {
        return MailAccount.of(account) instanceof Outcome.Failed<MailAccount>(var trouble)
                ? trouble.code() + " " + trouble.in(Locale.ENGLISH)
                : "taken";
    }

    @Test
    @Tag("row:S12")
    void the_user_name_is_the_address_unless_another_is_set() {
        assertThat(read(account()).incoming().orElseThrow().user()).isEqualTo("sato@example.com");
        Account other = account();
        other.setUserName("s-sato");
        assertThat(read(other).outgoing().orElseThrow().user()).isEqualTo("s-sato");
    }

    @Test
    @Tag("row:S13")
    void sending_logs_in_like_receiving() {
        MailAccount account = read(account());
        assertThat(account.outgoing().orElseThrow().user())
                .isEqualTo(account.incoming().orElseThrow().user());
    }

    @Test
    void apop_is_for_receiving_only() {
        Account account = account();
        account.setMechanism(Mechanism.APOP);
        assertThat(read(account).incoming().orElseThrow().login()).isEqualTo(Login.APOP);
        assertThat(read(account).outgoing().orElseThrow().login()).isEqualTo(Login.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "a\u2028b", "\uD83D", "a\tb", "\u0085"})
    void a_name_that_could_end_a_line_or_a_string_is_refused(String name) {
        Account account = account();
        account.setDisplayName("x" + name + "x");
        assertThat(refusal(account)).startsWith(TroubleCode.VALUE_UNFIT.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sato", "@example.com", "sato@", "sato@exa mple.com", "sato@-x.com", "sa\nto@example.com"})
    void an_incomplete_address_is_refused(String address) {
        Account account = account();
        account.setAddress(address);
        assertThat(refusal(account)).startsWith(TroubleCode.VALUE_UNFIT.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a/ssl localhost:1", "a;b", "a\"b", "a..b", "-a.example", "a\n--", "::1::z", "%s"})
    void a_host_that_is_none_is_refused(String host) {
        Account account = account();
        account.setOutgoing(endpoint(Service.SUBMISSION, host, 587));
        assertThat(refusal(account)).startsWith(TroubleCode.ENDPOINT_INCOMPLETE.name());
    }

    @ParameterizedTest
    @CsvSource({
        "メール.例え.jp, xn--4dkua4c.xn--r8jz45g.jp",
        "[2001:db8::25], 2001:db8::25",
        "::1, ::1",
        "192.0.2.1, 192.0.2.1",
        "mail, mail"
    })
    void hosts_are_written_in_ascii(String host, String ascii) {
        Account account = account();
        account.setOutgoing(endpoint(Service.SUBMISSION, host, 587));
        assertThat(read(account).outgoing().orElseThrow().host()).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void a_port_out_of_range_is_refused(int port) {
        Account account = account();
        account.setIncoming(endpoint(Service.IMAP, "imap.example.com", port));
        assertThat(refusal(account)).startsWith(TroubleCode.ENDPOINT_INCOMPLETE.name());
    }
}
