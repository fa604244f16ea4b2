package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.help.HelpBook;
import org.fleetmail.help.HelpFiles;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person presses F1, reads, searches, and goes on from page to page. */
class HelpTest {
    private static final String F1 = "org.fleetmail.ui.helpHere";

    @TempDir
    Path folder;

    private final HelpBook book = HelpBook.read(Locale.getDefault(), HelpFiles.ofBundle());
    private final Console console = new Console();
    private final Robot robot = console.robot();

    @BeforeEach
    void open() {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(NewFleet.empty("Office"), file).save();
        console.resize(1280, 900);
        console.perspective("org.fleetmail.rcp.fleet");
        console.open(file);
    }

    @AfterEach
    void close() {
        console.hide(console.show(IViewPart.class, Parts.HELP));
        console.closeAll();
        console.dark(false);
    }

    private String title(String page) {
        return book.page(page).orElseThrow().title();
    }

    private void awaitPage(String page) {
        StyledText text = robot.find(StyledText.class, "help.page");
        robot.await("the page " + page, () -> text.getText().startsWith(title(page)));
    }

    @Test
    void the_product_carries_the_checklist_and_every_picture() {
        assertThat(book.page("checklist")).isPresent();
        assertThat(book.pages())
                .allSatisfy(page -> assertThat(page.content().pictures())
                        .allSatisfy(picture -> assertThat(
                                        HelpFiles.ofBundle().read(HelpFiles.resolve(page.path(), picture.file())))
                                .isPresent()));
    }

    @ParameterizedTest
    @CsvSource({
        Parts.NAVIGATOR + ", navigator",
        Parts.VERIFICATION + ", verification",
        Parts.FINDINGS + ", findings",
        Parts.RUNS + ", runs",
        Parts.ERROR_LOG + ", trouble"
    })
    void f1_in_a_view_shows_its_page(String view, String page) {
        console.show(IViewPart.class, view);
        console.run(F1);
        awaitPage(page);
    }

    @Test
    void f1_over_a_wizard_shows_its_page_beside_it() {
        console.run("org.fleetmail.ui.discover");
        robot.find(org.eclipse.swt.widgets.Text.class, "discovery.ranges");
        console.run(F1);
        robot.find(Shell.class, "help.window");
        awaitPage("discovery");
        Shell help = robot.find(Shell.class, "help.window");
        console.picture(help, "help-over-wizard");
        assertThat(robot.ask(() -> help.getParent().getData())).isNotNull();
        robot.tell(() -> ((Shell) help.getParent()).close());
        robot.await("both to close", help::isDisposed);
    }

    @ParameterizedTest
    @CsvSource({"false, help", "true, help-dark"})
    void a_search_leads_to_a_page_and_back(boolean dark, String picture) {
        console.dark(dark);
        console.run("org.fleetmail.ui.helpContents");
        awaitPage("index");
        robot.type("help.search", title("hand-work"));
        List pages = robot.find(List.class, "help.pages");
        robot.await(
                "the page found first",
                () -> pages.getItemCount() > 0 && pages.getItem(0).startsWith(title("hand-work")));
        robot.tell(() -> {
            pages.select(0);
            pages.notifyListeners(SWT.Selection, new Event());
        });
        awaitPage("hand-work");
        robot.type("help.search", "");
        robot.await("all pages", () -> pages.getItemCount() == book.pages().size());
        followTheLinkAt("overview");
        console.picture(picture);
    }

    /** With the keyboard: the caret on the link, then Enter. */
    private void followTheLinkAt(String page) {
        console.run("org.fleetmail.ui.helpContents");
        StyledText text = robot.find(StyledText.class, "help.page");
        robot.await("the contents", () -> text.getText().contains(title(page)));
        robot.tell(() -> {
            text.setCaretOffset(text.getText().indexOf(title(page)) + 1);
            Event enter = new Event();
            enter.character = SWT.CR;
            enter.keyCode = SWT.CR;
            text.notifyListeners(SWT.KeyDown, enter);
        });
        awaitPage(page);
    }
}
