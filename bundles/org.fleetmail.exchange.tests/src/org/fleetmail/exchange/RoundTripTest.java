package org.fleetmail.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.exchange.sheet.Sheets.pasted;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.exchange.PlannedRow.Fate;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetWriter;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Workstation;
import org.junit.jupiter.api.Test;

/** Tables that leave a fleet and come back. */
class RoundTripTest extends ImportStage {
    @Test
    void what_was_exported_is_the_same_when_it_is_imported() {
        printer.setSite(fleet.getSites().getFirst());
        printer.setAccount(fleet.getAccounts().getFirst());
        printer.getTags().addAll(List.of("a", "b"));
        sameAfterExport(Locale.ENGLISH);
        sameAfterExport(Locale.JAPANESE);
    }

    /** What was exported in a language changes nothing when it is imported. */
    private void sameAfterExport(Locale language) {
        Fleet before = EcoreUtil.copy(fleet);
        for (Kind kind : Kind.values()) {
            var rows = FleetExport.rows(kind.elements(fleet), kind.columns(), language);
            Sheet sheet = pasted(SheetWriter.clipboard(rows));
            ImportPlan plan = ImportPlanner.plan(fleet, sheet, Mapping.guess(kind, sheet));
            assertThat(findings(plan)).as(kind + " in " + language).isEmpty();
            assertThat(fates(plan)).as(kind + " in " + language).allMatch(Fate.SAME::equals);
            plan.apply(fleet);
        }
        assertThat(EcoreUtil.equals(before, fleet)).isTrue();
    }

    private Account account(String id, String name, String address) {
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId(id);
        account.setName(name);
        account.setAddress(address);
        fleet.getAccounts().add(account);
        return account;
    }

    @Test
    void elements_that_share_a_name_are_told_apart_by_their_identity_on_the_way_out_and_back() {
        Account second = account("scan-2", "Scan, 3F", "a@example.com");
        account("scan-3", "Scan, 3F", "b@example.com");
        Account wide = account("wide", "ＳＣＡＮ", "c@example.com");
        account("thief", "reception-account", "d@example.com");
        Account named = account("reception-account", "Reception", "e@example.com");
        Workstation pc = FleetFactory.eINSTANCE.createWorkstation();
        pc.setId("pc");
        pc.setHostName("pc");
        pc.getAccounts().addAll(List.of(second, wide, named));
        fleet.getWorkstations().add(pc);
        printer.setAccount(second);
        sameAfterExport(Locale.ENGLISH);
        var rows = FleetExport.rows(fleet.getDevices(), Kind.DEVICES.columns(), Locale.ENGLISH);
        assertThat(rows.getLast()).contains("scan-2").doesNotContain("Scan, 3F");
    }

    @Test
    void a_name_that_two_have_is_told_with_the_identities_to_choose_from() {
        account("scan-2", "Scan", "a@example.com");
        account("scan-3", "Scan", "b@example.com");
        ImportPlan plan = imported(Kind.DEVICES, "Serial | Account\nE12345 | Scan\nS2 | SCAN-3\n");
        assertThat(findings(plan))
                .contains("B2 The fleet has more than one “Scan”: scan-2, scan-3. Write one of these identities"
                        + " instead.");
        assertThat(printer.getAccount()).isNull();
        assertThat(fleet.getDevices().getLast().getAccount().getId()).isEqualTo("scan-3");
    }

    @Test
    void tags_with_separators_quotes_and_blanks_come_back_exactly() {
        printer.getTags()
                .addAll(List.of(
                        "a,b", "3階、東側", "x; y", "\"quoted\"", "in\"side", " blank ", "one\ntwo", "；", "\"", "z"));
        sameAfterExport(Locale.ENGLISH);
        imported(Kind.DEVICES, "Serial | Tags\nE12345 | 19\" rack, \"a, b\" ,  \"open; c\n");
        assertThat(printer.getTags()).containsExactly("19\" rack", "a, b", "\"open", "c");
    }
}
