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

/** Checks documents against the JSON schema they name. */
final class Shape {
    private Shape() {}

    /** The document, which fits its schema. */
    static JsonNode checked(String json) {
        try {
            JsonNode document = new ObjectMapper().readTree(json);
            String name = document.path("schema").asText().replace("fleetmail-", "");
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema(name), InputFormat.JSON)
                    .validate(document);
            assertThat(errors).as(json).isEmpty();
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String schema(String name) throws IOException {
        try (InputStream in = Shape.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            assertThat(in).as("schema of %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
