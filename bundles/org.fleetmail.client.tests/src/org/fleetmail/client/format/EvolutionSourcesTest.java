package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetmail.client.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of Evolution, read by the library it reads them with. */
class EvolutionSourcesTest {
    private static final String READ = """
        import sys
        from gi.repository import GLib
        for path in sys.argv[1:]:
            file = GLib.KeyFile()
            file.load_from_file(path, GLib.KeyFileFlags.NONE)
            print(file.get_string("Mail Identity", "Name"))
        """;

    @Test
    void glib_reads_every_name(@TempDir Path home) throws Exception {
        Program python = Program.of("/usr/bin/python3", "python3-pyatspi");
        Path script = Files.writeString(home.resolve("read.py"), READ);
        List<String> names = Samples.names().toList();
        String[] arguments = new String[names.size() + 1];
        arguments[0] = script.toString();
        for (int i = 0; i < names.size(); i++) {
            Path file = home.resolve(i + ".source");
            Files.write(
                    file,
                    Samples.write("evolution-sources", Samples.imap(names.get(i)))
                            .get(1)
                            .content());
            arguments[i + 1] = file.toString();
        }
        assertThat(python.run(home, arguments).output()).isEqualTo(String.join("\n", names) + "\n");
    }

    @Test
    void an_account_has_three_files() {
        var files = Samples.write("evolution-sources", Samples.imap("表示ソ\\能"));
        assertThat(files)
                .extracting(ExportedFile::name)
                .containsExactly("suzuki.source", "suzuki-identity.source", "suzuki-transport.source");
        var receiving = IniFile.read(files.get(0).text(StandardCharsets.UTF_8), false);
        assertThat(receiving.get("Data Source")).containsEntry("DisplayName", "表示ソ\\\\能");
        assertThat(receiving.get("Security")).containsEntry("Method", "ssl-on-alternate-port");
        assertThat(receiving.get("Mail Account"))
                .containsEntry("BackendName", "imapx")
                .containsEntry("IdentityUid", "suzuki-identity");
        var identity = IniFile.read(files.get(1).text(StandardCharsets.UTF_8), false);
        assertThat(identity.get("Mail Submission")).containsEntry("TransportUid", "suzuki-transport");
    }
}
