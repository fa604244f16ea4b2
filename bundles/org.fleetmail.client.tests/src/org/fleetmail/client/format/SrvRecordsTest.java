package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Master;
import org.xbill.DNS.SRVRecord;

class SrvRecordsTest {
    @Test
    void a_dns_library_reads_the_srv_records() throws Exception {
        String zone = Samples.text("dns-srv", Samples.pop("A"), Samples.imap("B"), Samples.pop("C"));
        Map<String, String> found = new TreeMap<>();
        try (Master master = new Master(new ByteArrayInputStream(zone.getBytes(StandardCharsets.US_ASCII)))) {
            for (var record = master.nextRecord(); record != null; record = master.nextRecord()) {
                var srv = (SRVRecord) record;
                found.put(srv.getName().toString(), srv.getTarget() + ":" + srv.getPort());
            }
        }
        assertThat(found)
                .containsExactly(
                        Map.entry("_imaps._tcp.example.com.", "imap.example.com.:993"),
                        Map.entry("_pop3s._tcp.example.com.", "pop3.example.com.:995"),
                        Map.entry("_submission._tcp.example.com.", "smtp.example.com.:587"),
                        Map.entry("_submissions._tcp.example.com.", "smtp.example.com.:465"));
    }
}
