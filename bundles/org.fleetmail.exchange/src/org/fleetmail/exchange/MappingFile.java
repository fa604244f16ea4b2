package org.fleetmail.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** A mapping kept in a file: a JSON object with the identity of a column for each heading, empty for what is not taken. */
public final class MappingFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int MOST_BYTES = 1 << 20;

    private MappingFile() {}

    /** What a file remembers. */
    public static Outcome<Map<String, String>> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Outcome.failed(mistake(file));
            }
            Map<String, String> memory = JSON.readValue(Files.readString(file), new TypeReference<>() {});
            return memory == null ? Outcome.failed(mistake(file)) : Outcome.done(memory);
        } catch (JsonProcessingException e) {
            return Outcome.failed(mistake(file));
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }

    private static Trouble mistake(Path file) {
        return Trouble.of(TroubleCode.SHEET_INVALID, file.toString(), Sentence.of(MappingFile.class, "no-mapping"));
    }

    /** Keeps a mapping. */
    public static Outcome<Path> write(Mapping mapping, Path file) {
        try {
            return Outcome.done(Files.writeString(file, JSON.writeValueAsString(mapping.memory()) + "\n"));
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }
}
