package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.program.Program;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Account files are read by a program that was written from descriptions of the format, not from what writes them. */
class OutlookExpressIafTest {
    /** An account written down by hand: the values of the Perl module's own test, in the order of its fields. */
    private static final String BY_HAND = """
        66 4D 41 49 00 00 05 00 01 00 00 00
        F0 03 35 12 0D 00 00 00 54 65 73 74 20 41 63 63 6F 75 6E 74 00
        E9 03 39 12 04 00 00 00 03 00 00 00
        F0 03 C4 13 11 00 00 00 70 6F 70 33 2E 65 78 61 6D 70 6C 65 2E 63 6F 6D 00
        F0 03 C5 13 09 00 00 00 75 73 65 72 6E 61 6D 65 00
        E9 03 C9 13 04 00 00 00 E3 03 00 00
        F5 03 CA 13 04 00 00 00 01 00 00 00
        F0 03 28 14 11 00 00 00 73 6D 74 70 2E 65 78 61 6D 70 6C 65 2E 63 6F 6D 00
        F0 03 30 14 0A 00 00 00 8A 43 90 A3 93 4E 96 E7 21 00
        """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Program python;

    @BeforeEach
    void unpackReader() throws IOException {
        python = Program.of("python3", "python3");
        try (InputStream in = getClass().getResourceAsStream("read-iaf.py")) {
            Files.copy(in, folder.resolve("read-iaf.py"));
        }
    }

    private static byte[] byHand() {
        return HexFormat.of().parseHex(BY_HAND.replaceAll("\\s", ""));
    }

    private Program.Run run(byte[]... files) throws Exception {
        String[] arguments = new String[files.length + 1];
        arguments[0] = folder.resolve("read-iaf.py").toString();
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = Files.write(folder.resolve(i + ".iaf"), files[i]).toString();
        }
        return python.run(folder, arguments);
    }

    private List<Map<String, Object>> read(Stream<MailAccount> accounts) throws Exception {
        Program.Run run = run(accounts.map(account -> Samples.write("outlook-express-iaf", account))
                .map(files -> files.getFirst().content())
                .toArray(byte[][]::new));
        assertThat(run.status()).as(run.output()).isZero();
        return JSON.readValue(run.output(), new TypeReference<>() {});
    }

    @Test
    void the_reader_knows_a_file_written_by_hand() throws Exception {
        Program.Run run = run(byHand());
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(JSON.readTree(run.output())).isEqualTo(JSON.readTree("""
            [{"AccountName": "Test Account", "ConnectionType": 3, "POP3Server": "pop3.example.com",
              "POP3UserName": "username", "POP3Port": 995, "POP3SecureConnection": 1,
              "SMTPServer": "smtp.example.com", "SMTPDisplayName": "海瀬哲也!"}]\
            """));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "0,  67, another header",
        "14, 77, unknown or twice",
        "16, FF, cut or longer",
        "30, 00, does not end",
        "12, EA, unknown or twice"
    })
    void the_reader_does_not_take_a_damaged_file(int place, String octet, String complaint) throws Exception {
        byte[] damaged = byHand();
        damaged[place] = (byte) Integer.parseInt(octet, 16);
        Program.Run run = run(damaged);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains(complaint);
    }

    @Test
    void every_value_of_a_pop3_account_comes_back() throws Exception {
        assertThat(read(Stream.of(Samples.pop("海瀬哲也"))))
                .containsExactly(Map.ofEntries(
                        Map.entry("AccountName", "海瀬哲也"),
                        Map.entry("ConnectionType", 3),
                        Map.entry("POP3Server", "pop3.example.com"),
                        Map.entry("POP3UserName", "sato"),
                        Map.entry("POP3AuthUseSPA", 0),
                        Map.entry("POP3Port", 995),
                        Map.entry("POP3SecureConnection", 1),
                        Map.entry("SMTPServer", "smtp.example.com"),
                        Map.entry("SMTPAuthMethod", 2),
                        Map.entry("SMTPPort", 587),
                        Map.entry("SMTPSecureConnection", 1),
                        Map.entry("SMTPDisplayName", "海瀬哲也"),
                        Map.entry("SMTPEmailAddress", "sato@example.com")));
    }

    @Test
    void every_value_of_an_imap_account_with_logins_of_its_own_comes_back() throws Exception {
        MailServer in = Samples.server(MailProtocol.IMAP, 143, TransportSecurity.NONE, Login.NTLM, "in");
        MailServer out = Samples.server(MailProtocol.SMTP, 465, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD, "out");
        assertThat(read(Stream.of(Samples.account("kaise", "Tetsuya", in, out))))
                .containsExactly(Map.ofEntries(
                        Map.entry("AccountName", "Tetsuya"),
                        Map.entry("ConnectionType", 3),
                        Map.entry("IMAPServer", "imap.example.com"),
                        Map.entry("IMAPUserName", "in"),
                        Map.entry("IMAPAuthUseSPA", 1),
                        Map.entry("IMAPPort", 143),
                        Map.entry("IMAPSecureConnection", 0),
                        Map.entry("SMTPServer", "smtp.example.com"),
                        Map.entry("SMTPUserName", "out"),
                        Map.entry("SMTPAuthMethod", 3),
                        Map.entry("SMTPPort", 465),
                        Map.entry("SMTPSecureConnection", 1),
                        Map.entry("SMTPDisplayName", "Tetsuya"),
                        Map.entry("SMTPEmailAddress", "kaise@example.com")));
    }

    @Test
    void names_of_every_kind_come_back() throws Exception {
        List<Map<String, Object>> files =
                read(Samples.NAMES.stream().map(name -> Samples.withUser(Samples.pop(name), name)));
        for (String key : List.of("AccountName", "SMTPDisplayName", "POP3UserName")) {
            assertThat(files).extracting(file -> file.get(key)).isEqualTo(Samples.NAMES);
        }
    }
}
