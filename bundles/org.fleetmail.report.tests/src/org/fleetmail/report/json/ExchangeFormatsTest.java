package org.fleetmail.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings in the formats of others; the schemas are those that were published, out of libraries that carry them. */
class ExchangeFormatsTest {
    private static final String SARIF = "/json/sarif-schema-2.1.0.json";
    private static final String OSCAL = "/schema/json/oscal-ar_schema.json";

    private interface Format {
        void write(ReportContent content, Locale language, OutputStream out) throws IOException;
    }

    private static String written(Format format, String text, Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Samples.content(text), language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertFits(String resource, String document) throws IOException {
        try (InputStream in = ExchangeFormatsTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(document, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", " ", "two\nlines", "\u202e\u0000 <b> 表 👩‍👩‍👧"})
    void sarif_fits_the_schema_of_oasis(String text) throws IOException {
        assertFits(SARIF, written(SarifJson::write, text, Locale.ENGLISH));
        assertFits(SARIF, written(SarifJson::write, text, Locale.JAPANESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", " ", "two\nlines", "\u202e\u0000 <b> 表 👩‍👩‍👧"})
    void oscal_fits_the_schema_of_nist(String text) throws IOException {
        assertFits(OSCAL, written(OscalJson::write, text, Locale.ENGLISH));
        assertFits(OSCAL, written(OscalJson::write, text, Locale.JAPANESE));
    }

    @Test
    void the_schemas_refuse_what_does_not_fit() throws IOException {
        String sarif =
                written(SarifJson::write, "x", Locale.ENGLISH).replace("\"level\":\"error\"", "\"level\":\"bad\"");
        assertThatThrownBy(() -> assertFits(SARIF, sarif)).isInstanceOf(AssertionError.class);
        String oscal = written(OscalJson::write, "x", Locale.ENGLISH).replace("not-satisfied\"", "meets it\"");
        assertThatThrownBy(() -> assertFits(OSCAL, oscal)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_result_of_sarif_says_rule_level_place_and_whether_it_is_new() throws IOException {
        JsonNode run = new ObjectMapper()
                .readTree(written(SarifJson::write, "x", Locale.ENGLISH))
                .path("runs")
                .get(0);
        JsonNode result = run.path("results").get(0);
        assertThat(result.path("ruleId").asText()).isEqualTo("device.clear");
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.path("baselineState").asText()).isEqualTo("new");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("printer");
        assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("device.clear");
    }

    @Test
    void a_finding_of_oscal_leads_to_its_observation_and_that_to_its_item() throws IOException {
        JsonNode result = new ObjectMapper()
                .readTree(written(OscalJson::write, "x", Locale.ENGLISH))
                .at("/assessment-results/results/0");
        String observation =
                result.at("/findings/0/related-observations/0/observation-uuid").asText();
        assertThat(result.at("/observations/0/uuid").asText()).isEqualTo(observation);
        assertThat(result.at("/observations/0/subjects/0/subject-uuid").asText())
                .isEqualTo(
                        result.at("/local-definitions/inventory-items/0/uuid").asText());
        assertThat(result.at("/findings/0/target/status/state").asText()).isEqualTo("not-satisfied");
    }

    @Test
    void an_identity_made_from_a_name_is_of_version_5_and_always_the_same() {
        assertThat(NamedUuid.of("a"))
                .isEqualTo(NamedUuid.of("a"))
                .isNotEqualTo(NamedUuid.of("b"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
}
