package org.fleetmail.ui.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.client.routine.Routine;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.mail.guide.GuideStep;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.testkit.dns.BindPeer;
import org.fleetmail.testkit.dns.ZoneWish;
import org.fleetmail.testkit.dns.ZoneWish.Signing;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding what is wrong, the checks of every day, and the servers of a domain, in the console. */
class GuideTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Guide");
    private static final String HOME = "fleetmail.home";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @BeforeEach
    void useAFolder() {
        System.setProperty(HOME, folder.toString());
        console.resize(1400, 960);
    }

    @AfterEach
    void leave() {
        console.dark(false);
        console.closeAll();
        System.clearProperty(HOME);
    }

    private OpenFleet fleet(int port) throws IOException {
        return console.open(Files.writeString(folder.resolve("office.fleet"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <fleet:Fleet xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fleet="urn:fleetmail:fleet"
                id="office" name="Office">
              <endpoints id="out" host="127.0.0.1" port="%d" transportSecurity="STARTTLS"/>
              <accounts id="scan" name="複合機" address="scan@fleet.test" mechanism="NONE" outgoing="out"/>
              <workstations id="pc-1" name="PC-1" operatingSystem="Windows 2000" accounts="scan">
                <mailClients>Outlook Express 6</mailClients>
              </workstations>
            </fleet:Fleet>
            """.formatted(port)));
    }

    private static String label(GuideStep.Kind kind) {
        return kind.label().in(Locale.getDefault());
    }

    @Test
    @Tag("row:K12")
    @Uses({"guide.TroubleshootWizard", "guide.ComplaintPage", "guide.StepsPage"})
    void the_wizard_recognises_a_message_goes_its_steps_and_tells_what_to_mend_first() throws IOException {
        try (FaultyPeer peer = FaultyPeer.start(
                MailDialect.SMTP,
                Fault.STARTTLS_STRIPPED,
                AUTHORITY.wish("127.0.0.1").issue())) {
            fleet(peer.port());
            console.run(TroubleshootHandler.COMMAND);
            Label meaning = robot.find(Label.class, "guide.meaning");
            Shell wizard = robot.ask(meaning::getShell);
            Text message = robot.find(Text.class, "guide.message");
            robot.tell(() -> message.setText("SSL_ERROR_BAD_CERT_DOMAIN"));
            robot.await("the meaning", () -> meaning.getText().contains(label(GuideStep.Kind.CERTIFICATE)));
            console.picture(wizard, "guide-complaint");
            robot.press(words(IDialogConstants.NEXT_LABEL));
            Table steps = robot.find(Table.class, "guide.steps");
            StyledText words = robot.find(StyledText.class, "guide.words");
            robot.await("the last step", () -> steps.getItemCount() == GuideStep.Kind.values().length);
            robot.await("the finding", () -> words.getText().contains(label(GuideStep.Kind.PORT_AND_METHOD)));
            String first = robot.ask(() -> Rows.row(steps, label(GuideStep.Kind.PORT_AND_METHOD)));
            assertThat(first).contains(GuideStep.Result.WRONG.label().in(Locale.getDefault()));
            robot.awaitEnabled("guide.save-as");
            console.picture(wizard, "guide-steps");
            console.dark(true);
            console.picture(wizard, "guide-steps-dark");
            console.dark(false);
            robot.press(words(IDialogConstants.FINISH_LABEL));
            robot.await("the end of the wizard", wizard::isDisposed);
        }
    }

    @Test
    void the_wizard_is_gone_through_with_the_keyboard_alone() throws IOException {
        try (FaultyPeer peer = FaultyPeer.start(
                MailDialect.SMTP,
                Fault.STARTTLS_STRIPPED,
                AUTHORITY.wish("127.0.0.1").issue())) {
            fleet(peer.port());
            console.run(TroubleshootHandler.COMMAND);
            robot.awaitFocus("guide.account");
            robot.key(0, SWT.TAB);
            robot.awaitFocus("guide.program");
            robot.key(0, SWT.ARROW_UP);
            robot.key(0, SWT.TAB);
            robot.awaitFocus("guide.message");
            robot.keys("socket error 10051");
            Label meaning = robot.find(Label.class, "guide.meaning");
            robot.await("the meaning", () -> meaning.getText().contains(label(GuideStep.Kind.PORT_BLOCK)));
            Shell wizard = robot.ask(meaning::getShell);
            robot.key(SWT.ALT, 'n');
            Table steps = robot.find(Table.class, "guide.steps");
            robot.await("the last step", () -> steps.getItemCount() == GuideStep.Kind.values().length);
            robot.awaitEnabled("guide.save-as");
            robot.key(SWT.ALT, 'f');
            robot.await("the end of the wizard", wizard::isDisposed);
        }
    }

    @Test
    void the_wizard_begins_with_the_account_of_what_is_selected() throws IOException {
        OpenFleet fleet = fleet(587);
        for (String id : List.of("out", "scan", "pc-1")) {
            String found = robot.ask(() -> TroubleshootHandler.account(fleet.fleet(), Console.element(fleet, id))
                    .map(Account::getId)
                    .orElse(""));
            assertThat(found).as(id).isEqualTo("scan");
        }
        assertThat(TroubleshootHandler.account(fleet.fleet(), null)).isEmpty();
    }

    private static String words(String label) {
        return label.replace("&", "");
    }

    @Test
    @Tag("row:K14")
    @Tag("row:K17")
    @Tag("row:K18")
    @Uses(Parts.ROUTINES)
    void what_is_due_is_shown_ticked_with_a_note_and_due_again_later() {
        console.perspective("org.fleetmail.rcp.fleet");
        console.show(RoutineView.class, Parts.ROUTINES);
        Table table = robot.find(Table.class, "routine.table");
        Routine people = Routine.shipped().stream()
                .filter(routine -> routine.id().equals("people"))
                .findFirst()
                .orElseThrow();
        String title = people.text().in(Locale.getDefault());
        robot.await(
                "the routines", () -> table.getItemCount() == Routine.shipped().size());
        String due = robot.ask(() -> Rows.row(table, title));
        assertThat(due).contains(Messages.RoutineView_now);
        console.picture("routines");
        console.dark(true);
        console.picture("routines-dark");
        console.dark(false);
        robot.select("routine.table", title);
        robot.click("routine.apply");
        robot.await("the question", () -> robot.isOpen(Messages.RoutineView_tick_title));
        robot.press(words(IDialogConstants.OK_LABEL));
        robot.await("the tick", () -> Rows.row(table, title).contains(System.getProperty("user.name")));
        assertThat(folder.resolve("routines.json")).content().contains("\"people\"");
    }

    @Test
    @Uses({"guide.LookupWizard", "guide.ServersPage"})
    void the_servers_of_a_domain_are_found_and_taken_into_the_fleet() throws IOException {
        try (BindPeer bind = BindPeer.start(ZoneWish.of(
                "fleet.test.",
                Signing.GOOD,
                "smtp A 127.0.0.1",
                "imap A 127.0.0.1",
                "_submission._tcp SRV 0 1 " + Ports.free() + " smtp",
                "_imaps._tcp SRV 0 1 " + Ports.free() + " imap",
                "_pop3._tcp SRV 0 0 0 ."))) {
            OpenFleet fleet = fleet(587);
            DnsSource source = DnsSource.of(bind.address())
                    .withAnchors(bind.anchors())
                    .withWeb(9, new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of()));
            robot.begin(() -> new WizardDialog(
                            console.window().getShell(),
                            new LookupWizard(fleet, new LiveVerifier(), text -> Optional.of(source)))
                    .open());
            robot.type("lookup.domain", "scan@fleet.test");
            robot.click("lookup.find");
            Table table = robot.find(Table.class, "lookup.table");
            robot.await("two servers", () -> table.getItemCount() == 2);
            console.picture(robot.ask(table::getShell), "lookup");
            robot.tell(() -> {
                table.selectAll();
                table.notifyListeners(SWT.Selection, new Event());
            });
            robot.press(words(IDialogConstants.FINISH_LABEL));
            robot.await("three endpoints", () -> fleet.fleet().getEndpoints().size() == 3);
            List<String> hosts = robot.ask(() ->
                    fleet.fleet().getEndpoints().stream().map(Endpoint::getHost).toList());
            assertThat(hosts).containsExactly("127.0.0.1", "smtp.fleet.test", "imap.fleet.test");
            robot.tell(() -> fleet.commands().undo());
            int left = robot.ask(() -> fleet.fleet().getEndpoints().size());
            assertThat(left).isEqualTo(1);
        }
    }
}
