package org.fleetmail.endpoint.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdicts;

/** The published shape of one verified endpoint. */
public final class TargetSchema {
    private TargetSchema() {}

    /** Fails unless the observation is written in this shape, in both languages. */
    public static void accepts(EndpointObservation observation) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            String json = ObservationJson.of(observation, Verdicts.of(observation), language)
                    .toString();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text(), InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
            assertThat(json).doesNotContain("\"!");
        }
    }

    private static String text() {
        try (InputStream in = ObservationJson.class.getResourceAsStream("target.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
