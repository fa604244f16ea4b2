package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchCommandConstants;
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
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The TLS Verification view as a person uses it: look at everything, mend what is wrong, take results along. */
class VerificationTest extends VerificationStage {
    private static final TestAuthority AUTHORITY = new TestAuthority("Repeated");

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
        robot.await("the suites", () -> Rows.index(suites, "TLS_AES") >= 0);
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

    @Test
    @Uses(Parts.VERIFICATION)
    void endpoints_are_searched_grouped_and_sorted() {
        checkAll();
        robot.type("verification.search", "2587");
        robot.await("one row", () -> table().getItemCount() == 1);
        robot.type("verification.search", "address:2587 -grade=A");
        robot.await("a condition for a column", () -> table().getItemCount() <= 1);
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
                () -> Rows.row(table(), address(OfficePlan.SUBMISSION)).contains(word(Verdict.Result.VERIFIED)));
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(wrong::getTransportSecurity)).isEqualTo(TransportSecurity.NONE);
    }

    @Test
    void rows_and_details_are_copied_with_the_keyboard() {
        checkAll();
        robot.select(TABLE, address(OfficePlan.OLD_SUBMISSION));
        robot.tell(() -> table().setFocus());
        console.run(IWorkbenchCommandConstants.EDIT_COPY);
        robot.await("the row", () -> robot.copied().contains("\t" + address(OfficePlan.OLD_SUBMISSION) + "\t"));
        console.run("org.fleetmail.ui.copyCheck");
        robot.await("everything", () -> robot.copied().contains("EHLO"));
    }

    @Test
    @Tag("row:K14")
    void checks_are_repeated_while_the_view_is_closed_and_are_a_job_that_can_be_seen_and_cancelled()
            throws IOException {
        Credential credential = AUTHORITY.wish("127.0.0.1").issue();
        robot.choose("verification.repeat", text("Repetition_day"));
        robot.await("a first round", () -> !view.isBusy() && state(OfficePlan.SUBMISSION) != null);
        closeForGood();
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
            console.perspective("org.fleetmail.rcp.verification");
            view = console.show(VerificationView.class, Parts.VERIFICATION);
            robot.choose("verification.repeat", text("Repetition_never"));
        }
    }

    /** What is closed where it has a place of its own is only out of sight; the last to go is one that has none. */
    private void closeForGood() {
        Table shown = table();
        console.closeEverywhere(Parts.VERIFICATION);
        console.perspective("org.fleetmail.rcp.fleet");
        console.hide(console.show(VerificationView.class, Parts.VERIFICATION));
        assertThat(robot.ask(shown::isDisposed)).isTrue();
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
    @Uses("look.ColumnsDialog")
    void columns_are_hidden_moved_and_widened_and_stay_so() {
        console.run("org.fleetmail.ui.checkColumns");
        Table list = robot.find(Table.class, "columns.list");
        robot.tell(() -> Rows.tick(Rows.of(list, "verification.suite"), false));
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
}
