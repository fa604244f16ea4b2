package org.fleetmail.rollout.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.model.GateKind;
import org.fleetmail.store.run.RunKind;

/** Plans and what they are made of as JSON. Reading throws {@link Json.ShapeException} where something is not as it should be. */
public final class PlanJson {
    private PlanJson() {}

    public static ObjectNode of(Plan plan) {
        ObjectNode node = Json.object();
        node.put("kind", plan.kind().name());
        node.put("name", plan.name());
        node.put("fleet", plan.fleet());
        node.put("selection", plan.selection());
        node.put("madeAt", plan.madeAt().toString());
        node.put("parallel", plan.parallel());
        node.set("stopAfter", of(plan.stopAfter()));
        node.set("preflights", Json.array(plan.preflights(), PreflightJson::of));
        node.set("waves", Json.array(plan.waves(), PlanJson::of));
        node.set("items", Json.array(plan.items(), PlanJson::of));
        return node;
    }

    public static Plan plan(JsonNode node) {
        return new Plan(
                Json.word(node, "kind", RunKind.class),
                Json.string(node, "name"),
                Json.string(node, "fleet"),
                Json.string(node, "selection"),
                Json.time(node, "madeAt"),
                Json.number(node, "parallel"),
                stopAfter(Json.child(node, "stopAfter")),
                Json.list(node, "preflights", PreflightJson::preflight),
                Json.list(node, "waves", PlanJson::wave),
                Json.list(node, "items", PlanJson::item));
    }

    private static ObjectNode of(StopAfter stop) {
        return Json.object()
                .put("failures", stop.failures())
                .put("ofModel", stop.ofModel())
                .put("atSite", stop.atSite());
    }

    private static StopAfter stopAfter(JsonNode node) {
        return new StopAfter(Json.number(node, "failures"), Json.number(node, "ofModel"), Json.number(node, "atSite"));
    }

    private static ObjectNode of(PlannedWave wave) {
        ObjectNode node = Json.object();
        node.put("name", wave.name());
        node.put("onePerModel", wave.onePerModel());
        node.set("devices", Json.array(wave.devices(), Json::text));
        node.set("gates", Json.array(wave.gates(), PlanJson::of));
        return node;
    }

    private static PlannedWave wave(JsonNode node) {
        return new PlannedWave(
                Json.string(node, "name"),
                Json.flag(node, "onePerModel"),
                Json.list(node, "devices", device -> device.isTextual() ? device.textValue() : Json.fail("devices")),
                Json.list(node, "gates", PlanJson::gate));
    }

    /** A gate as JSON. */
    public static ObjectNode of(PlannedGate gate) {
        return Json.object().put("kind", gate.kind().getName()).put("percent", gate.percent());
    }

    public static PlannedGate gate(JsonNode node) {
        return new PlannedGate(Json.word(node, "kind", GateKind.class), Json.number(node, "percent"));
    }

    private static ObjectNode of(PlanItem item) {
        ObjectNode node = Json.object();
        node.put("device", item.device());
        node.put("name", item.name());
        node.put("address", item.address());
        node.put("site", item.site());
        node.put("model", item.model());
        node.put("profile", item.profile());
        node.put("serial", item.serial());
        node.put("endpoint", item.endpoint());
        node.put("state", item.state().name());
        item.observedAt().ifPresent(at -> node.put("observedAt", at.toString()));
        node.set("observed", of(item.observed()));
        if (!item.disagreeing().isEmpty()) {
            ObjectNode disagreeing = node.putObject("disagreeing");
            item.disagreeing().forEach((setting, words) -> disagreeing.set(setting.id(), of(words)));
        }
        node.set("changes", Json.array(item.changes(), PlanJson::of));
        node.set("handWork", Json.array(item.handWork(), PlanJson::of));
        node.set("preflight", Json.array(item.preflight(), PreflightJson::of));
        item.fallback().ifPresent(fallback -> node.set("fallback", PreflightJson.of(fallback)));
        node.set("reasons", Json.array(item.reasons(), PlanJson::of));
        return node;
    }

    private static PlanItem item(JsonNode node) {
        return new PlanItem(
                Json.string(node, "device"),
                Json.string(node, "name"),
                Json.string(node, "address"),
                Json.string(node, "site"),
                Json.string(node, "model"),
                Json.string(node, "profile"),
                Json.string(node, "serial"),
                Json.string(node, "endpoint"),
                Json.word(node, "state", ItemState.class),
                node.has("observedAt") ? Optional.of(Json.time(node, "observedAt")) : Optional.empty(),
                values(Json.child(node, "observed")),
                node.has("disagreeing") ? disagreeing(Json.child(node, "disagreeing")) : new TreeMap<>(),
                Json.list(node, "changes", PlanJson::change),
                Json.list(node, "handWork", PlanJson::handWork),
                Json.list(node, "preflight", PreflightJson::answer),
                node.has("fallback")
                        ? Optional.of(PreflightJson.fallback(Json.child(node, "fallback")))
                        : Optional.empty(),
                Json.list(node, "reasons", PlanJson::reason));
    }

