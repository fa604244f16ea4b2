package org.fleetmail.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.exchange.sheet.Sheets.pasted;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.exchange.PlannedRow.Fate;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.Site;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that become a part of a fleet. */
class ImportTest extends ImportStage {
    @Test
    void columns_in_any_order_and_language_are_understood() {
        ImportPlan plan = imported(Kind.DEVICES, """
            設置場所 | S/N | 拠点名 | IP Addr | 備考 | 機器名 | タグ | 送信アカウント
            3階 | Z999 | 東京 | １９２．０．２．１８ | x | 経理 | 3f、color | SCAN@example.com
            """);
        assertThat(fates(plan)).containsExactly(Fate.ADDED);
        Device added = fleet.getDevices().getLast();
        assertThat(added.getId()).isEqualTo("経理");
        assertThat(added.getName()).isEqualTo("経理");
        assertThat(added.getAddress()).isEqualTo("192.0.2.18");
        assertThat(added.getSerial()).isEqualTo("Z999");
        assertThat(added.getLocation()).isEqualTo("3階");
        assertThat(added.getTags()).containsExactly("3f", "color");
        assertThat(added.getSite().getId()).isEqualTo("tokyo");
        assertThat(added.getAccount().getId()).isEqualTo("scan");
    }

    @Test
    void a_device_is_known_by_serial_number_then_hardware_address_then_address() {
        ImportPlan plan = imported(Kind.DEVICES, """
            Serial | MAC | IP | Model
            e12345 |  | 192.0.2.99 | MFC
            """);
        assertThat(fates(plan)).containsExactly(Fate.CHANGED);
        assertThat(printer.getAddress()).isEqualTo("192.0.2.99");
        imported(Kind.DEVICES, "MAC | Floor\n00-80-77-1A-2B-3C | 2F\n");
        assertThat(printer.getLocation()).isEqualTo("2F");
        imported(Kind.DEVICES, "IP | Floor\n192.0.2.99 | 3F\n");
        assertThat(printer.getLocation()).isEqualTo("3F");
        assertThat(fleet.getDevices()).hasSize(1);
    }

    @Test
    void a_device_with_another_serial_number_at_the_same_address_is_another_and_the_rules_say_so_before() {
        ImportPlan plan = plan(Kind.DEVICES, "Serial | IP | Name\nOTHER | 192.0.2.17 | new\n");
        assertThat(fates(plan)).containsExactly(Fate.ADDED);
        assertThat(findings(plan)).anyMatch(text -> text.startsWith("B2 "));
        assertThat(fleet.getDevices()).hasSize(1);
    }

    @Test
    void a_pc_with_another_host_name_is_another_whatever_it_is_called() {
        imported(Kind.WORKSTATIONS, "Host name | PC name\npc-1 | Sato\n");
        ImportPlan plan = plan(Kind.WORKSTATIONS, """
            Host name | PC name | OS
            pc-2 | Sato | Windows 11
            pc-3 | Sato | Windows 11
            PC-1 | Sato | Windows 11
            """);
        assertThat(fates(plan)).containsExactly(Fate.ADDED, Fate.ADDED, Fate.CHANGED);
    }

    @Test
    void empty_cells_leave_what_is_known() {
        imported(Kind.DEVICES, "Serial | Floor | Model\nE12345 |  | MFC\n");
        assertThat(printer.getLocation()).isEqualTo("1F");
        assertThat(printer.getModel()).isEqualTo("MFC");
        assertThat(fates(plan(Kind.DEVICES, "Serial | Floor | Model\nE12345 |  | MFC\n")))
                .containsExactly(Fate.SAME);
    }

    @Test
    void a_device_that_is_in_the_table_twice_counts_once() {
        ImportPlan plan = plan(Kind.DEVICES, """
            Name | Serial | IP
            a | S1 | 192.0.2.1
            b | S2 | 192.0.2.2
            c | s1 | 192.0.2.3
             |  | 192.0.2.4
             |  | 192.0.2.4
            nothing
            """);
        assertThat(fates(plan))
                .containsExactly(Fate.ADDED, Fate.ADDED, Fate.REFUSED, Fate.ADDED, Fate.REFUSED, Fate.REFUSED);
        assertThat(findings(plan))
                .contains("4 This row is about the same as row 2, which counts.")
                .anyMatch(text -> text.startsWith("7 There is nothing in this row"));
    }

    @Test
    void sites_that_are_missing_are_made_and_other_names_that_are_missing_are_told() {
        ImportPlan plan = imported(Kind.DEVICES, """
            Serial | Site | Account
            S1 | 大阪 | scan@example.com
            S2 | 大阪 | nobody@example.com
            """);
        assertThat(fleet.getSites().stream().map(Site::getName)).containsExactly("東京", "大阪");
        assertThat(fleet.getDevices().getLast().getSite().getName()).isEqualTo("大阪");
        assertThat(fleet.getDevices().getLast().getAccount()).isNull();
        assertThat(findings(plan))
                .contains("B2 The site “大阪” is new and will be made.", "C3 The fleet has no “nobody@example.com”.");
    }

