package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;

/** Our Japanese words of the platform fit the platform that is installed. */
class PlatformWordsTest {
    @ParameterizedTest
    @CsvSource({
        "org.eclipse.jface, /org/eclipse/jface, messages",
        "org.eclipse.ui.forms, /org/eclipse/ui/internal/forms, Messages",
        "org.eclipse.ui.workbench, /org/eclipse/ui/internal, messages",
        "org.eclipse.ui.workbench, /org/eclipse/ui/internal/quickaccess, messages",
        "org.eclipse.ui.workbench, /org/eclipse/ui/internal/keys, KeysPreferencePage",
        "org.eclipse.ui.workbench, /org/eclipse/ui/internal/keys, KeyAssistDialog",
        "org.eclipse.ui.workbench, /org/eclipse/ui/internal/keys, WorkbenchKeyboard",
        "org.eclipse.ui.workbench, /org/eclipse/ui/internal/progress, messages",
        "org.eclipse.ui.views.log, /org/eclipse/ui/internal/views/log, messages",
        "org.eclipse.equinox.security, /org/eclipse/equinox/internal/security/auth/nls, messages",
        "org.eclipse.equinox.security.ui, /org/eclipse/equinox/internal/security/ui/nls, messages"
    })
    void every_japanese_word_has_its_english_one(String host, String folder, String name) throws Exception {
        Bundle bundle = Platform.getBundle(host);
        Properties english = load(bundle.getEntry(folder + "/" + name + ".properties"));
        Properties japanese =
                load(bundle.findEntries(folder, name + "_ja.properties", false).nextElement());
        assertThat(japanese).isNotEmpty();
        assertThat(english.stringPropertyNames()).containsAll(japanese.stringPropertyNames());
    }

    private static Properties load(URL url) throws Exception {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
