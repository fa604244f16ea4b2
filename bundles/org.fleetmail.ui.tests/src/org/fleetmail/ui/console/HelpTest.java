package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.IViewDescriptor;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.help.HelpBook;
import org.fleetmail.help.HelpFiles;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.help.HelpView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
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
    private OpenFleet fleet;

    @BeforeEach
    void open() {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(NewFleet.empty("Office"), file).save();
        console.resize(1280, 900);
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
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

    @Test
    void f1_shows_a_page_in_every_view() {
        java.util.List<String> views = Arrays.stream(
                        PlatformUI.getWorkbench().getViewRegistry().getViews())
                .map(IViewDescriptor::getId)
                .filter(id -> id.startsWith("org.fleetmail.") || id.equals(Parts.ERROR_LOG))
                .toList();
        assertThat(views).hasSizeGreaterThan(12);
        StyledText text = helpOn(Parts.NAVIGATOR);
        for (String view : views) {
            helpOn(view);
            String shown = robot.ask(text::getText);
            assertThat(shown).as(view).doesNotStartWith(title("index"));
        }
        helpOn(Parts.RUNS);
        awaitPage("runs");
    }

    private StyledText helpOn(String view) {
        console.show(IViewPart.class, view);
        console.run(F1);
        StyledText text = robot.find(StyledText.class, "help.page");
        robot.await(
                "a page",
                () -> console.window().getActivePage().getActivePart() instanceof HelpView
                        && !text.getText().isEmpty());
        return text;
    }

    @Test
    void every_key_the_help_names_does_something() throws ParseException {
        IBindingService keys = console.window().getService(IBindingService.class);
        Set<TriggerSequence> bound = Arrays.stream(keys.getBindings())
                .filter(binding -> binding.getParameterizedCommand() != null)
                .map(Binding::getTriggerSequence)
                .collect(Collectors.toSet());
        byte[] page = HelpFiles.ofBundle().read("pages/en/window.md").orElseThrow();
        java.util.List<String> named = new String(page, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\| .*[0-9A-Z] \\|.*"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[1].split(",")))
                .map(String::strip)
                .toList();
        assertThat(named).contains("Ctrl+3", "F1").hasSizeGreaterThan(12);
        for (String key : named) {
            assertThat(bound).as(key).contains(KeySequence.getInstance(key));
        }
    }

    @Test
    void what_quick_access_looks_for_in_the_help_is_listed_there() {
        robot.tell(() -> PlatformUI.getWorkbench().getHelpSystem().search(title("checklist")));
        List pages = robot.find(List.class, "help.pages");
        robot.await(
                "the page", () -> pages.getItemCount() > 0 && pages.getItem(0).startsWith(title("checklist")));
    }

    @Test
    void the_key_is_f1_in_windows_and_dialogs() {
        IBindingService keys = console.window().getService(IBindingService.class);
        assertThat(Arrays.stream(keys.getBindings())
                        .filter(binding -> binding.getParameterizedCommand() != null
                                && binding.getParameterizedCommand().getId().equals(F1)))
                .anySatisfy(binding -> {
                    assertThat(binding.getTriggerSequence().toString()).isEqualTo("F1");
                    assertThat(binding.getContextId()).isEqualTo(IContextService.CONTEXT_ID_DIALOG_AND_WINDOW);
                });
    }

    @Test
    void f1_in_the_editor_of_a_pc_is_about_pcs() {
        Workstation pc = FleetFactory.eINSTANCE.createWorkstation();
        pc.setId("pc");
        pc.setName("PC 1");
        robot.tell(() -> fleet.fleet().getWorkstations().add(pc));
        console.edit(fleet, "pc");
        console.run(F1);
        awaitPage("workstation");
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
    @Uses(Parts.HELP)
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
        console.run("org.fleetmail.ui.helpContents");
        awaitPage("index");
        console.picture(picture + "-contents");
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