    @Test
    void a_table_that_another_program_wrote_may_have_lines_above_and_a_second_row_of_headings() {
        ImportPlan plan = plan(Kind.DEVICES, """
            # Format Version: 1.2.3
            # Generated at: 2026-11-25
            # Function Name: Device List
            # Device Address | Serial Number | Model Name
            address | serial | model
            192.0.2.1 | S1 | IM
            192.0.2.2 | S2 | IM
            """);
        assertThat(plan.rows().stream().map(PlannedRow::number)).containsExactly(6, 7);
        assertThat(fates(plan)).containsExactly(Fate.ADDED, Fate.ADDED);
    }

    @Test
    void a_column_of_passwords_is_never_taken() {
        String table = "Mail address | Password | パスワード\nnew@example.com | s3cret | s3cret\n";
        ImportPlan plan = imported(Kind.ACCOUNTS, table);
        assertThat(plan.toString()).doesNotContain("s3cret");
        assertThat(fleet.getAccounts().getLast().getSecret()).isNull();
        assertThat(findings(plan))
                .filteredOn(text -> text.contains("hold secrets"))
                .hasSize(2);
    }

    @Test
    void endpoints_accounts_pcs_and_sites_are_read_with_the_words_of_people() {
        imported(Kind.ENDPOINTS, """
            Server | ポート番号 | 暗号化 | Protocol | Trust the anchors of this system
            mail.example.com | ４６５ | SSL/TLS | smtp | いいえ
            """);
        Endpoint endpoint = fleet.getEndpoints().getLast();
        assertThat(endpoint.getPort()).isEqualTo(465);
        assertThat(endpoint.getTransportSecurity()).isEqualTo(TransportSecurity.IMPLICIT_TLS);
        assertThat(endpoint.getService()).isEqualTo(Service.SUBMISSION);
        assertThat(endpoint.isTrustSystem()).isFalse();
        imported(Kind.ACCOUNTS, """
            メールアドレス | 認証方式 | 送信サーバー
            scan@example.com | cram-md5 | mail.example.com:465
            """);
        Account account = fleet.getAccounts().getFirst();
        assertThat(account.getMechanism()).isEqualTo(Mechanism.CRAM_MD5);
        assertThat(account.getOutgoing()).isSameAs(endpoint);
        imported(Kind.WORKSTATIONS, "PC名 | メールソフト | メールアドレス\npc1 | Thunderbird; Outlook | scan@example.com\n");
        Workstation pc = fleet.getWorkstations().getFirst();
        assertThat(pc.getMailClients()).containsExactly("Thunderbird", "Outlook");
        assertThat(pc.getAccounts()).containsExactly(account);
        imported(Kind.SITES, "拠点 | サブネット\n東京 | 192.0.2.0/24, 198.51.100.0/24\n");
        assertThat(fleet.getSites().getFirst().getSubnets()).hasSize(2);
    }

    @Test
    void a_value_that_cannot_be_is_told_with_its_cell_and_left_out() {
        ImportPlan plan = imported(Kind.ENDPOINTS, "Host | Port | TLS\na.example | many | perhaps\n");
        assertThat(findings(plan))
                .contains("B2 “many” is no number.")
                .anyMatch(text -> text.startsWith("C2 “perhaps”"));
        assertThat(fleet.getEndpoints().getLast().getPort()).isEqualTo(587);
    }

    @Test
    void the_kind_of_a_table_is_what_its_headings_name_most_of() {
        assertThat(Mapping.kindOf(pasted("Serial\tMAC\tIP\n"))).isEqualTo(Kind.DEVICES);
        assertThat(Mapping.kindOf(pasted("Mail address\tUser name\tOutgoing server\n")))
                .isEqualTo(Kind.ACCOUNTS);
        assertThat(Mapping.kindOf(pasted("Host\tPort\tProtection\n"))).isEqualTo(Kind.ENDPOINTS);
    }

    @Test
    void a_mapping_is_remembered_by_the_headings() {
        Sheet sheet = pasted("Kennung\tStandort\tSerial\n1\tB\tS1\n");
        Optional<Column> place = Kind.DEVICES.column("location");
        Mapping chosen = Mapping.guess(Kind.DEVICES, sheet).with(1, place).with(2, Optional.empty());
        Map<String, String> memory = chosen.memory();
        assertThat(memory).containsEntry("Standort", "location").containsEntry("Serial", "");
        assertThat(Mapping.guess(Kind.DEVICES, sheet, memory)).isEqualTo(chosen);
        assertThat(chosen.with(0, place).columns().get(1)).isEmpty();
    }

    @Test
    void control_characters_are_refused_at_their_place_before_they_are_in_the_fleet(@TempDir Path folder) {
        ImportPlan plan = imported(Kind.DEVICES, """
            Serial | Name | Site | Tags
            S1 | bell\u0007 | to\u0001kyo | good, b\uFFFEad
            S\u00012 |
            """);
        assertThat(findings(plan))
                .contains(
                        "B2 has control characters, which no fleet file can hold.",
                        "C2 has control characters, which no fleet file can hold.",
                        "D2 has control characters, which no fleet file can hold.",
                        "A3 has control characters, which no fleet file can hold.");
        assertThat(fleet.getSites()).hasSize(1);
        assertThat(FleetFile.create(fleet, folder.resolve("office.fleet"))
                        .save()
                        .toOptional())
                .isPresent();
    }
}
