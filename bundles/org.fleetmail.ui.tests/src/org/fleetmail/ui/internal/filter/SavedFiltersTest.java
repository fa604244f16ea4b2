package org.fleetmail.ui.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;

class SavedFiltersTest {
    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.fleetmail.ui.filters.test");
    private final SavedFilters filters = new SavedFilters(preferences);

    @AfterEach
    void forget() throws BackingStoreException {
        preferences.removeNode();
    }

    @Test
    void filters_are_kept_by_their_names_for_the_next_session() {
        filters.keep("東京", "site:tokyo");
        filters.keep(" Port 25 ", " port=25 ");
        assertThat(new SavedFilters(preferences).all())
                .containsEntry("東京", "site:tokyo")
                .containsEntry("Port 25", "port=25");
        assertThat(filters.nameOf("port=25 ")).contains("Port 25");
        assertThat(filters.nameOf("port=26")).isEmpty();
    }

    @Test
    void a_name_is_kept_once_and_can_be_forgotten() {
        filters.keep("old", "a");
        filters.keep("OLD", "b");
        assertThat(filters.all()).hasSize(1).containsEntry("OLD", "b");
        filters.forget("OLD");
        assertThat(filters.all()).isEmpty();
    }
}
