package org.fleetmail.device.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.internal.yaml.Place;
import org.fleetmail.device.internal.yaml.YamlTree;

/** The published JSON schema of profiles (JSON Schema 2020-12), and its complaints as sentences. */
final class ProfileSchema {
    private static final String RESOURCE = "/schema/device-profile.schema.json";
    private static final int SHOWN = 40;
    private static final List<String> PATTERNS = List.of(
            "oid",
            "descriptor",
            "sourceName",
            "date",
            "suites",
            "groups",
            "codes",
            "webPath",
            "jsonPointer",
            "xmlPath",
            "sha256",
            "instant",
            "part");
    /** These only say that something inside is wrong, which is said on its own. */
    private static final Set<String> FRAMES = Set.of("$ref", "allOf", "propertyNames");

    private final Schema schema = open();

    private static Schema open() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(), InputFormat.JSON);
    }

    static String text() {
        try (InputStream json = ProfileSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Mistake> check(String file, YamlTree tree) {
        return schema.validate(tree.root()).stream()
                .filter(error -> !isFrame(error))
                .map(error -> mistake(file, tree, error))
                .distinct()
                .toList();
    }

    private static boolean isFrame(Error error) {
        return FRAMES.contains(error.getKeyword()) && error.getProperty() == null;
    }

    private static Mistake mistake(String file, YamlTree tree, Error error) {
        String pointer = error.getInstanceLocation().toString();
        Place place = place(tree, pointer, error);
        return new Mistake(file, place.line(), place.column(), sentence(error));
    }

    private static Place place(YamlTree tree, String pointer, Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties", "propertyNames" ->
                tree.atKey(YamlTree.member(pointer, String.valueOf(error.getProperty())));
            case "required", "dependentRequired", "minProperties" -> tree.atKey(pointer);
            default -> tree.at(pointer);
        };
    }

    private static Sentence sentence(Error error) {
        if (error.getEvaluationPath().toString().contains("/anyOf/")) {
            boolean mapping = error.getKeyword().equals("required");
            return say(mapping ? "object-or-reason" : "number-or-word");
        }
        JsonNode rule = error.getSchemaNode();
        String seen = shown(error.getInstanceNode());
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> say("missing", String.valueOf(error.getArguments()[0]));
            case "additionalProperties" -> say("unknown-key", String.valueOf(error.getProperty()));
            case "enum" -> say("one-of", seen, words(rule));
            case "const" -> say("exactly", seen, shown(rule));
            case "type" -> say("type." + typeName(rule), seen);
            case "pattern" -> say("pattern." + patternName(error), seen);
            case "minimum", "maximum" -> say("range." + error.getKeyword(), seen, shown(rule));
            case "minLength", "maxLength" -> say("length." + error.getKeyword(), shown(rule));
            case "minItems", "maxItems", "minProperties", "maxProperties" ->
                say("count." + error.getKeyword(), shown(rule));
            case "uniqueItems" -> say("repeated");
            case "propertyNames" -> say("bad-key", String.valueOf(error.getProperty()));
            default -> say("other", error.getKeyword(), seen);
        };
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(ProfileSchema.class, "schema." + key, arguments);
    }

    private static String typeName(JsonNode rule) {
        return Arrays.asList("object", "array", "string", "integer", "boolean").contains(rule.asText())
                ? rule.asText()
                : "string";
    }

    private static String patternName(Error error) {
        String path = error.getEvaluationPath().toString() + error.getSchemaLocation();
        return PATTERNS.stream().filter(path::contains).findFirst().orElse("name");
    }

    private static String words(JsonNode rule) {
        return StreamSupport.stream(rule.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode node) {
        if (node == null) {
            return "";
        }
        String text = node.isValueNode() ? node.asText() : node.isArray() ? "[…]" : "{…}";
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
