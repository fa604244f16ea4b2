package org.fleetmail.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.Test;

/** Whatever a person can come to in the console is used by a test, and not only opened as on the {@link Tour}. */
class UsesTest {
    @Test
    void every_view_editor_page_of_the_preferences_wizard_and_dialog_is_used_by_a_test() {
        Set<String> unused = Kinds.usable();
        unused.removeAll(used());
        assertThat(unused).as("what no test says that it @Uses").isEmpty();
    }

    @Test
    void what_a_test_says_that_it_uses_is_there() {
        Set<String> unknown = used();
        unknown.removeAll(Kinds.usable());
        assertThat(unknown).isEmpty();
    }

    private static Set<String> used() {
        return Kinds.ours()
                .filter(type -> type.getName().endsWith("Test"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Uses.class))
                .filter(Objects::nonNull)
                .flatMap(uses -> Arrays.stream(uses.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
