package org.fleetmail.device.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fleetmail.device.profile.Settable.NotSettable;
import org.fleetmail.device.profile.TlsLimits.Known;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingType.WholeNumber;

/** Makes a profile of a document that was found to be right. */
final class ProfileBuilder {
    private static final SnmpObject SERIAL =
            new SnmpObject("1.3.6.1.2.1.43.5.1.1.17.1", "prtGeneralSerialNumber", Syntax.OCTET_STRING);
    static final int DEFAULT_OBJECTS = 8;

    private final JsonNode root;
    private final boolean proofHolds;
    private final Map<String, Provenance> sources = new LinkedHashMap<>();
    private final WebBuilder web = new WebBuilder(this::from);

    /** @param proofHolds whether the proof in it is one of the profile as it is */
    ProfileBuilder(JsonNode root, boolean proofHolds) {
        this.root = root;
        this.proofHolds = proofHolds;
        root.path("sources").properties().forEach(source -> sources.put(source.getKey(), source(source.getValue())));
    }

    DeviceProfile build() {
        SortedMap<MailSetting, Mapping> mappings = mappings();
        return new DeviceProfile(
                root.path("name").asText(),
                words(root.path("title")),
                root.path("maker").asText(),
                root.path("simulated").asBoolean(),
                root.path("transport").asText(),
                identification(root.path("identification")),
                mappings,
                notSettable(),
                order(mappings),
                root.path("objects-per-request").asInt(DEFAULT_OBJECTS),
                root.has("serial") ? object(root.path("serial")) : SERIAL,
                optional(root.path("after-write"), ProfileBuilder::words),
                optional(root.path("test"), this::test),
                optional(root.path("tls"), this::tls),
                neverWrite(root),
                optional(root.path("web"), web::build),
                optional(root.path("learned"), ProfileBuilder::learned),
                optional(root.path("proof"), this::proof),
                list(root.path("together"), ProfileBuilder::settings),
                optional(root.path("apply"), this::completion),
                optional(root.path("reconfiguration"), this::reconfiguration));
    }

    private static Learned learned(JsonNode node) {
        return new Learned(
                node.path("recording").asText(),
                node.path("by").asText(),
                Instant.parse(node.path("at").asText()));
    }

    private WriteProof proof(JsonNode node) {
        return new WriteProof(
                node.path("by").asText(),
                Instant.parse(node.path("at").asText()),
                node.path("device").asText(),
                MailSetting.of(node.path("setting").asText()).orElseThrow(),
                node.path("run").asText(),
                proofHolds);
    }

    private static Provenance source(JsonNode node) {
        return new Provenance(
                node.path("source").asText(),
                LocalDate.parse(node.path("date").asText()),
                Confidence.valueOf(constant(node.path("confidence").asText())));
    }

    private Provenance from(JsonNode node) {
        return sources.get(node.path("from").asText());
    }

    private Identification identification(JsonNode node) {
        return new Identification(
                texts(node.path("sys-object-id")),
                texts(node.path("hr-device-descr")),
                texts(node.path("ieee-1284-id")),
                texts(node.path("web-server")),
                texts(node.path("web-page")),
                from(node));
    }

    private SortedMap<MailSetting, Mapping> mappings() {
        SortedMap<MailSetting, Mapping> mappings = new TreeMap<>();
        root.path("settings").properties().forEach(entry -> {
            MailSetting setting = MailSetting.of(entry.getKey()).orElseThrow();
            if (entry.getValue().has("access")) {
                mappings.put(setting, mapping(setting, entry.getValue()));
            }
        });
        return mappings;
    }

    private Mapping mapping(MailSetting setting, JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return new Mapping(
                setting,
                node.has("oid") ? object(node) : WebBuilder.field(node),
                optional(node.path("twin"), ProfileBuilder::object),
                ObjectAccess.valueOf(constant(node.path("access").asText())),
                values,
                limits(setting, node),
                texts(node.path("masks")),
                optional(
                        node.path("set-flag"),
                        flag -> new SetFlag(integer(flag), flag.path("set").asInt())),
                list(node.path("requires"), ProfileBuilder::requirement),
                optional(node.path("by-hand"), ProfileBuilder::words),
                from(node));
    }

    private static Limits limits(MailSetting setting, JsonNode node) {
        int least = setting.type() instanceof WholeNumber number ? number.min() : 0;
        int most = setting.type() instanceof WholeNumber number ? number.max() : 255;
        return new Limits(
                node.path("min").asInt(least),
                node.path("max").asInt(most),
                node.path("forbidden-characters").asText(),
                node.path("ipv4-only").asBoolean());
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement(
                integer(node), node.path("mask").asInt(-1), node.path("value").asInt(), words(node.path("reason")));
    }

