package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class WindowsFormatsTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final Pattern REG_TEXT = Pattern.compile("\"([^\"]+)\"=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Stream<String> japaneseNames() {
        return Samples.NAMES.stream();
    }

    static Stream<String> allNames() {
        return Stream.concat(Samples.NAMES.stream(), Samples.WIDE_NAMES.stream());
    }

    private static Map<String, Map<String, String>> prf(MailAccount... accounts) {
        return IniFile.read(Samples.write("outlook-prf", accounts).getFirst().text(CP932), true);
    }

    @ParameterizedTest
    @MethodSource("japaneseNames")
    void names_come_back_from_prf(String name) {
        var account = prf(Samples.withUser(Samples.pop(name), name)).get("Account1");
        assertThat(account)
                .containsEntry("AccountName", name)
                .containsEntry("DisplayName", name)
                .containsEntry("POP3UserName", name);
    }

    @Test
    @Tag("row:C04b")
    void prf_says_tls_for_587_and_ssl_for_465() {
        var file = prf(Samples.pop("A"), Samples.imap("B"));
        assertThat(file.get("Account1"))
                .containsEntry("POP3Port", "995")
                .containsEntry("POP3UseSSL", "1")
                .containsEntry("SMTPPort", "587")
                .containsEntry("SMTPSecureConnection", "2")
                .containsEntry("SMTPUseAuth", "1")
                .containsEntry("SMTPAuthMethod", "0")
                .containsEntry("DefaultAccount", "TRUE");
        assertThat(file.get("Account2"))
                .containsEntry("IMAPServer", "imap.example.com")
                .containsEntry("SMTPSecureConnection", "1");
        assertThat(file.get("Internet Account List"))
                .containsEntry("Account1", "I_Mail")
                .containsEntry("Account2", "IMAP_I_Mail");
        assertThat(file.get("I_Mail"))
                .containsEntry("SMTPSecureConnection", "PT_LONG,0x020A")
                .containsEntry("AccountType", "POP3");
    }

    @Test
    void every_value_of_prf_has_its_property() {
        var file = prf(Samples.pop("A"), Samples.imap("B"));
        assertThat(file.get("I_Mail").keySet()).containsAll(withoutProfile(file.get("Account1")));
        assertThat(file.get("IMAP_I_Mail").keySet()).containsAll(withoutProfile(file.get("Account2")));
    }

    private static List<String> withoutProfile(Map<String, String> account) {
        return account.keySet().stream()
                .filter(key -> !List.of("UniqueService", "ConnectionType", "DefaultAccount")
                        .contains(key))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook-prf", "outlook-express-iaf", "becky-ini"})
    void names_outside_the_code_page_are_refused_not_mangled(String format) {
        var ssl = Samples.server(MailProtocol.SMTP, 465, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD, "sato");
        for (String name : Samples.WIDE_NAMES) {
            var account =
                    Samples.account("sato", name, Samples.pop(name).incoming().orElseThrow(), ssl);
            assertThat(Samples.refusal(format, account)).as(name).contains("文字コード");
        }
    }

    @Test
    @Tag("row:C04d")
    void stls_for_receiving_is_refused_by_prf_and_autodiscover() {
        var stls = Samples.server(MailProtocol.POP3, 110, TransportSecurity.STARTTLS, Login.PASSWORD, "sato");
        var account =
                Samples.account("sato", "S", stls, Samples.pop("S").outgoing().orElseThrow());
        assertThat(Samples.refusal("outlook-prf", account)).contains("STLS");
        assertThat(Samples.refusal("outlook-autodiscover", account)).contains("STLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook-prf", "outlook-express-reg", "windows-mail-oeaccount"})
    @Tag("row:C10")
    void apop_is_refused(String format) {
        assertThat(Samples.refusal(format, Samples.apop())).contains("APOP");
    }

    @ParameterizedTest
    @MethodSource("allNames")
    void names_come_back_from_autodiscover(String name) throws Exception {
        Document xml = XmlFile.read(Samples.write("outlook-autodiscover", Samples.withUser(Samples.pop(name), name))
                .getFirst()
                .content());
        assertThat(XmlFile.text(xml, "DisplayName", 0)).isEqualTo(name);
        assertThat(XmlFile.text(xml, "LoginName", 1)).isEqualTo(name);
        assertThat(xml.getDocumentElement().getNamespaceURI()).endsWith("/responseschema/2006");
        assertThat(xml.getElementsByTagNameNS("*", "Account").item(0).getNamespaceURI())
                .endsWith("/outlook/responseschema/2006a");
    }

    @Test
    void autodiscover_always_says_spa_and_the_encryption() throws Exception {
        Document xml = XmlFile.read(Samples.write("outlook-autodiscover", Samples.pop("A"))
                .getFirst()
                .content());
        assertThat(XmlFile.text(xml, "SPA", 0)).isEqualTo("off");
        assertThat(XmlFile.text(xml, "SPA", 1)).isEqualTo("off");
        assertThat(XmlFile.text(xml, "Encryption", 0)).isEqualTo("SSL");
        assertThat(XmlFile.text(xml, "Encryption", 1)).isEqualTo("TLS");
    }

    private static Map<String, String> reg(MailAccount... accounts) {
        byte[] content =
                Samples.write("outlook-express-reg", accounts).getFirst().content();
        assertThat(Arrays.copyOf(content, 2)).isEqualTo(new byte[] {(byte) 0xFF, (byte) 0xFE});
        String text = new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        assertThat(text).startsWith("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\");
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.split("\r\n")) {
            var match = REG_TEXT.matcher(line);
            if (match.matches()) {
                values.put(match.group(1), match.group(2).replaceAll("\\\\(.)", "$1"));
            } else if (line.contains("=dword:")) {
                String[] parts = line.split("\"=dword:");
                values.put(parts[0].substring(1), Integer.toString(Integer.parseInt(parts[1], 16)));
            } else {
                assertThat(line).matches("|\\[HKEY.*\\\\0000F00\\d]|Windows Registry Editor Version 5.00");
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("allNames")
    void names_come_back_from_reg(String name) {
        assertThat(reg(Samples.withUser(Samples.pop(name), name)))
                .containsEntry("Account Name", name)
                .containsEntry("SMTP Display Name", name)
                .containsEntry("POP3 User Name", name);
    }

    @Test
    @Tag("row:C01")
    void reg_switches_ssl_and_sets_the_port_and_has_no_method() {
        var values = reg(Samples.pop("A"));
        assertThat(values)
                .containsEntry("SMTP Port", "587")
                .containsEntry("SMTP Secure Connection", "1")
                .containsEntry("SMTP Use Sicily", "2")
                .containsEntry("POP3 Port", "995")
                .containsEntry("POP3 Secure Connection", "1");
        assertThat(values.keySet()).noneMatch(key -> key.contains("TLS") || key.contains("Method"));
    }

    @ParameterizedTest
    @MethodSource("allNames")
    void names_come_back_from_oeaccount(String name) throws Exception {
        byte[] content = Samples.write("windows-mail-oeaccount", Samples.pop(name))
                .getFirst()
                .content();
        assertThat(XmlFile.text(XmlFile.read(content), "Account_Name", 0)).isEqualTo(name);
        assertThat(XmlFile.text(XmlFile.read(content), "SMTP_Display_Name", 0)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "SMTP, 25, 19",
        "POP3, 110, 6e",
        "IMAP, 143, 8f",
        "SMTP, 465, 1d1",
        "SMTP, 587, 24b",
        "IMAP, 993, 3e1",
        "POP3, 995, 3e3"
    })
    @Tag("row:C02")
    void ports_of_oeaccount_are_hexadecimal(MailProtocol protocol, int port, String hexadecimal) throws Exception {
        var server = Samples.server(protocol, port, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD, "sato");
        var in = Samples.pop("A").incoming().orElseThrow();
        var out = Samples.pop("A").outgoing().orElseThrow();
        var account = protocol.receives()
                ? Samples.account("sato", "A", server, out)
                : Samples.account("sato", "A", in, server);
        Document xml = XmlFile.read(
                Samples.write("windows-mail-oeaccount", account).getFirst().content());
        assertThat(XmlFile.text(xml, protocol + "_Port", 0)).isEqualTo(hexadecimal);
    }

    @ParameterizedTest
    @MethodSource("japaneseNames")
    void names_come_back_from_becky(String name) {
        var ssl = Samples.server(MailProtocol.SMTP, 465, TransportSecurity.IMPLICIT_TLS, Login.CRAM_MD5, name);
        var account = Samples.account("sato", name, Samples.pop(name).incoming().orElseThrow(), ssl);
        var file = IniFile.read(Samples.write("becky-ini", account).getFirst().text(CP932), true);
        assertThat(file.get("Account"))
                .containsEntry("YourName", name)
                .containsEntry("Name", name)
                .containsEntry("SSLPOP", "1")
                .containsEntry("POP3Port", "995")
                .containsEntry("SMTPAUTHMODE", "1");
    }

    @Test
    void starttls_of_becky_is_not_known_and_so_refused() {
        assertThat(Samples.refusal("becky-ini", Samples.pop("A"))).contains("STARTTLS");
    }
}
