package org.fleetmail.report.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;

/** Entries of the journal, one on each line, whole, so that their hashes can be computed anew without the store. */
final class JournalLines {
    static final String NAME = "journal.jsonl";

    private static final int DEEPEST = 4;
    /** A body in which every character is escaped, and the rest of its entry. */
    private static final int LONGEST_LINE = 7 * Draft.MAX_BODY;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(2 * Draft.MAX_BODY)
                    .build())
            .build());

    private JournalLines() {}

    static ObjectNode of(JournalEntry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sequence", entry.sequence())
                .put("run", entry.run())
                .put("device", entry.device())
                .put("at", entry.at().toString())
                .put("kind", entry.kind().name())
                .put("body", entry.body())
                .put("previousHash", entry.previousHash())
                .put("hash", entry.hash());
    }

    /**
     * Looks whether every entry has the hash its content asks for, entries that follow each other are chained, and the last
     * one of the journal has the hash that the manifest names.
     *
     * @return the number of the first line that does not fit; empty where all do
     */
    static Optional<Integer> firstBroken(Reader lines, Optional<Manifest.Head> head) throws IOException {
        Optional<JournalEntry> before = Optional.empty();
        int number = 1;
        for (String line = line(lines); !line.isEmpty(); line = line(lines)) {
            Optional<JournalEntry> entry = read(line);
            if (entry.isEmpty() || !follows(entry.get(), before, head)) {
                return Optional.of(number);
            }
            before = entry;
            number++;
        }
        return Optional.empty();
    }

    /** The next line, or what fits; empty at the end. */
    private static String line(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int character = in.read();
        while (character >= 0 && character != '\n' && line.length() < LONGEST_LINE) {
            line.append((char) character);
            character = in.read();
        }
        return line.toString();
    }

    private static boolean follows(JournalEntry entry, Optional<JournalEntry> before, Optional<Manifest.Head> head) {
        boolean chained = before.filter(earlier -> earlier.sequence() == entry.sequence() - 1)
                .map(earlier -> earlier.hash().equals(entry.previousHash()))
                .orElse(before.isEmpty() || before.get().sequence() < entry.sequence());
        boolean fitsHead = head.filter(end -> end.entries() == entry.sequence())
                .map(end -> end.hash().equals(entry.hash()))
                .orElse(true);
        return chained && fitsHead && entry.hash().equals(entry.computedHash());
    }

    private static Optional<JournalEntry> read(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            return Optional.of(new JournalEntry(
                    node.path("sequence").asLong(),
                    node.path("run").asText(),
                    node.path("device").asText(),
                    Instant.parse(node.path("at").asText()),
                    EntryKind.valueOf(node.path("kind").asText()),
                    node.path("body").asText(),
                    node.path("previousHash").asText(),
                    node.path("hash").asText()));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
