package org.fleetmail.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;

class RecentFleetsTest {
    @TempDir
    Path folder;

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.fleetmail.ui.recent.test");

    @AfterEach
    void forget() throws BackingStoreException {
        preferences.removeNode();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    @Test
    void the_newest_is_first_and_each_is_there_once() throws IOException {
        RecentFleets recent = new RecentFleets(preferences);
        Path a = file("a.fleet");
        Path b = file("b.fleet");
        recent.opened(a);
        recent.opened(b);
        recent.opened(a);
        assertThat(recent.all()).containsExactly(a, b);
        assertThat(new RecentFleets(preferences).all()).as("next session").containsExactly(a, b);
    }

    @Test
    void what_is_gone_is_left_out_and_nine_are_kept() throws IOException {
        RecentFleets recent = new RecentFleets(preferences);
        for (int number = 0; number < 12; number++) {
            recent.opened(file(number + ".fleet"));
        }
        assertThat(recent.all()).hasSize(RecentFleets.MOST).doesNotContain(folder.resolve("2.fleet"));
        Files.delete(folder.resolve("11.fleet"));
        assertThat(recent.all()).hasSize(8).startsWith(folder.resolve("10.fleet"));
    }
}
