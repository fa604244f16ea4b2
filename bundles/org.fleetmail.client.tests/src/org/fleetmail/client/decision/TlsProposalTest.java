package org.fleetmail.client.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsProposalTest {
    @ParameterizedTest
    @CsvSource({"SMTP, 587, STARTTLS", "POP3, 995, IMPLICIT_TLS", "IMAP, 993, IMPLICIT_TLS"})
    @Tag("row:S8")
    void the_host_stays_and_port_and_method_change_together(MailProtocol protocol, int port, TransportSecurity method) {
        TlsProposal proposal = TlsProposal.of(protocol, "mail.example.com");
        assertThat(proposal).isEqualTo(new TlsProposal(protocol, "mail.example.com", port, method, false));
    }

    @Test
    @Tag("row:S7")
    void it_holds_host_port_and_method_and_nothing_else_to_set() {
        assertThat(Stream.of(TlsProposal.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("protocol", "host", "port", "method", "derived");
    }

    @Test
    @Tag("row:U3")
    @Tag("row:S9")
    void from_a_port_alone_the_method_is_derived_and_marked_so() {
        assertThat(TlsProposal.atPort(MailProtocol.SMTP, "smtp.example.com", 587))
                .contains(
                        new TlsProposal(MailProtocol.SMTP, "smtp.example.com", 587, TransportSecurity.STARTTLS, true));
        assertThat(TlsProposal.atPort(MailProtocol.SMTP, "smtp.example.com", 10_025))
                .isEmpty();
    }
}
