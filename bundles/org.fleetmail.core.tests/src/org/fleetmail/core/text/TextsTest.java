package org.fleetmail.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");

    @ParameterizedTest
    @ValueSource(classes = {Sentence.class, Trouble.class, FleetFile.class, DeviceQuery.class, Secret.class})
    void bothLanguagesSayTheSameThings(Class<?> owner) throws IOException {
        assertSameThings(owner);
    }

    @Test
    void rulesSayTheSameThingsInBothLanguages() throws IOException {
        Rule any = Rules.builtIn().getFirst();
        assertSameThings(any.getClass());
    }

    private static void assertSameThings(Class<?> owner) throws IOException {
        Properties english = texts(owner, "messages.properties");
        Properties japanese = texts(owner, "messages_ja.properties");

        assertThat(japanese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(japanese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(new MessageFormat(english.getProperty(key)).toPattern()).isNotBlank();
            assertThat(new MessageFormat(japanese.getProperty(key)).toPattern()).isNotBlank();
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static Properties texts(Class<?> owner, String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(owner.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleSaysWhatHappenedAndWhatToDo(TroubleCode code) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            String said = Trouble.of(code, "printer-3f", "facts").in(language);
            assertThat(said)
                    .startsWith("printer-3f: ")
                    .contains("(facts)", "[" + code.id() + "]")
                    .doesNotContain("!", "''", "{");
        }
        assertThat(code.sentence().in(Locale.JAPANESE))
                .isNotEqualTo(code.sentence().in(Locale.ENGLISH));
    }

    @Test
    void factsOfOurOwnAreSaidInTheLanguageOfTheReader() {
        Sentence detail = Sentence.of(FleetFile.class, "not-utf-8");
        Trouble trouble = Trouble.of(TroubleCode.FLEET_SYNTAX, "office.fleet:1:2", detail);

        assertThat(trouble.in(Locale.JAPANESE)).contains("UTF-8 ではありません");
        assertThat(trouble.in(Locale.GERMAN)).contains("it is not UTF-8");
    }

    @Test
    void withoutFactsThereAreNoEmptyParentheses() {
        assertThat(Trouble.of(TroubleCode.CANCELLED, "run-1", "").in(Locale.ENGLISH))
                .doesNotContain("(");
        assertThat(Sentence.verbatim("").isEmpty()).isTrue();
        assertThat(Sentence.verbatim("{0} ''").in(Locale.JAPANESE)).isEqualTo("{0} ''");
    }

    @Test
    void aTextThatIsMissingIsSeen() {
        assertThat(Sentence.of(Trouble.class, "no-such-text")).hasToString("!no-such-text!");
    }

    @Test
    void anExceptionIsTheCauseOfItsTrouble() {
        Exception cause = new IllegalStateException();

        Trouble trouble = Trouble.of(TroubleCode.NET_FAILED, "printer-3f", cause);

        assertThat(trouble.cause()).isEqualTo(Optional.of(cause));
        assertThat(trouble.detail()).hasToString("IllegalStateException");
    }
}
