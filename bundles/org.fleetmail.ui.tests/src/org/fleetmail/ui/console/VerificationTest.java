package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TLS Verification view as a person uses it: look at everything, mend what is wrong, take results along. */
class VerificationTest {
    private static final String TABLE = "verification.table";
    private static final TestAuthority AUTHORITY = new TestAuthority("Seen by");

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;
    private OpenFleet fleet;
    private VerificationView view;

    @BeforeEach
    void open() {
        office = new Office(folder);
        console.resize(1500, 960);
        console.perspective("org.fleetmail.rcp.verification");
        fleet = console.open(office.file());
        view = console.show(VerificationView.class, Parts.VERIFICATION);
        robot.turnTo("verification.details", text("CheckDetails_findings"));
    }

    @AfterEach
    void close() throws Exception {
        console.dark(false);
        console.closeAll();
        office.close();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.verification.messages")
                .getString(key);
    }

    private static String word(Verdict.Result result) {
        return result.label().in(Locale.getDefault());
    }

    private Endpoint endpoint(String id) {
        return (Endpoint) Console.element(fleet, id);
    }

    private String address(String id) {
        return robot.ask(() -> Elements.address(endpoint(id)));
    }

    private void checkAll() {
        robot.click("verification.check");
        robot.await("the end of all checks", () -> !view.isBusy());
        robot.await(
                "the outcome",
                () -> Console.row(table(), address(OfficePlan.OLD_SUBMISSION))
                        .contains(word(Verdict.Result.UNTRUSTED)));
    }

    private Table table() {
        return robot.find(Table.class, TABLE);
    }

    @Test
    void everything_seen_of_an_endpoint_is_shown_page_by_page() {
        checkAll();
        checkAll();
        robot.select(TABLE, address(OfficePlan.OLD_SUBMISSION));
        console.picture("verification-findings");
        page("CheckDetails_steps", "steps");
        Table steps = robot.find(Table.class, "verification.steps");
        robot.await("the steps", () -> steps.getItemCount() > 5);
        page("CheckDetails_certificates", "chain");
        Tree chain = robot.find(Tree.class, "verification.chain");
        robot.await(
                "the chain", () -> chain.getItemCount() > 0 && chain.getItem(0).getItemCount() > 0);
        page("CheckDetails_suites", "suites");
        Table suites = robot.find(Table.class, "verification.suites");
        robot.await("the suites", () -> Console.index(suites, "TLS_AES") >= 0);
        page("CheckDetails_seen_by", "seen-by");
        Table models = robot.find(Table.class, "verification.seen-by");
        robot.await("the models", () -> models.getItemCount() > 20);
        page("CheckDetails_history", "history");
        Table history = robot.find(Table.class, "verification.history");
        robot.await("the history", () -> history.getItemCount() >= 2);
        page("CheckDetails_transcript", "transcript");
        Text transcript = robot.find(Text.class, "verification.transcript");
        String dialogue = robot.ask(transcript::getText);
        assertThat(dialogue).contains("EHLO", "STARTTLS");
        console.dark(true);
        page("CheckDetails_certificates", "chain-dark");
    }

    private void page(String key, String picture) {
        robot.turnTo("verification.details", text(key));
        console.picture("verification-" + picture);
    }

    @Test
    void endpoints_are_searched_grouped_and_sorted() {
        checkAll();
        robot.type("verification.search", "2587");
        robot.await("one row", () -> table().getItemCount() == 1);
        robot.type("verification.search", "");
        robot.choose("verification.group-by", text("Grouping_outcome"));
        robot.await("heads of groups", () -> table().getItemCount() == 4 + 3);
        console.picture("verification-groups");
        robot.choose("verification.group-by", text("Grouping_none"));
        robot.choose("verification.show", text("Choice_attention"));
        robot.await("what is wrong", () -> table().getItemCount() == 2);
        robot.choose("verification.show", text("Choice_all"));
        robot.await("all", () -> table().getItemCount() == 4);
        TableColumn days = robot.ask(() -> column("verification.days"));
        robot.tell(() -> days.notifyListeners(SWT.Selection, new Event()));
        robot.await(
                "the ended certificate first",
                () -> table().getItem(0).getText(2).equals(address(OfficePlan.OLD_SUBMISSION)));
    }

