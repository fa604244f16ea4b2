package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.testkit.browser.AdminSite;
import org.fleetmail.testkit.browser.Recordings;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.profile.ProfilesView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording becomes a profile; the profile is looked at, broken, and mended in its editor. */
class LearningTest {
    private static final String NAME = "office-mx";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @BeforeEach
    void useAFolder() {
        System.setProperty(ProfileCatalog.FOLDER, folder.resolve("profiles").toString());
        console.resize(1400, 960);
    }

    @AfterEach
    void leave() {
        console.dark(false);
        console.closeAll();
        System.clearProperty(ProfileCatalog.FOLDER);
    }

    @Test
    @Uses({
        Parts.PROFILES,
        Parts.PROFILE_EDITOR,
        "profile.LearnWizard",
        "profile.RecordingPage",
        "profile.MeaningPage",
        "profile.TrialPage"
    })
    void a_recording_becomes_a_profile_that_is_browsed_and_edited() throws IOException {
        console.perspective("org.fleetmail.rcp.fleet");
        console.show(ProfilesView.class, Parts.PROFILES);
        learn();
        Table profiles = robot.find(Table.class, "profiles.table");
        robot.await("the learned profile", () -> Rows.row(profiles, NAME).contains("web"));
        robot.tell(() -> select(profiles, NAME));
        Table sheet = robot.find(Table.class, "profiles.sheet");
        String port = MailSetting.SMTP_PORT.label().in(Locale.getDefault());
        robot.await("its settings", () -> Rows.row(sheet, port).contains("prt"));
        console.picture("profiles");
        console.dark(true);
        console.picture("profiles-dark");
        console.dark(false);
        edit();
    }

    private void learn() throws IOException {
        robot.click("profiles.learn");
        robot.type("learn.file", Recordings.officeMx(folder).toString());
        StyledText understood = robot.find(StyledText.class, "learn.understood");
        robot.await("what was understood", () -> understood.getText().contains("/mail.cgi"));
        String said = robot.ask(understood::getText);
        assertThat(said).doesNotContain(AdminSite.PASSWORD, "Scan-2-Mail");
        Shell wizard = robot.ask(understood::getShell);
        robot.type("learn.name", NAME);
        console.picture(wizard, "learn-recording");
        robot.press(words(IDialogConstants.NEXT_LABEL));
        Table fields = robot.find(Table.class, "learn.fields");
        String host = MailSetting.SMTP_HOST.label().in(Locale.getDefault());
        robot.await("the fields", () -> Rows.row(fields, "srv").contains(host));
        String password = robot.ask(() -> Rows.row(fields, "pas"));
        assertThat(password).contains("•••");
        robot.tell(() -> select(fields, "loc"));
        robot.choose("learn.meaning", MailSetting.DNS_SUFFIX.label().in(Locale.getDefault()));
        console.picture(wizard, "learn-meaning");
        robot.press(words(IDialogConstants.NEXT_LABEL));
        robot.find(Table.class, "learn.values");
        assertThat(robot.isEnabled("learn.read")).as("without a device").isFalse();
        assertThat(robot.isEnabled("learn.prove")).as("before it was read").isFalse();
        console.picture(wizard, "learn-trial");
        robot.press(words(IDialogConstants.FINISH_LABEL));
        robot.await("the end of the wizard", wizard::isDisposed);
        assertThat(folder.resolve("profiles").resolve(NAME + ".yaml"))
                .content()
                .contains("confidence: learned", "dns.suffix:");
    }

    private static String words(String label) {
        return label.replace("&", "");
    }

    private void edit() throws IOException {
        robot.click("profiles.edit");
        StyledText text = robot.find(StyledText.class, "profile.text");
        Table mistakes = robot.find(Table.class, "profile.mistakes");
        robot.await("a right profile", () -> mistakes.getItemCount() == 0);
        String right = robot.ask(text::getText);
        robot.tell(() -> text.setText(right.replace("transport: web", "transport: pigeon")));
        robot.await("the mistake", () -> mistakes.getItemCount() > 0);
        String mistake = robot.ask(() -> Rows.row(mistakes, "pigeon"));
        assertThat(mistake).containsPattern("\\d+:\\d+");
        robot.select("profile.mistakes", "pigeon");
        robot.await(
                "its line",
                () -> text.getLine(text.getLineAtOffset(text.getCaretOffset())).contains("pigeon"));
        int underlined = robot.ask(() -> text.getStyleRanges().length);
        assertThat(underlined).isPositive();
        console.picture("profile-editor");
        console.dark(true);
        console.picture("profile-editor-dark");
        robot.tell(() -> text.setText(right.replace("maker: Example", "maker: Sample")));
        robot.await("no mistake", () -> mistakes.getItemCount() == 0);
        IEditorPart editor = console.activeEditor();
        boolean dirty = robot.ask(editor::isDirty);
        assertThat(dirty).isTrue();
        console.save();
        robot.await("a clean editor", () -> !editor.isDirty());
        assertThat(Files.readString(folder.resolve("profiles").resolve(NAME + ".yaml")))
                .contains("maker: Sample");
    }

    private static void select(Table table, String cell) {
        for (int row = 0; row < table.getItemCount(); row++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (table.getItem(row).getText(column).equals(cell)) {
                    table.setSelection(row);
                    table.notifyListeners(SWT.Selection, new Event());
                }
            }
        }
    }
}