    private SortedMap<MailSetting, NotSettable> notSettable() {
        SortedMap<MailSetting, NotSettable> reasons = new TreeMap<>();
        root.path("settings").properties().forEach(entry -> {
            JsonNode node = entry.getValue();
            if (node.has("not-settable")) {
                reasons.put(
                        MailSetting.of(entry.getKey()).orElseThrow(),
                        new NotSettable(
                                words(node.path("not-settable")),
                                optional(node.path("by-hand"), ProfileBuilder::words),
                                Optional.of(from(node))));
            }
        });
        return reasons;
    }

    private List<MailSetting> order(SortedMap<MailSetting, Mapping> mappings) {
        List<MailSetting> order = new ArrayList<>(list(
                root.path("write-order"), node -> MailSetting.of(node.asText()).orElseThrow()));
        mappings.values().stream()
                .filter(mapping -> mapping.access().writable() && !order.contains(mapping.setting()))
                .forEach(mapping -> order.add(mapping.setting()));
        return order;
    }

    private SendTest test(JsonNode node) {
        Map<Integer, Words> codes = new TreeMap<>();
        node.path("codes")
                .properties()
                .forEach(code -> codes.put(Integer.valueOf(code.getKey()), words(code.getValue())));
        return new SendTest(
                object(node.path("start")),
                node.path("start-value").asInt(),
                optional(node.path("destination"), ProfileBuilder::object),
                object(node.path("result")),
                node.path("shift").asInt(),
                codes,
                node.path("success").asInt(),
                numbers(node.path("running")),
                trial(node.path("trial")),
                list(node.path("requires"), ProfileBuilder::requirement),
                from(node));
    }

    private static Map<MailSetting, SnmpObject> trial(JsonNode node) {
        Map<MailSetting, SnmpObject> objects = new TreeMap<>();
        node.properties()
                .forEach(entry -> objects.put(MailSetting.of(entry.getKey()).orElseThrow(), object(entry.getValue())));
        return objects;
    }

    private static Set<MailSetting> settings(JsonNode array) {
        return Set.copyOf(list(array, node -> MailSetting.of(node.asText()).orElseThrow()));
    }

    private Completion completion(JsonNode node) {
        return new Completion(
                object(node.path("start")),
                node.path("start-value").asInt(),
                optional(node.path("state"), ProfileBuilder::object),
                numbers(node.path("running")),
                numbers(node.path("failed")),
                node.path("restarts").asBoolean(),
                Duration.ofSeconds(node.path("seconds").asInt()),
                from(node));
    }

    private Reconfiguration reconfiguration(JsonNode node) {
        return new Reconfiguration(
                node.path("active-entry").asText(),
                node.path("lock-entry").asText(),
                node.path("option-entry").asText(),
                node.path("request-entry").asText(),
                Reconfiguration.Effect.valueOf(constant(node.path("effect").asText())),
                Duration.ofSeconds(node.path("seconds").asInt()),
                from(node));
    }

    private static Set<Integer> numbers(JsonNode array) {
        return Set.copyOf(list(array, JsonNode::asInt));
    }

    private TlsLimits tls(JsonNode node) {
        return new TlsLimits(
                texts(node.path("versions")),
                texts(node.path("suites")),
                texts(node.path("groups")),
                texts(node.path("modes")),
                texts(node.path("roots")),
                known(node.path("ecdhe")),
                known(node.path("verifies")),
                optional(node.path("note"), ProfileBuilder::words),
                from(node));
    }

    static List<ForbiddenObject> neverWrite(JsonNode root) {
        return list(
                root.path("never-write"),
                node -> new ForbiddenObject(
                        node.path("oid").asText(), node.path("name").asText(), words(node.path("reason"))));
    }

    private static SnmpObject object(JsonNode node) {
        return new SnmpObject(
                node.path("oid").asText(),
                node.path("name").asText(),
                Syntax.valueOf(constant(node.path("syntax").asText())));
    }

    private static SnmpObject integer(JsonNode node) {
        return new SnmpObject(node.path("oid").asText(), node.path("name").asText(), Syntax.INTEGER);
    }

    private static Words words(JsonNode node) {
        return new Words(node.path("en").asText(), node.path("ja").asText());
    }

    private static Known known(JsonNode node) {
        return Known.valueOf(constant(node.asText("unknown")));
    }

    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return StreamSupport.stream(array.spliterator(), false).map(each).collect(Collectors.toList());
    }

    static <T> Optional<T> optional(JsonNode node, Function<JsonNode, T> present) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(present.apply(node));
    }
}
