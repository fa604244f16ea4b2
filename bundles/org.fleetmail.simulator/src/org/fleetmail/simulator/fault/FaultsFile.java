package org.fleetmail.simulator.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads which faults a virtual office shall have, from YAML:
 *
 * <pre>{@code
 * printers:
 *   sim-0003: silent
 *   sim-0007: {slow: 2500}
 *   sim-0010: [{lying: [smtp.port]}, {loses-every: 4}]
 * share:
 *   slow: 10
 *   silent: 2
 * mail:
 *   submission: [no-starttls]
 * }</pre>
 *
 * {@code share} is in percent of the printers that are not named; which ones it meets is decided by the seed.
 */
public final class FaultsFile {
    private static final long MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 8;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit((int) MAX_BYTES)
            .setUseMarks(true)
            .build();

    private FaultsFile() {}

    /** The faults in a file of at most 1 MiB, or {@code FILE-ACCESS}, or {@code FAULTS-INVALID} with line and column. */
    public static Outcome<Faults> read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                Sentence detail = Sentence.of(FaultsFile.class, "too-large", MAX_BYTES);
                return Outcome.failed(Trouble.of(TroubleCode.FAULTS_INVALID, file.toString(), detail));
            }
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** The faults in a text. @param name for messages */
    public static Outcome<Faults> parse(String name, String yaml) {
        try {
            checkDepth(yaml);
            return Outcome.done(FaultsReader.read(new Compose(SETTINGS).composeString(yaml)));
        } catch (FaultsReader.Mistake e) {
            return Outcome.failed(Trouble.of(TroubleCode.FAULTS_INVALID, name + e.place(), e.sentence()));
        } catch (YamlEngineException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FAULTS_INVALID, name + place(e), yamlProblem(e)));
        }
    }

    /** Before anything is built of the text, which is done by recursion. */
    private static void checkDepth(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new FaultsReader.Mistake(event.getStartMark(), "too-deep");
            }
        }
    }

    private static String place(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(FaultsReader::place).orElse("")
                : "";
    }

    private static String yamlProblem(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked && marked.getProblem() != null
                ? marked.getProblem()
                : String.valueOf(e.getMessage());
    }
}
