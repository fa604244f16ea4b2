package org.fleetmail.device.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.testkit.dns.BindPeer;
import org.fleetmail.testkit.dns.ZoneWish;
import org.fleetmail.testkit.dns.ZoneWish.Signing;
import org.junit.jupiter.api.Test;

/** Service discovery against a real name server; the records are those a printer announces by multicast, too. */
class ServiceBrowserTest {
    private static BindPeer office() {
        return BindPeer.start(new ZoneWish(
                "office.test.",
                Signing.NONE,
                List.of(
                        "_ipp._tcp IN PTR Copy\\032room._ipp._tcp",
                        "Copy\\032room._ipp._tcp IN SRV 0 0 631 copier",
                        "Copy\\032room._ipp._tcp IN TXT \"ty=Sharp BP-70C65\" \"adminurl=http://copier.office.test/\"",
                        "_pdl-datastream._tcp IN PTR Label._pdl-datastream._tcp",
                        "Label._pdl-datastream._tcp IN SRV 0 0 9100 labels",
                        "copier IN A 192.0.2.20",
                        "labels IN A 192.0.2.21",
                        "labels IN AAAA 2001:db8::21")));
    }

    @Test
    void everything_a_domain_lists_is_found_once() throws IOException {
        try (BindPeer bind = office()) {
            assertThat(ServiceBrowser.unicast(bind.address(), "office.test").addresses(new Cancellation()))
                    .containsExactlyInAnyOrder("192.0.2.20", "192.0.2.21");
        }
    }

    @Test
    void a_domain_without_printers_lists_none() throws IOException {
        try (BindPeer bind = office()) {
            assertThat(ServiceBrowser.unicast(bind.address(), "empty.test").addresses(new Cancellation()))
                    .isEmpty();
        }
    }

    @Test
    void cancelling_does_not_wait() throws IOException {
        try (BindPeer bind = office()) {
            Cancellation cancelled = new Cancellation();
            cancelled.cancel();
            assertThat(ServiceBrowser.unicast(bind.address(), "office.test").addresses(cancelled))
                    .isEmpty();
        }
    }
}
