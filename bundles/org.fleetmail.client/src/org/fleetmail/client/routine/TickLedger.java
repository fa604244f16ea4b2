package org.fleetmail.client.routine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Every tick there ever was, in a JSON file.
 *
 * @param ticks in the order in which they were made
 */
public record TickLedger(List<Tick> ticks) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST = 8L << 20;

    public TickLedger {
        ticks = List.copyOf(ticks);
    }

    /** The ledger of a file, empty where there is none; {@code FILE-ACCESS} where it cannot be read. */
    public static Outcome<TickLedger> read(Path file) {
        if (!Files.exists(file)) {
            return Outcome.done(new TickLedger(List.of()));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException(Long.toString(Files.size(file)));
            }
            List<Tick> ticks = new ArrayList<>();
            for (JsonNode node : MAPPER.readTree(Files.readString(file)).path("ticks")) {
                ticks.add(tick(node));
            }
            return Outcome.done(new TickLedger(ticks));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        } catch (DateTimeException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), new IOException(e)));
        }
    }

    private static Tick tick(JsonNode node) {
        return new Tick(
                node.path("routine").asText(),
                LocalDate.parse(node.path("date").asText()),
                node.path("by").asText(),
                node.path("note").asText());
    }

    /** With another tick at its end. */
    public TickLedger with(Tick tick) {
        return new TickLedger(Stream.concat(ticks.stream(), Stream.of(tick)).toList());
    }

    /** The newest tick of a routine. */
    public Optional<Tick> last(Routine routine) {
        return ticks.stream()
                .filter(tick -> tick.routine().equals(routine.id()))
                .max(Comparator.comparing(Tick::date));
    }

    /** From when on a routine is due; a day long past where nobody ever looked. */
    public LocalDate due(Routine routine) {
        return last(routine).map(tick -> tick.date().plusDays(routine.days())).orElse(LocalDate.EPOCH);
    }

    /** Writes it; {@code FILE-ACCESS} where that cannot be done, and the file that was there before stays. */
    public Outcome<Path> write(Path file) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("schema", "fleetmail-routines").put("version", 1);
        ArrayNode list = document.putArray("ticks");
        ticks.forEach(tick -> list.addObject()
                .put("routine", tick.routine())
                .put("date", tick.date().toString())
                .put("by", tick.by())
                .put("note", tick.note()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text(document));
            return Outcome.done(Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    private static String text(ObjectNode document) throws JsonProcessingException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
