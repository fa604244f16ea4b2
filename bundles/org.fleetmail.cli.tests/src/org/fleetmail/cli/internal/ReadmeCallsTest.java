package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/** Every call that the README shows is one the program understands. */
class ReadmeCallsTest {
    private static final Path README = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent()
            .resolveSibling("README.md");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^\\s#]+|#.*");

    /** Behind it, more than one blank begins what is said about a call. */
    private static final int COLUMN = 40;

    /** What the start script does itself, and what it starts the program's window with. */
    private static final List<String> OF_THE_SCRIPT = List.of("test", "build", "format", "console");

    static List<String> calls() throws IOException {
        return Files.readString(README)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith("./fleetmail "))
                .map(line -> line.substring("./fleetmail ".length()))
                .filter(line -> !OF_THE_SCRIPT.contains(line.split(" ")[0]))
                .toList();
    }

    private static List<String> words(String call) {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (MatchResult word : WORD.matcher(call.split(" \\| ")[0]).results().toList()) {
            if (isExplanation(word, word.start() - end)) {
                break;
            }
            words.add(word.group().replace("\"", ""));
            end = word.end();
        }
        return words;
    }

    private static boolean isExplanation(MatchResult word, int blanks) {
        return word.group().startsWith("#")
                || blanks > 1 && word.start() > COLUMN && !word.group().startsWith("--");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void it_is_understood(String call) {
        List<String> words = words(call);
        CommandLine parser = FleetmailCommandLine.commandLine(OneCall.session(Path.of("home")), words.getFirst());
        try {
            parser.parseArgs(words.toArray(String[]::new));
        } catch (MissingParameterException incomplete) {
            assertThat(call)
                    .as("only what stands for several calls may be incomplete")
                    .contains(" | ");
        }
    }
}
