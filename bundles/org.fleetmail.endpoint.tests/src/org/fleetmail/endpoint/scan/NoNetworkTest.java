package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.process.ChildJvm;
import org.fleetmail.testkit.process.NetworkNamespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a computer without a network: a namespace that has loopback alone, from which nothing can be sent. */
class NoNetworkTest {
    /** For documentation (RFC 5737). */
    private static final String ELSEWHERE = "192.0.2.1:587";

    @TempDir
    Path folder;

    @Test
    void a_computer_without_a_network_is_told_from_a_server_on_which_nothing_listens() throws Exception {
        assertThat(said(NetworkNamespace.around(List.of()), ELSEWHERE))
                .anyMatch(line -> line.contains("no network that leads to " + ELSEWHERE))
                .contains("web: no network true");
        assertThat(said(List.of(), "127.0.0.1:" + Ports.free()))
                .anyMatch(line -> line.contains("Nothing listens"))
                .contains("web: no network false");
    }

    private List<String> said(List<String> around, String place) throws IOException, InterruptedException {
        Path log = folder.resolve("said-" + place.length());
        Process process = new ChildJvm(
                        LookWithoutNetwork.class,
                        "org.fleetmail.endpoint.Verifier",
                        "org.fleetmail.tls.Answer",
                        "org.fleetmail.core.trouble.Outcome",
                        "org.fleetmail.model.Fleet",
                        "org.eclipse.emf.ecore.EObject",
                        "org.eclipse.emf.common.notify.Notifier",
                        "org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto",
                        "org.bouncycastle.asn1.ASN1Object",
                        "org.bouncycastle.asn1.cms.ContentInfo",
                        "org.xbill.DNS.Name",
                        "org.slf4j.LoggerFactory")
                .within(around)
                .start(log, place);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(log);
    }
}
