package org.fleetmail.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {
    private static String written(String text, Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(Samples.content(text), language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertFits(String document) throws IOException {
        try (InputStream in = ReportContent.class.getResourceAsStream("/schema/report.schema.json")) {
            assertThat(in).isNotNull();
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(document, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void it_fits_its_schema_in_both_languages(String language) throws IOException {
        assertFits(written("x", Locale.forLanguageTag(language)));
    }

    @Test
    void texts_from_elsewhere_stay_texts() throws IOException {
        String hostile = "\",\"grade\":\"A+\"}]} \u0000 \u202e 表";
        assertFits(written(hostile, Locale.ENGLISH));
        assertThat(written(hostile, Locale.ENGLISH)).contains("\\\",\\\"grade\\\":\\\"A+\\\"}]} \\u0000");
    }
}
