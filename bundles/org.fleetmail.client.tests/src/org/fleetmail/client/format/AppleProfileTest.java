package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fleetmail.client.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppleProfileTest {
    static Stream<String> names() {
        return Stream.concat(Samples.NAMES.stream(), Samples.WIDE_NAMES.stream());
    }

    private static byte[] profile(String name) {
        return Samples.write("apple-mobileconfig", Samples.pop(name)).getFirst().content();
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_come_back(String name) throws Exception {
        assertThat(XmlFile.plist(XmlFile.read(profile(name))))
                .containsEntry("EmailAccountName", name)
                .containsEntry("EmailAccountDescription", name)
                .containsEntry("EmailAccountType", "EmailTypePOP")
                .containsEntry("IncomingMailServerPortNumber", "995")
                .containsEntry("IncomingMailServerUseSSL", "true")
                .containsEntry("OutgoingMailServerPortNumber", "587")
                .containsEntry("OutgoingMailServerUseSSL", "true")
                .containsEntry("OutgoingPasswordSameAsIncomingPassword", "true");
    }

    @Test
    void a_property_list_library_reads_it(@TempDir Path home) throws Exception {
        Program python = Program.of("python3", "python3");
        Path file = Files.write(home.resolve("x.mobileconfig"), profile("海瀬 \"<&>\" 😀"));
        String script = "import plistlib,sys;p=plistlib.load(open(sys.argv[1],'rb'));m=p['PayloadContent'][0];"
                + "print(p['PayloadType'],p['PayloadVersion'],m['PayloadType'],m['IncomingMailServerPortNumber']+1,"
                + "m['IncomingMailServerUseSSL'] is True,m['EmailAccountName'],sep='|',end='')";
        assertThat(python.run(home, "-c", script, file.toString()))
                .isEqualTo(new Program.Run(0, "Configuration|1|com.apple.mail.managed|996|True|海瀬 \"<&>\" 😀"));
    }

    @Test
    void writing_again_replaces_the_same_profile() throws Exception {
        String first = XmlFile.plist(XmlFile.read(profile("A"))).get("PayloadUUID");
        assertThat(XmlFile.plist(XmlFile.read(profile("B")))).containsEntry("PayloadUUID", first);
    }
}
