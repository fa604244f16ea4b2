package org.fleetmail.report.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A manifest as a document of the shape {@code schema/evidence.schema.json}. */
final class ManifestJson {
    private static final String SCHEMA = "fleetmail-evidence";
    private static final int VERSION = 1;
    private static final int DEEPEST = 8;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("schema", SCHEMA)
                .put("version", VERSION)
                .put("at", manifest.madeAt().toString())
                .put("program", manifest.program())
                .put("fleet", manifest.fleet())
                .put("vantage", manifest.vantage());
        manifest.run().ifPresent(run -> node.put("run", run));
        manifest.head()
                .ifPresent(head ->
                        node.putObject("journal").put("entries", head.entries()).put("head", head.hash()));
        files(node.putArray("files"), manifest.files());
        files(node.putArray("reports"), manifest.reports());
        return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void files(ArrayNode array, List<HashedFile> files) {
        files.forEach(file -> array.addObject()
                .put("path", file.path())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256()));
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException it is no manifest, or one of a newer form
     */
    static Manifest read(byte[] bytes) throws IOException {
        JsonNode node = MAPPER.readTree(bytes);
        if (node == null
                || !SCHEMA.equals(node.path("schema").asText())
                || node.path("version").asInt() != VERSION) {
            throw new IOException(SCHEMA + " " + VERSION);
        }
        return new Manifest(
                instant(node.path("at").asText()),
                node.path("program").asText(),
                node.path("fleet").asText(),
                node.path("vantage").asText(),
                Optional.ofNullable(node.path("run").textValue()),
                head(node.path("journal")),
                files(node.path("files")),
                files(node.path("reports")));
    }

    private static Instant instant(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("at: " + text, e);
        }
    }

    private static Optional<Manifest.Head> head(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Manifest.Head(
                        node.path("entries").asLong(), node.path("head").asText()))
                : Optional.empty();
    }

    private static List<HashedFile> files(JsonNode array) {
        List<HashedFile> files = new ArrayList<>();
        array.forEach(file -> files.add(new HashedFile(
                file.path("path").asText(),
                file.path("bytes").asLong(-1),
                file.path("sha256").asText())));
        return files;
    }
}
