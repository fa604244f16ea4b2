package org.fleetmail.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.robot.Console;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Draws the perspectives, views, editors and wizards for the pages that show them; {@code releng/pictures} asks for it. The
 * perspective a console begins with is drawn by a test of every day.
 */
class MainWindows {
    @TempDir(factory = ShortFolder.class)
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_main_windows_are_drawn(boolean dark) throws Exception {
        Set<String> drawn = new TreeSet<>();
        asOpenedFirst(new Console());
        try (Stage stage = new Stage(folder)) {
            Console console = stage.console();
            console.resize(1280, 860);
            console.dark(dark);
            new OfficeAtWork(console).begin();
            for (String name : new String[] {"verification", "rollout", "audit"}) {
                console.perspective("org.fleetmail.rcp." + name);
                console.stillPicture("perspective-" + name + (dark ? "-dark" : ""));
            }
            console.perspective("org.fleetmail.rcp.fleet");
            new Tour(
                            stage,
                            place -> picture(place.shown())
                                    .filter(drawn::add)
                                    .ifPresent(name -> draw(console, place, name + (dark ? "-dark" : ""))))
                    .zoomed()
                    .withExamples()
                    .walk();
        }
        assertThat(drawn).containsAll(registered().toList());
    }

    /** An earlier walk has left other pages of these on top. */
    private static void asOpenedFirst(Console console) {
        console.closeEverywhere(Parts.VERIFICATION);
        console.closeEverywhere(Parts.ROLLOUT);
    }

    private static Stream<String> registered() {
        return Stream.concat(
                Kinds.registered("org.eclipse.ui.views", "view")
                        .filter(MainWindows::isOurs)
                        .map(id -> named("view", id)),
                Kinds.registered("org.eclipse.ui.editors", "editor").map(id -> named("editor", id)));
    }

    /** The name of the picture of a part or of the first page of a wizard. */
    private static Optional<String> picture(Object shown) {
        return switch (shown) {
            case IEditorPart editor ->
                Optional.of(named("editor", editor.getSite().getId()));
            case IWorkbenchPart view -> Optional.of(named("view", view.getSite().getId()));
            case IWizardPage page
            when page == page.getWizard().getStartingPage() ->
                Optional.of("wizard-" + words(page.getWizard().getClass().getSimpleName()));
            default -> Optional.empty();
        };
    }

    /** The platform's own views of progress and of errors are left out. */
    private static boolean isOurs(String id) {
        return id.startsWith("org.fleetmail.");
    }

    private static String named(String kind, String id) {
        return kind + "-" + id.substring(id.lastIndexOf('.') + 1);
    }

    private static String words(String wizard) {
        return wizard.replaceAll("Wizard$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Editors get the whole window, as views have it. What is read in the background is waited for. */
    private static void draw(Console console, Place place, String name) {
        console.awaitRest();
        boolean editor = place.shown() instanceof IEditorPart;
        if (editor) {
            console.zoom();
        }
        console.picture(console.robot().ask(() -> place.area().getShell()), name);
        if (editor) {
            console.zoom();
        }
    }
}
