package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.program.Program;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class ThunderbirdFormatsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((\"[^\"]+\"), (.*)\\);");

    static Stream<String> names() {
        return Stream.concat(Samples.NAMES.stream(), Samples.WIDE_NAMES.stream());
    }

    private static Map<String, JsonNode> policies(MailAccount... accounts) throws Exception {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        MAPPER.readTree(Samples.write("thunderbird-policies", accounts)
                        .getFirst()
                        .content())
                .path("policies")
                .path("Preferences")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().path("Value")));
        return values;
    }

    private static Map<String, JsonNode> script(String format, String function, MailAccount... accounts)
            throws Exception {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (String line : Samples.text(format, accounts).split("\n")) {
            var call = CALL.matcher(line);
            if (call.matches()) {
                assertThat(call.group(1)).isEqualTo(function);
                values.put(MAPPER.readTree(call.group(2)).asText(), MAPPER.readTree(call.group(3)));
            } else {
                assertThat(line).startsWith("//");
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_come_back_from_policies(String name) throws Exception {
        var values = policies(Samples.pop(name));
        assertThat(values.get("mail.identity.id1.fullName").asText()).isEqualTo(name);
        assertThat(values.get("mail.server.server1.name").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_come_back_from_scripts_of_ascii(String name) throws Exception {
        assertThat(Samples.text("thunderbird-user-js", Samples.pop(name))).matches("\\p{ASCII}*");
        assertThat(script("thunderbird-user-js", "user_pref", Samples.pop(name))
                        .get("mail.identity.id1.fullName")
                        .asText())
                .isEqualTo(name);
        assertThat(script("thunderbird-autoconfig", "lockPref", Samples.pop(name))
                        .get("mail.identity.id1.fullName")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void scripts_are_valid_for_a_javascript_engine(@TempDir Path home) throws Exception {
        Program node = Program.of("node", "nodejs");
        var script =
                new StringBuilder("const names=[];function user_pref(k,v){if(k.endsWith('fullName'))names.push(v)}\n");
        names().forEach(name -> script.append(Samples.text("thunderbird-user-js", Samples.pop(name))));
        script.append("process.stdout.write(names.join('\\n'))");
        Path file = Files.writeString(home.resolve("x.js"), script);
        assertThat(node.run(home, file.toString())).isEqualTo(new Program.Run(0, String.join("\n", names().toList())));
    }

    @Test
    void the_numbers_are_those_of_thunderbird() throws Exception {
        var values = policies(Samples.pop("A"));
        assertThat(values.get("mail.server.server1.type").asText()).isEqualTo("pop3");
        assertThat(values.get("mail.server.server1.socketType").asInt()).isEqualTo(3);
        assertThat(values.get("mail.server.server1.authMethod").asInt()).isEqualTo(3);
        assertThat(values.get("mail.smtpserver.smtp1.try_ssl").asInt()).isEqualTo(2);
        assertThat(values.get("mail.smtpserver.smtp1.port").asInt()).isEqualTo(587);
        assertThat(values.get("mail.smtpserver.smtp1.username").asText()).isEqualTo("sato");
        assertThat(values.get("mail.server.server1.userName").asText()).isEqualTo("sato");
        assertThat(policies(Samples.apop())
                        .get("mail.server.server1.authMethod")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    @Tag("row:C13")
    void several_accounts_of_one_pc_go_into_one_file() throws Exception {
        var values = policies(Samples.pop("A"), Samples.imap("B"));
        assertThat(values.get("mail.accountmanager.accounts").asText()).isEqualTo("account1,account2,account3");
        assertThat(values.get("mail.server.server2.type").asText()).isEqualTo("imap");
        assertThat(values.get("mail.server.server3.type").asText()).isEqualTo("none");
        assertThat(values.get("mail.smtpservers").asText()).isEqualTo("smtp1,smtp2");
        assertThat(values.get("mail.identity.id2.smtpServer").asText()).isEqualTo("smtp2");
    }

    @Test
    void autoconfig_brings_the_file_that_names_it() {
        assertThat(Samples.write("thunderbird-autoconfig", Samples.pop("A")))
                .extracting(ExportedFile::name)
                .containsExactly("mailadmin.cfg", "defaults/pref/autoconfig.js");
    }

    @Test
    void an_account_without_receiving_is_refused() {
        var account = new MailAccount(
                "scan",
                "scan",
                "",
                "scan@example.com",
                Optional.empty(),
                Samples.pop("A").outgoing());
        assertThat(Samples.refusal("thunderbird-policies", account)).contains("受信サーバーが必要");
    }

    @Test
    void a_login_thunderbird_does_not_know_is_refused() {
        var server = Samples.server(MailProtocol.SMTP, 587, TransportSecurity.STARTTLS, Login.SCRAM, "x");
        var account = Samples.account("x", "X", Samples.pop("A").incoming().orElseThrow(), server);
        assertThat(Samples.refusal("thunderbird-user-js", account)).contains("SCRAM");
    }

    @ParameterizedTest
    @MethodSource("names")
    void user_names_come_back_from_autoconfig(String user) throws Exception {
        Document xml = XmlFile.read(Samples.write("autoconfig-xml", Samples.withUser(Samples.imap("A"), user))
                .getFirst()
                .content());
        assertThat(XmlFile.text(xml, "username", 0)).isEqualTo(user);
        assertThat(XmlFile.text(xml, "username", 1)).isEqualTo(user);
    }

    @Test
    void autoconfig_has_one_file_for_each_domain_and_placeholders_for_user_names() throws Exception {
        var files = Samples.write("autoconfig-xml", Samples.imap("A"), Samples.pop("B"), Samples.apop());
        assertThat(files)
                .extracting(ExportedFile::name)
                .containsExactly("isp/example.com.xml", "isp/personal.email.ne.jp.xml");
        Document xml = XmlFile.read(files.getFirst().content());
        assertThat(XmlFile.text(xml, "username", 0)).isEqualTo("%EMAILADDRESS%");
        assertThat(XmlFile.text(xml, "username", 1)).isEqualTo("%EMAILLOCALPART%");
        assertThat(XmlFile.text(xml, "socketType", 0)).isEqualTo("SSL");
        assertThat(XmlFile.text(xml, "authentication", 0)).isEqualTo("password-cleartext");
        assertThat(xml.getDocumentElement().getAttribute("version")).isEqualTo("1.1");
    }

    @Test
    void xmllint_reads_every_xml_form(@TempDir Path home) throws Exception {
        Program xmllint = Program.of("xmllint", "libxml2-utils");
        List<String> arguments = new ArrayList<>(List.of("--noout", "--nonet"));
        for (String format :
                List.of("autoconfig-xml", "outlook-autodiscover", "windows-mail-oeaccount", "apple-mobileconfig")) {
            for (String name : names().toList()) {
                Path file = home.resolve(format + arguments.size() + ".xml");
                Files.write(
                        file,
                        Samples.write(format, Samples.pop(name)).getFirst().content());
                arguments.add(file.toString());
            }
        }
        assertThat(xmllint.run(home, arguments.toArray(String[]::new))).isEqualTo(new Program.Run(0, ""));
    }

    @Test
    void xmllint_finds_autoconfig_to_be_as_documented(@TempDir Path home) throws Exception {
        Program xmllint = Program.of("xmllint", "libxml2-utils");
        Path grammar = grammar(home);
        for (MailAccount account : List.of(Samples.pop("A"), Samples.imap("B"), Samples.apop())) {
            Path file = home.resolve(account.id() + ".xml");
            String xml = Samples.text("autoconfig-xml", account);
            Files.writeString(file, xml);
            assertThat(validated(xmllint, home, grammar, file).output()).contains(file + " validates");
            Files.writeString(file, xml.replaceAll("<port>\\d+", "<port>0"));
            assertThat(validated(xmllint, home, grammar, file).status()).isNotZero();
            Files.writeString(file, xml.replaceAll("<socketType>\\w+", "<socketType>TLS"));
            assertThat(validated(xmllint, home, grammar, file).status()).isNotZero();
        }
    }

    @Test
    void xmllint_finds_whatever_is_written_for_any_login_and_method_to_be_as_documented(@TempDir Path home)
            throws Exception {
        Program xmllint = Program.of("xmllint", "libxml2-utils");
        Path grammar = grammar(home);
        List<String> arguments = new ArrayList<>(List.of("--noout", "--nonet", "--relaxng", grammar.toString()));
        for (MailAccount account : everyLoginAndMethod()) {
            if (Samples.refusal("autoconfig-xml", account).equals("written")) {
                Path file = home.resolve(arguments.size() + ".xml");
                arguments.add(Files.writeString(file, Samples.text("autoconfig-xml", account))
                        .toString());
            }
        }
        assertThat(arguments).hasSizeGreaterThan(20);
        Program.Run run = xmllint.run(home, arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.output()).isZero();
    }

    private static Path grammar(Path home) throws IOException {
        Path grammar = home.resolve("config.rng");
        try (InputStream in = ThunderbirdFormatsTest.class.getResourceAsStream("config-v1.1.rng")) {
            Files.copy(in, grammar);
        }
        return grammar;
    }

    private static List<MailAccount> everyLoginAndMethod() {
        List<MailAccount> accounts = new ArrayList<>();
        for (TransportSecurity method : TransportSecurity.values()) {
            for (Login login : Login.values()) {
                MailServer imap = Samples.server(MailProtocol.IMAP, 993, method, Login.PASSWORD, "sato");
                MailServer smtp = Samples.server(MailProtocol.SMTP, 587, method, Login.PASSWORD, "sato");
                accounts.add(
                        Samples.account("in", "A", Samples.server(MailProtocol.POP3, 995, method, login, "a"), smtp));
                accounts.add(
                        Samples.account("in", "A", Samples.server(MailProtocol.IMAP, 993, method, login, "a"), smtp));
                accounts.add(
                        Samples.account("out", "A", imap, Samples.server(MailProtocol.SMTP, 25, method, login, "a")));
            }
        }
        return accounts;
    }

    private static Program.Run validated(Program xmllint, Path home, Path grammar, Path file) throws Exception {
        return xmllint.run(home, "--noout", "--nonet", "--relaxng", grammar.toString(), file.toString());
    }

    @Test
    void no_form_has_a_place_for_a_password() {
        for (ClientFormat format : ClientFormats.ALL) {
            if (Samples.refusal(format.id(), Samples.pop("A")).equals("written")) {
                for (ExportedFile file : Samples.write(format.id(), Samples.pop("A"))) {
                    String text = file.text(StandardCharsets.UTF_8).replace("\0", "");
                    assertThat(text)
                            .as(format.id())
                            .doesNotContainPattern("(?i)(?<!Same|Incoming|Email|Auth)password\\s*[=\"(: ]");
                }
            }
        }
    }
}
