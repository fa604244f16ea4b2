package org.fleetmail.rollout.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.rollout.plan.PlanJson;
import org.fleetmail.rollout.plan.Shown;

/** Results of devices as JSON, in the journal and for whoever reads the output of the command line. */
public final class ResultJson {
    private ResultJson() {}

    public static ObjectNode of(DeviceResult result) {
        ObjectNode node = Json.object();
        node.put("device", result.device());
        node.put("name", result.name());
        node.put("wave", result.wave());
        node.put("result", result.phase().name());
        node.set("settings", Json.array(result.settings(), ResultJson::of));
        node.set("handWork", Json.array(result.handWork(), PlanJson::of));
        node.set("reasons", Json.array(result.reasons(), PlanJson::of));
        node.set("proof", of(result.proof()));
        return node;
    }

    static DeviceResult result(JsonNode node) {
        return new DeviceResult(
                Json.string(node, "device"),
                Json.string(node, "name"),
                Json.string(node, "wave"),
                Json.word(node, "result", Phase.class),
                Json.list(node, "settings", ResultJson::setting),
                Json.list(node, "handWork", PlanJson::handWork),
                Json.list(node, "reasons", PlanJson::reason),
                row(Json.child(node, "proof")));
    }

    private static ObjectNode of(ProofRow row) {
        return Json.object()
                .put("readBack", row.readBack().name())
                .put("reach", row.reach().name())
                .put("endpoint", row.endpoint().name())
                .put("deviceTest", row.deviceTest().name())
                .put("testMail", row.testMail().name());
    }

    private static ProofRow row(JsonNode node) {
        return new ProofRow(
                Json.word(node, "readBack", Shown.class),
                Json.word(node, "reach", Shown.class),
                Json.word(node, "endpoint", Shown.class),
                Json.word(node, "deviceTest", Shown.class),
                Json.word(node, "testMail", Shown.class));
    }

    static ObjectNode of(Proof proof) {
        ObjectNode node = Json.object();
        node.put("kind", proof.kind().getName());
        node.put("shown", proof.shown().name());
        node.put("en", proof.detail().en());
        node.put("ja", proof.detail().ja());
        return node;
    }

    static Proof proof(String device, JsonNode node) {
        return new Proof(
                device,
                Json.word(node, "kind", GateKind.class),
                Json.word(node, "shown", Shown.class),
                Words.of(Json.string(node, "en"), Json.string(node, "ja")));
    }

    private static ObjectNode of(SettingResult result) {
        ObjectNode node = Json.object();
        node.put("setting", result.setting().id());
        node.set("before", PlanJson.of(result.before()));
        node.set("desired", PlanJson.of(result.desired()));
        node.set("after", PlanJson.of(result.after()));
        node.put("match", result.match().name());
        return node;
    }

    private static SettingResult setting(JsonNode node) {
        return new SettingResult(
                MailSetting.of(Json.string(node, "setting")).orElseThrow(),
                PlanJson.value(node.path("before")),
                PlanJson.value(node.path("desired")),
                PlanJson.value(node.path("after")),
                Json.word(node, "match", SettingResult.Match.class));
    }
}
