package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person reads in the console stands in the files of texts, where it has its Japanese twin, and not in the code. */
class LiteralsTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|'\"'", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}{2,}[,:.]? (?:\\p{L} )?\\p{L}{2,}|[\\u3040-\\u9fff]");

    /** What is shown, and names of work: {@code setText("Save")}, {@code new Action("Save")}, {@code createButton(area, "Save")}. */
    private static final Pattern SHOWN =
            Pattern.compile("(?:" + String.join("|", shown()) + ")" + "\\([^;\"]{0,80}\"[^\"]*\\p{L}{2,}[^\"]*\"");

    /** For programmers: exceptions that tell of a bug, names of threads, the log, patterns. */
    private static final Pattern NOT_SHOWN = Pattern.compile("throw new |getLog\\(|\\.name\\(|ofPattern\\(");

    /** Attributes of a plugin.xml that are shown; the name of the product is the same in all languages. */
    private static final Pattern ATTRIBUTE = Pattern.compile("<(?!separator|property)\\w+[^>]*"
            + "\\s(?:name|label|description|tooltip)=\"(?!%|Fleetmail\")[^\"]*\\p{L}{2,}[^\"]*\"");

    private static List<Path> sources() {
        return Stream.of("org.fleetmail.ui", "org.fleetmail.rcp")
                .map(name -> Repository.ROOT.resolve("bundles").resolve(name).resolve("src"))
                .flatMap(folder ->
                        Repository.files(folder, file -> file.toString().endsWith(".java")).stream())
                .toList();
    }

    private static List<String> read(String code) {
        String bare = COMMENT.matcher(code).replaceAll("");
        Stream<String> sentences = bare.lines().filter(LiteralsTest::holdsSentence);
        Stream<String> shown = SHOWN.matcher(bare).results().map(MatchResult::group);
        return Stream.concat(sentences, shown)
                .map(String::strip)
                .filter(line -> !NOT_SHOWN.matcher(line).find())
                .toList();
    }

    private static boolean holdsSentence(String line) {
        return LITERAL.matcher(line)
                .results()
                .anyMatch(literal -> SENTENCE.matcher(literal.group(1)).find());
    }

    private static List<String> shown() {
        return List.of(
                "\\.set(?:Text|ToolTipText|Message|ErrorMessage|Title|TitleToolTip|Description|PartName)",
                "\\.set(?:ContentDescription|HeaderText|TaskName|Name|Tooltip)",
                "\\.(?:subTask|beginTask)",
                "new (?:Action|Job|Status|MenuManager|MessageDialog|InputDialog)",
                "\\.create(?:Label|Button|Section|Hyperlink|FormText|Text)",
                "MessageDialog\\.open\\w+");
    }

    @Test
    void no_code_of_the_console_holds_words_for_a_reader() {
        assertThat(sources()).hasSizeGreaterThan(200);
        assertThat(sources().stream()
                        .flatMap(file ->
                                read(Repository.read(file)).stream().map(line -> file.getFileName() + ": " + line)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "rcp"})
    void no_plugin_xml_holds_words_for_a_reader(String bundle) {
        String text = Repository.read(Repository.ROOT.resolve("bundles/org.fleetmail." + bundle + "/plugin.xml"));
        assertThat(ATTRIBUTE.matcher(text).results().map(MatchResult::group)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label.setText(\"Save\");",
                "button.setToolTipText(\"Saves\" + name);",
                "page.setMessage(found ? \"None\" : all);",
                "new Job(\"Reading\") {",
                "toolkit.createLabel(area, \"Name:\");",
                "MessageDialog.openError(shell, title, \"Failed\");",
                "String why = \"Choose a file\";",
                "String why = \"ファイル\";"
            })
    void words_in_the_code_are_found(String code) {
        assertThat(read(code)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label.setText(Messages.Save);",
                "label.setText(\"\");",
                "label.setText(port + \" · \" + host);",
                "text.setData(Parts.ID, \"import.file\");",
                "// \"No word for a reader\"",
                "throw new IllegalStateException(\"no such page\");"
            })
    void code_without_words_is_left_alone(String code) {
        assertThat(read(code)).isEmpty();
    }
}