    private static SortedMap<MailSetting, Words> disagreeing(ObjectNode node) {
        SortedMap<MailSetting, Words> all = new TreeMap<>();
        node.fieldNames().forEachRemaining(id -> all.put(setting(id), words(Json.child(node, id))));
        return all;
    }

    /** A change as JSON. */
    public static ObjectNode of(Change change) {
        ObjectNode node = Json.object();
        node.put("setting", change.setting().id());
        node.set("actual", of(change.actual()));
        node.set("desired", of(change.desired()));
        node.put("origin", change.origin().name());
        node.put("from", change.from());
        return node;
    }

    public static Change change(JsonNode node) {
        return new Change(
                setting(Json.string(node, "setting")),
                value(node.path("actual")),
                value(node.path("desired")),
                Json.word(node, "origin", Origin.class),
                Json.string(node, "from"));
    }

    /** Hand work as JSON. */
    public static ObjectNode of(HandWork work) {
        ObjectNode node = Json.object();
        node.put("case", work.kind().name());
        node.put("setting", work.setting().id());
        node.set("actual", of(work.actual()));
        node.set("desired", of(work.desired()));
        node.set("reason", of(work.reason()));
        work.screen().ifPresent(screen -> node.set("screen", of(screen)));
        return node;
    }

    public static HandWork handWork(JsonNode node) {
        return new HandWork(
                node.has("case") ? Json.word(node, "case", HandCase.class) : HandCase.SETTING,
                setting(Json.string(node, "setting")),
                value(node.path("actual")),
                value(node.path("desired")),
                words(Json.child(node, "reason")),
                node.has("screen") ? Optional.of(words(Json.child(node, "screen"))) : Optional.empty());
    }

    /** A reason as JSON. */
    public static ObjectNode of(Reason reason) {
        ObjectNode node = Json.object();
        node.put("code", reason.code().id());
        node.set("detail", of(reason.detail()));
        return node;
    }

    public static Reason reason(JsonNode node) {
        String id = Json.string(node, "code");
        for (TroubleCode code : TroubleCode.values()) {
            if (code.id().equals(id)) {
                return new Reason(code, words(Json.child(node, "detail")));
            }
        }
        return Json.fail("code");
    }

    /** Settings and their values as JSON, in the order of the vocabulary. */
    public static ObjectNode of(SortedMap<MailSetting, PlannedValue> values) {
        ObjectNode node = Json.object();
        values.forEach((setting, value) -> node.set(setting.id(), of(value)));
        return node;
    }

    public static SortedMap<MailSetting, PlannedValue> values(ObjectNode node) {
        SortedMap<MailSetting, PlannedValue> values = new TreeMap<>();
        node.properties().forEach(entry -> values.put(setting(entry.getKey()), value(entry.getValue())));
        return values;
    }

    /** A value as JSON: a text for what may be shown, an object for everything about secrets. */
    public static JsonNode of(PlannedValue value) {
        return switch (value) {
            case PlannedValue.Text(String text) -> Json.text(text);
            case PlannedValue.SecretName(String name) -> Json.object().put("secret", name);
            case PlannedValue.Cleared cleared -> Json.object().put("cleared", true);
            case PlannedValue.Kept(Presence presence) -> Json.object().put("kept", presence.name());
            case PlannedValue.Unread unread -> Json.object().put("unread", true);
        };
    }

    public static PlannedValue value(JsonNode node) {
        if (node.isTextual()) {
            return PlannedValue.text(node.textValue());
        }
        if (node.has("secret")) {
            return new PlannedValue.SecretName(Json.string(node, "secret"));
        }
        if (node.has("kept")) {
            return new PlannedValue.Kept(Json.word(node, "kept", Presence.class));
        }
        if (node.has("cleared")) {
            return new PlannedValue.Cleared();
        }
        return node.has("unread") ? new PlannedValue.Unread() : Json.fail("value");
    }

    static ObjectNode of(Words words) {
        return Json.object().put("en", words.en()).put("ja", words.ja());
    }

    static Words words(ObjectNode node) {
        return Words.of(Json.string(node, "en"), Json.string(node, "ja"));
    }

    private static MailSetting setting(String id) {
        return MailSetting.of(id).orElseGet(() -> Json.fail(id));
    }
}