    private TableColumn column(String id) {
        for (TableColumn column : table().getColumns()) {
            if (id.equals(column.getData(Parts.ID))) {
                return column;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void a_wrong_protection_is_mended_with_one_press_and_can_be_undone() {
        Endpoint wrong = robot.ask(() -> endpoint(OfficePlan.SUBMISSION));
        robot.tell(() -> Edits.set(
                fleet.domain(), wrong, FleetPackage.Literals.ENDPOINT__TRANSPORT_SECURITY, TransportSecurity.NONE));
        checkAll();
        robot.select(TABLE, address(OfficePlan.SUBMISSION));
        console.picture("verification-fix");
        robot.click("verification.fix.0");
        robot.await(
                "the right protection",
                () -> endpoint(OfficePlan.SUBMISSION).getTransportSecurity() == TransportSecurity.STARTTLS);
        robot.await(
                "a verified endpoint",
                () -> Console.row(table(), address(OfficePlan.SUBMISSION)).contains(word(Verdict.Result.VERIFIED)));
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(wrong::getTransportSecurity)).isEqualTo(TransportSecurity.NONE);
    }

    @Test
    void rows_and_details_are_copied_with_the_keyboard() {
        checkAll();
        robot.select(TABLE, address(OfficePlan.OLD_SUBMISSION));
        robot.tell(() -> table().setFocus());
        console.run(IWorkbenchCommandConstants.EDIT_COPY);
        robot.await("the row", () -> clipboard().contains("\t" + address(OfficePlan.OLD_SUBMISSION) + "\t"));
        console.run("org.fleetmail.ui.copyCheck");
        robot.await("everything", () -> clipboard().contains("EHLO"));
    }

    @Test
    void a_model_is_asked_with_its_own_hello_and_a_refusal_of_that_shape_is_told() throws IOException {
        String title = title("example-old-simulated");
        try (OpenSslPeer server = withoutRsaKeyExchange()) {
            checkAt(server.port());
            page("CheckDetails_seen_by", "seen-by-observed");
            robot.await("not known yet", () -> seenAs(title).contains("| " + text("SeenByTab_observed")));
            assertThat(seenAs(title)).startsWith(text("CheckWords_unknown"));
            robot.choose("seen-by.roots", text("KnownRoots_unknown"));
            robot.choose("seen-by.model", title);
            robot.click("seen-by.ask");
            robot.await("the answer", () -> seenAs(title).contains("| " + text("SeenByTab_asked")));
            assertThat(seenAs(title))
                    .startsWith(text("CheckWords_no") + " |")
                    .contains(Meeting.of(Answer.NO, "refused", title)
                            .reasons()
                            .getFirst()
                            .in(Locale.getDefault()));
            console.picture("verification-seen-by-asked");
        }
    }

    @Test
    void the_roots_a_model_knows_are_looked_through_when_it_is_asked() throws IOException {
        String title = title("example-simulated");
        try (OpenSslPeer stranger =
                OpenSslPeer.start(AUTHORITY.wish("127.0.0.1").rsa(2048).issue())) {
            checkAt(stranger.port());
            page("CheckDetails_seen_by", "seen-by-roots");
            robot.choose("seen-by.model", title);
            robot.choose("seen-by.roots", text("KnownRoots_fleet"));
            robot.click("seen-by.ask");
            robot.await("a no", () -> seenAs(title).startsWith(text("CheckWords_no") + " |"));
            assertThat(seenAs(title)).contains("Seen by");
            console.dark(true);
            console.picture("verification-seen-by-dark");
        }
    }

    @Test
    void asking_as_all_models_ends_at_once_when_it_is_cancelled() throws IOException {
        int port;
        try (OpenSslPeer server = withoutRsaKeyExchange()) {
            port = server.port();
            checkAt(port);
        }
        Credential credential = AUTHORITY.wish("127.0.0.1").issue();
        InetAddress here = InetAddress.getLoopbackAddress();
        try (FaultyPeer silent = FaultyPeer.startAt(here, port, MailDialect.SMTP, Fault.SILENT, credential)) {
            robot.choose("seen-by.model", text("SeenByBar_all"));
            robot.click("seen-by.ask");
            robot.await("a hello", () -> silent.connections() > 0);
            robot.click("seen-by.cancel");
            robot.awaitEnabled("seen-by.ask");
            assertThat(silent.connections()).isEqualTo(1);
            assertThat(robot.isEnabled("seen-by.cancel")).isFalse();
        }
    }

    @Test
    @Tag("row:K14")
    void checks_are_repeated_while_the_view_is_closed_and_are_a_job_that_can_be_seen_and_cancelled()
            throws IOException {
        Credential credential = AUTHORITY.wish("127.0.0.1").issue();
        robot.choose("verification.repeat", text("Repetition_day"));
        robot.await("a first round", () -> !view.isBusy() && state(OfficePlan.SUBMISSION) != null);
        robot.tell(() -> view.getSite().getPage().hideView(view));
        try (FaultyPeer silent = FaultyPeer.start(MailDialect.SMTP, Fault.SILENT, credential)) {
            String id = robot.ask(() -> {
                Endpoint further = FleetFactory.eINSTANCE.createEndpoint();
                further.setId("further");
                further.setHost("127.0.0.1");
                further.setPort(silent.port());
                further.setService(Service.SUBMISSION);
                further.setTransportSecurity(TransportSecurity.STARTTLS);
                Edits.add(fleet.domain(), fleet.fleet(), FleetPackage.Literals.FLEET__ENDPOINTS, further);
                return further.getId();
            });
            robot.await("a look at the new endpoint", () -> silent.connections() > 0);
            assertThat(state(id)).isNull();
            assertThat(rounds()).singleElement().satisfies(job -> {
                assertThat(job.isSystem()).isFalse();
                job.cancel();
            });
            robot.await("the end of it", () -> rounds().isEmpty());
        } finally {
            view = console.show(VerificationView.class, Parts.VERIFICATION);
            robot.choose("verification.repeat", text("Repetition_never"));
        }
    }

    private static List<Job> rounds() {
        return Stream.of(Job.getJobManager().find(null))
                .filter(job -> job.getName().equals(NLS.bind(text("VerificationRun_name"), 1)))
                .toList();
    }

    private String state(String id) {
        return robot.ask(() -> fleet.state(endpoint(id)).map(State::word).orElse(null));
    }

    @Test
    void columns_are_hidden_moved_and_widened_and_stay_so() {
        console.run("org.fleetmail.ui.checkColumns");
        Table list = robot.find(Table.class, "columns.list");
        robot.tell(() -> uncheck(list, "verification.suite"));
        robot.tell(() -> list.setSelection(0));
        robot.click("columns.down");
        picture(robot.ask(list::getShell));
        robot.press(IDialogConstants.OK_LABEL);
        robot.await("the columns", () -> table().getColumnOrder()[1] == 0);
        robot.tell(() -> column("verification.grade").setWidth(123));
        robot.tell(() -> view.getSite().getPage().hideView(view));
        view = console.show(VerificationView.class, Parts.VERIFICATION);
        assertThat(robot.ask(() -> table().getColumnOrder())).startsWith(1, 0, 2);
        assertThat(robot.ask(() -> column("verification.grade").getWidth())).isEqualTo(123);
        assertThat(robot.ask(() -> column("verification.suite").getWidth())).isZero();
        console.run("org.fleetmail.ui.checkColumns");
        robot.click("columns.standard");
        robot.press(IDialogConstants.OK_LABEL);
        robot.await("the columns as delivered", () -> table().getColumnOrder()[0] == 0);
        assertThat(robot.ask(() -> column("verification.suite").getWidth())).isPositive();
    }

    private void picture(Shell dialog) {
        for (boolean dark : List.of(false, true)) {
            console.dark(dark);
            assertThat(console.picture(dialog, "verification-columns" + (dark ? "-dark" : "")))
                    .isNotEmptyFile();
        }
        console.dark(false);
    }

    private static void uncheck(Table list, String id) {
        TableItem item = Stream.of(list.getItems())
                .filter(one -> id.equals(one.getData()))
                .findFirst()
                .orElseThrow();
        item.setChecked(false);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        list.notifyListeners(SWT.Selection, event);
    }

    /** A server whose only suite the old model lacks; a short check cannot tell that it has no other. */
    private static OpenSslPeer withoutRsaKeyExchange() {
        return OpenSslPeer.start(
                AUTHORITY.wish("127.0.0.1").rsa(2048).issue(),
                "-tls1_1",
                "-cipher",
                "ECDHE-RSA-AES128-SHA:@SECLEVEL=0");
    }

    private static String title(String profile) {
        return ProfileCatalog.shipped().find(profile).orElseThrow().title().in(Locale.getDefault());
    }

    /** Lets the endpoint be a web server at a port, and checks it. */
    private void checkAt(int port) {
        robot.tell(() -> {
            Endpoint endpoint = endpoint(OfficePlan.OLD_SUBMISSION);
            Edits.set(fleet.domain(), endpoint, FleetPackage.Literals.ENDPOINT__SERVICE, Service.HTTPS);
            Edits.set(
                    fleet.domain(),
                    endpoint,
                    FleetPackage.Literals.ENDPOINT__TRANSPORT_SECURITY,
                    TransportSecurity.IMPLICIT_TLS);
            Edits.set(fleet.domain(), endpoint, FleetPackage.Literals.ENDPOINT__HOST, "127.0.0.1");
            Edits.set(fleet.domain(), endpoint, FleetPackage.Literals.ENDPOINT__PORT, port);
        });
        robot.select(TABLE, address(OfficePlan.OLD_SUBMISSION));
        robot.click("verification.check-selected");
        console.awaitRest();
        robot.turnTo("verification.details", text("CheckDetails_seen_by"));
        robot.awaitEnabled("seen-by.ask");
    }

    /** The row of a model. */
    /** The row of a model; the title of one may be a part of another's. */
    private String seenAs(String title) {
        return robot.ask(() -> Console.row(robot.find(Table.class, "verification.seen-by"), " | " + title + " | "));
    }

    private String clipboard() {
        return robot.ask(() -> {
            Clipboard clipboard = new Clipboard(table().getDisplay());
            String text = (String) clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(text);
        });
    }
}
