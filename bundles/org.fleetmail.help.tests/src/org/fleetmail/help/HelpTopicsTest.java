package org.fleetmail.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A part opens the page nearest to it. */
class HelpTopicsTest {
    private static final HelpTopics TOPICS = HelpTopics.shipped();

    @Test
    void a_part_has_the_page_of_its_class_or_else_of_its_package() {
        assertThat(TOPICS.page(List.of("org.fleetmail.ui.internal.rollout.PlanEditor")))
                .contains("plan");
        assertThat(TOPICS.page(List.of("org.fleetmail.ui.internal.rollout.RolloutView")))
                .contains("rollout");
        assertThat(TOPICS.page(List.of("org.fleetmail.ui.internal.rollout.PlanEditor$Page")))
                .contains("plan");
    }

    @Test
    void a_page_of_a_wizard_has_the_page_of_the_wizard_before_that_of_its_package() {
        assertThat(TOPICS.page(List.of(
                        "org.fleetmail.ui.internal.rollout.WizardPlanPages$Settings",
                        "org.fleetmail.ui.internal.rollout.RolloutWizard")))
                .contains("new-rollout");
    }

    @Test
    void what_nobody_knows_has_no_page() {
        assertThat(TOPICS.page(List.of("java.lang.String"))).isEmpty();
        assertThat(TOPICS.page(List.of())).isEmpty();
    }

    @Test
    void every_topic_names_a_page_in_both_languages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            HelpBook book = Pages.book(language);
            assertThat(TOPICS.pages())
                    .allSatisfy(page -> assertThat(book.page(page))
                            .as("%s in %s", page, language)
                            .isPresent());
        }
    }
}
