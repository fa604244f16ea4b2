package org.fleetmail.client.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.Site;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientExportsTest {
    @TempDir
    private Path folder;

    private final Fleet fleet = FleetFactory.eINSTANCE.createFleet();

    private Account account(String id, Service service, int port, TransportSecurity security, Mechanism mechanism) {
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId(id);
        account.setAddress(id + "@example.com");
        account.setDisplayName("海瀬 <哲也> & \"co\"");
        account.setMechanism(mechanism);
        account.setSecret("secret-of-" + id);
        account.setOutgoing(endpoint(id + "-out", Service.SUBMISSION, 587, TransportSecurity.STARTTLS));
        account.setIncoming(endpoint(id + "-in", service, port, security));
        fleet.getAccounts().add(account);
        return account;
    }

    private Endpoint endpoint(String id, Service service, int port, TransportSecurity security) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId(id);
        endpoint.setService(service);
        endpoint.setHost("mail.example.com");
        endpoint.setPort(port);
        endpoint.setTransportSecurity(security);
        fleet.getEndpoints().add(endpoint);
        return endpoint;
    }

    private void workstation(String id, String system, String client, Account... accounts) {
        Workstation workstation = FleetFactory.eINSTANCE.createWorkstation();
        workstation.setId(id);
        workstation.setOperatingSystem(system);
        workstation.getMailClients().add(client);
        workstation.getAccounts().addAll(List.of(accounts));
        fleet.getWorkstations().add(workstation);
    }

    private List<String> write() throws Exception {
        assertThat(ClientExports.write(fleet, Optional.empty(), folder, Locale.JAPANESE))
                .isInstanceOf(Outcome.Done.class);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    @Tag("row:C13")
    void a_pc_gets_its_files_and_sheets_in_both_languages() throws Exception {
        Account imap = account("sato", Service.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        Account pop = account("info", Service.POP3, 995, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        workstation("pc-1", "Windows 11", "Thunderbird", imap, pop);
        assertThat(write())
                .containsExactly(
                        "index.html",
                        "pc-1/sheet.en.html",
                        "pc-1/sheet.ja.html",
                        "pc-1/thunderbird/autoconfig-xml/isp/example.com.xml",
                        "pc-1/thunderbird/sheet-info.en.html",
                        "pc-1/thunderbird/sheet-info.ja.html",
                        "pc-1/thunderbird/sheet-sato.en.html",
                        "pc-1/thunderbird/sheet-sato.ja.html",
                        "pc-1/thunderbird/thunderbird-autoconfig/defaults/pref/autoconfig.js",
                        "pc-1/thunderbird/thunderbird-autoconfig/mailadmin.cfg",
                        "pc-1/thunderbird/thunderbird-policies/policies.json",
                        "pc-1/thunderbird/thunderbird-user-js/user.js",
                        "srv.zone");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("href=\"pc-1/thunderbird/thunderbird-user-js/user.js\"", "パスワードは含まれていません");
    }

    @Test
    @Tag("row:F4")
    @Tag("row:C09")
    void apop_for_outlook_brings_stone_cfg() throws Exception {
        Account apop = account("sato", Service.POP3, 110, TransportSecurity.NONE, Mechanism.APOP);
        workstation("pc-1", "Windows 11", "Outlook 2019", apop);
        assertThat(write()).contains("pc-1/stone.cfg");
        assertThat(Files.readString(folder.resolve("pc-1/stone.cfg")))
                .isEqualTo("-n\nmail.example.com:110/apop localhost:3999\n");
        assertThat(Files.readString(folder.resolve("pc-1/outlook/sheet-sato.ja.html")))
                .contains("localhost", "3999");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("作成できなかったもの", "APOP");
    }

    @Test
    void no_file_names_a_secret() throws Exception {
        Account account = account("sato", Service.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        workstation("pc-1", "Linux", "Evolution", account);
        workstation("pc-2", "Windows 11", "Outlook", account);
        for (String file : write()) {
            assertThat(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1)
                            .replace("\0", ""))
                    .doesNotContain("secret-of");
        }
    }

    @Test
    void hostile_names_stay_inside_the_folder() throws Exception {
        Account account = account("sato", Service.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        workstation("../../etc/passwd", "Linux", "an unknown client", account);
        workstation("con", "Windows 11", "msmtp", account);
        workstation("端末", "Windows 11", "msmtp", account);
        assertThat(write())
                .allMatch(file -> !file.contains(".."))
                .anyMatch(file -> file.startsWith("etc-passwd/other/"))
                .anyMatch(file -> file.startsWith("xcon/"))
                .anyMatch(file -> file.startsWith("x/"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_trouble() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        var outcome = ClientExports.write(fleet, Optional.empty(), file, Locale.ENGLISH);
        assertThat(outcome instanceof Outcome.Failed<ExportReport>(var trouble) ? trouble.code() : null)
                .isEqualTo(TroubleCode.FILE_ACCESS);
    }

    @Test
    @Tag("row:S11")
    @Tag("row:M4")
    @Tag("row:M6")
    void a_sheet_always_has_server_port_encryption_and_login() {
        Account account = account("sato", Service.POP3, 995, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        var sheet = SettingsSheet.of(
                MailClients.shipped().find("thunderbird").orElseThrow(),
                MailAccount.of(account).toOptional().orElseThrow(),
                Surroundings.of(Computer.UNKNOWN));
        assertThat(sheet.rows(sheet.directions().getFirst(), Locale.JAPANESE))
                .containsEntry("サーバー名", "mail.example.com")
                .containsEntry("ポート番号", "587")
                .containsEntry("暗号化方式", "STARTTLS")
                .containsEntry("認証", "通常のパスワード認証 (PLAIN、LOGIN)")
                .containsEntry("ユーザー名", "sato@example.com");
        assertThat(sheet.rows(sheet.directions().getLast(), Locale.ENGLISH))
                .containsEntry("Port", "995")
                .containsEntry("Encryption", "POP3 over SSL/TLS (implicit)");
    }

    @Test
    @Tag("row:C01a")
    void on_the_sheet_of_outlook_express_the_method_is_a_result() {
        Account account = account("sato", Service.POP3, 995, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        var sheet = SettingsSheet.of(
                MailClients.shipped().find("OE6").orElseThrow(),
                MailAccount.of(account).toOptional().orElseThrow(),
                Surroundings.of(Computer.of("Windows 2000", "SP4", Set.of())));
        assertThat(sheet.rows(sheet.directions().getFirst(), Locale.JAPANESE))
                .doesNotContainKey("暗号化方式")
                .containsKey("暗号化方式 (ポート番号で決まる)")
                .containsEntry("ポート番号", "465");
    }

    @Test
    @Tag("row:M7")
    void a_sheet_for_imap_has_993_and_a_normal_password() {
        Account account = account("sato", Service.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        var sheet = SettingsSheet.of(
                MailClients.shipped().find("apple-mail").orElseThrow(),
                MailAccount.of(account).toOptional().orElseThrow(),
                Surroundings.of(Computer.UNKNOWN));
        assertThat(sheet.rows(sheet.directions().getLast(), Locale.JAPANESE).values())
                .contains("mail.example.com", "993", "通常のパスワード認証 (PLAIN、LOGIN)")
                .anyMatch(value -> value.startsWith("IMAP over SSL/TLS"));
    }

    @Test
    @Tag("row:C01b")
    void a_sheet_names_the_patch_as_another_way() {
        Account account = account("sato", Service.POP3, 995, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        var sheet = SettingsSheet.of(
                MailClients.shipped().find("OE6").orElseThrow(),
                MailAccount.of(account).toOptional().orElseThrow(),
                Surroundings.of(Computer.of("Windows XP", "SP2", Set.of())));
        assertThat(sheet.otherWays(sheet.directions().getFirst()).getFirst())
                .anySatisfy(reason -> assertThat(reason.in(Locale.JAPANESE)).contains("KB933612", "適用してください"));
        assertThat(new String(sheet.html(Locale.ENGLISH), StandardCharsets.UTF_8))
                .contains("Another way:", "Install KB933612");
    }

    private SettingsSheet sheet(String client, Account account) {
        return SettingsSheet.of(
                MailClients.shipped().find(client).orElseThrow(),
                MailAccount.of(account).toOptional().orElseThrow(),
                Surroundings.of(Computer.UNKNOWN));
    }

    @Test
    @Tag("row:M5")
    void a_sheet_has_587_and_465_beside_each_other() {
        Account account = account("sato", Service.POP3, 995, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        var sheet = sheet("thunderbird", account);
        assertThat(sheet.rows(sheet.directions().getFirst(), Locale.ENGLISH))
                .containsEntry("Port", "587")
                .containsEntry("Encryption", "STARTTLS")
                .containsEntry("Or, if the server listens there", "465 SMTP over SSL/TLS (implicit)");
        account.getOutgoing().setPort(465);
        account.getOutgoing().setTransportSecurity(TransportSecurity.IMPLICIT_TLS);
        var turned = sheet("thunderbird", account);
        assertThat(turned.rows(turned.directions().getFirst(), Locale.ENGLISH))
                .containsEntry("Port", "465")
                .containsEntry("Or, if the server listens there", "587 STARTTLS");
    }

    @Test
    @Tag("row:S8")
    void a_sheet_in_clear_says_what_switches_tls_on_at_the_same_server() {
        Account account = account("sato", Service.POP3, 110, TransportSecurity.NONE, Mechanism.AUTO);
        var sheet = sheet("thunderbird", account);
        assertThat(sheet.rows(sheet.directions().getLast(), Locale.ENGLISH))
                .containsEntry("Server", "mail.example.com")
                .containsEntry(
                        "To switch TLS on at the same server, if it listens there", "995 POP3 over SSL/TLS (implicit)");
    }

    @Test
    @Tag("row:T09")
    void a_sheet_says_whether_sending_needs_a_login_and_by_which_mechanism() {
        Account account = account("sato", Service.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Mechanism.CRAM_MD5);
        var needed = sheet("thunderbird", account);
        assertThat(needed.rows(needed.directions().getFirst(), Locale.ENGLISH))
                .containsEntry("Login", "CRAM-MD5 (only the password is protected)")
                .containsKeys("User name", "Password");
        account.setMechanism(Mechanism.NONE);
        account.getOutgoing().setPort(25);
        var none = sheet("thunderbird", account);
        assertThat(none.rows(none.directions().getFirst(), Locale.ENGLISH)).doesNotContainKeys("User name", "Password");
    }

    @Test
    @Tag("row:U2")
    void a_pc_has_one_page_with_every_client_and_account_and_the_words_of_its_screens() throws Exception {
        Account one = account("sato", Service.POP3, 995, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        Account other = account("info", Service.POP3, 995, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        workstation("pc-1", "Windows XP SP3", "OE6", one, other);
        fleet.getWorkstations().getFirst().setName("受付 <1>");
        fleet.getWorkstations().getFirst().getMailClients().add("Thunderbird 2");
        write();
        String page = Files.readString(folder.resolve("pc-1/sheet.ja.html"));
        assertThat(page)
                .contains("受付 &lt;1&gt;", "sato@example.com", "info@example.com")
                .contains("[詳細設定] タブ", "[送信 (SMTP) サーバ] &rarr; [編集]", "587")
                .doesNotContain("secret-of", "<td></td>");
        assertThat(Files.readString(folder.resolve("pc-1/sheet.en.html"))).contains("[Advanced] tab");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<a href=\"pc-1/sheet.ja.html\">印刷用の設定書</a>", "受付 &lt;1&gt; (pc-1)");
    }

    private Site site(String id) {
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId(id);
        fleet.getSites().add(site);
        return site;
    }

    @Test
    void a_site_goes_into_a_zip_file_alone() throws Exception {
        Account account = account("sato", Service.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        workstation("pc-tokyo", "Linux", "msmtp", account);
        workstation("pc-osaka", "Linux", "msmtp", account);
        Site tokyo = site("tokyo");
        fleet.getWorkstations().getFirst().setSite(tokyo);
        fleet.getWorkstations().getLast().setSite(site("osaka"));
        Path file = folder.resolve("tokyo.zip");
        for (int time = 0; time < 2; time++) {
            assertThat(ClientExports.write(fleet, Optional.of(tokyo), file, Locale.ENGLISH))
                    .isInstanceOf(Outcome.Done.class);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains("index.html", "pc-tokyo/sheet.en.html", "pc-tokyo/msmtp/msmtprc/.msmtprc")
                    .noneMatch(name -> name.contains("osaka"));
        }
    }

    @Test
    @Tag("row:D1")
    @Tag("row:D2")
    @Tag("row:D4")
    @Tag("row:T19")
    void a_printer_has_a_sheet_of_five_fields_and_what_to_do_when_it_objects() throws Exception {
        Account account = account("scan", Service.IMAP, 993, TransportSecurity.IMPLICIT_TLS, Mechanism.AUTO);
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("mfp-1");
        device.setName("複合機");
        device.setAccount(account);
        fleet.getDevices().add(device);
        assertThat(DeviceSheet.of(device).orElseThrow().rows(Locale.JAPANESE))
                .containsExactly(
                        Map.entry("サーバー名", "mail.example.com"),
                        Map.entry("ポート番号", "587"),
                        Map.entry("暗号化方式", "STARTTLS"),
                        Map.entry("ユーザー名", "scan@example.com"),
                        Map.entry("パスワード", "本人が入力 (印刷しません)"));
        write();
        assertThat(Files.readString(folder.resolve("devices/mfp-1.ja.html")))
                .contains("複合機", "機器の時計", "465", "社内リレー")
                .doesNotContain("secret-of");
    }
}
