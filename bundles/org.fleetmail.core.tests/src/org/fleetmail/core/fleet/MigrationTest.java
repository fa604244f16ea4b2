package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    private static final String VERSION_1 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <fleet:Fleet xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fleet="urn:fleetmail:fleet"
            id="office"
            formatVersion="1">
          <endpoints id="a" host="smtp.example.com" port="587" tls="starttls"/>
          <endpoints id="b" host="smtp.example.com" port="465" tls="ssl"/>
          <endpoints id="c" host="smtp.example.com" port="25" tls="none"/>
          <endpoints id="d" host="smtp.example.com"/>
          <devices id="dev-1" smtpUser="scan, see the sheet in 3F" address="192.0.2.1">
            <notes text="older"/>
          </devices>
          <devices id="dev-2" smtpUser=" "/>
        </fleet:Fleet>
        """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("office.fleet"), VERSION_1);
    }

    @Test
    void version1IsReadAsVersion2() {
        Fleet fleet = Offices.opened(file).fleet();

        assertThat(fleet.getFormatVersion()).isEqualTo(2);
        assertThat(fleet.getEndpoints())
                .extracting(Endpoint::getTransportSecurity)
                .containsExactly(
                        TransportSecurity.STARTTLS,
                        TransportSecurity.IMPLICIT_TLS,
                        TransportSecurity.NONE,
                        TransportSecurity.STARTTLS);
        assertThat(fleet.getDevices().getFirst().getNotes())
                .extracting(note -> note.getText())
                .containsExactly("SMTP user: scan, see the sheet in 3F", "older");
        assertThat(fleet.getDevices().getLast().getNotes()).isEmpty();
    }

    @Test
    void theOldVersionStaysOnDiskUntilItIsSavedAndIsKeptThen() throws IOException {
        FleetDocument document = Offices.opened(file);
        assertThat(document.migrated()).isTrue();
        assertThat(document.changedOnDisk()).isFalse();
        assertThat(file).hasContent(VERSION_1);

        Offices.done(document.save());

        assertThat(document.migrated()).isFalse();
        assertThat(folder.resolve("office.fleet.bak")).hasContent(VERSION_1);
        assertThat(Files.readString(file)).contains("formatVersion=\"2\"").doesNotContain("tls=", "smtpUser");
        assertThat(Offices.opened(file).migrated()).isFalse();
    }

    @Test
    void mistakesInAnOldFileNameTheirPlace() throws IOException {
        Files.writeString(
                file,
                VERSION_1.replace("tls=\"ssl\"", "\ntls=\"telepathy\"").replace("192.0.2.1\"", "x\"\nsite=\"y\""));

        assertThat(((Opening.Refused) FleetFile.read(file)).problems())
                .extracting(p -> p.code() + " " + p.line())
                .containsExactly("FLEET_SYNTAX 6", "FLEET_REFERENCE 11");
    }

    @Test
    void theWordsOfVersion1AreNotThoseOfVersion2() throws IOException {
        Files.writeString(file, VERSION_1.replace("formatVersion=\"1\"", "formatVersion=\"2\""));

        assertThat(((Opening.Refused) FleetFile.read(file)).problems())
                .extracting(Problem::code)
                .containsOnly(TroubleCode.FLEET_SYNTAX)
                .hasSize(5);
    }
}
