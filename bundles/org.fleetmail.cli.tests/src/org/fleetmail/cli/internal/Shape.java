package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fleetmail.endpoint.json.ObservationJson;

/** Checks documents against the JSON schema they name. */
final class Shape {
    private static final Map<String, String> PARTS =
            Map.of("urn:fleetmail:schema:verify-target:1", text(ObservationJson.class, "target.schema.json"));

    private Shape() {}

    /** The document, which fits its schema. */
    static JsonNode checked(String json) {
        try {
            JsonNode document = new ObjectMapper().readTree(json);
            String name = document.path("schema").asText().replace("fleetmail-", "");
            var errors = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(PARTS))
                    .getSchema(schema(name), InputFormat.JSON)
                    .validate(document);
            assertThat(errors).as(json).isEmpty();
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String schema(String name) {
        return text(Shape.class, "/schema/" + name + ".schema.json");
    }

    private static String text(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
