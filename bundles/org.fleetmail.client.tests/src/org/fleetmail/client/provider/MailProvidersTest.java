package org.fleetmail.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailProvidersTest {
    private static final MailProviders PROVIDERS = MailProviders.shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "row:H1, ablenet",
        "row:H2, cs-server-personal",
        "row:H3, iclusta",
        "row:H4, cs-server-professional",
        "row:H5, cpi",
        "row:H6, drive-network",
        "row:H7, webdax",
        "row:H8, c3md",
        "row:H9, ntt-smartconnect"
    })
    void the_hosting_services_of_2006_offered_ssl_in_both_directions(String row, String id) {
        MailProvider provider = PROVIDERS.find(id).orElseThrow();
        assertThat(provider.popOverSsl()).isTrue();
        assertThat(provider.smtpOverSsl()).isTrue();
        assertThat(provider.date()).hasYear(2006);
    }

    @Test
    @Tag("row:F10")
    void asahi_net_has_two_servers() {
        assertThat(PROVIDERS.find("asahi-net").orElseThrow().servers())
                .containsExactly("mail.asahi-net.or.jp", "pop.asahi-net.or.jp");
    }

    @Test
    void sources_of_providers_are_known() {
        var known = MailClients.shipped().sources().stream().map(Source::id).collect(Collectors.toSet());
        assertThat(PROVIDERS.all()).allSatisfy(provider -> assertThat(known).contains(provider.source()));
    }
}
