package org.fleetmail.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Account;
import org.fleetmail.model.Deadline;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Provider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What providers end, and whom that hits. */
class ProviderRuleTest {
    private static final FleetFactory MAKE = FleetFactory.eINSTANCE;

    private final Fleet fleet = MAKE.createFleet();
    private final Provider provider = MAKE.createProvider();
    private final Endpoint endpoint = MAKE.createEndpoint();

    @BeforeEach
    void make() {
        Deadline deadline = MAKE.createDeadline();
        deadline.setDate("2026-12-31");
        deadline.setText("Port 25 is closed.");
        provider.setId("isp");
        provider.getDeadlines().add(deadline);
        fleet.getProviders().add(provider);
        endpoint.setProvider(provider);
        fleet.getEndpoints().add(endpoint);
    }

    private List<Finding> on(String day) {
        Clock clock =
                Clock.fixed(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return new ProviderRule(clock).check(fleet);
    }

    @Test
    void what_ends_much_later_bothers_nobody() {
        assertThat(on("2026-01-01")).isEmpty();
    }

    @Test
    void it_becomes_urgent_when_the_day_is_near_and_stays_so_after_it() {
        assertThat(on("2026-09-01")).extracting(Finding::severity).containsExactly(Severity.MEDIUM);
        assertThat(on("2026-12-15")).extracting(Finding::severity).containsExactly(Severity.HIGH);
        Finding past = on("2027-01-15").getFirst();
        assertThat(past.severity()).isEqualTo(Severity.HIGH);
        assertThat(past.text().in(Locale.JAPANESE)).isEqualTo("2026-12-31 に終了しました: Port 25 is closed.");
    }

    @Test
    void a_provider_that_no_endpoint_uses_is_not_found() {
        endpoint.setProvider(null);
        assertThat(on("2026-12-15")).isEmpty();
    }

    @Test
    void what_we_know_of_a_provider_hits_the_accounts_that_use_it() {
        endpoint.setProvider(null);
        endpoint.setHost("smtp.gmail.com");
        Account account = MAKE.createAccount();
        account.setId("scan");
        account.setMechanism(Mechanism.PLAIN);
        account.setOutgoing(endpoint);
        fleet.getAccounts().add(account);
        assertThat(on("2026-12-15")).extracting(Finding::element).containsExactly("scan");
    }
}
