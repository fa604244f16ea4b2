package org.fleetmail.cli.internal.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.GateResult;
import org.fleetmail.rollout.run.ProofRow;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.run.SettingResult;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.run.Run;

/** Runs as JSON documents of the shapes {@code run} and {@code runs}. */
public final class RunJson {
    private RunJson() {}

    /** One run with the result of each device. */
    public static ObjectNode of(RunSummary summary, Locale language) {
        ObjectNode document = Json.document("run");
        document.set("run", run(summary.run()));
        ObjectNode counts = document.putObject("counts");
        summary.counts().forEach((phase, count) -> counts.put(word(phase), count));
        ArrayNode devices = document.putArray("devices");
        summary.results().forEach(result -> devices.add(device(result, language)));
        ArrayNode gates = document.putArray("gates");
        summary.gates().forEach(gate -> gates.add(gate(gate, language)));
        summary.stopped().ifPresent(reason -> document.set("stopped", reason(reason, language)));
        return document;
    }

    /** All runs, and what the examination of the journal found where it was asked for. */
    public static ObjectNode of(List<Run> runs, Optional<ChainCheck> check) {
        ObjectNode document = Json.document("runs");
        ArrayNode all = document.putArray("runs");
        runs.forEach(run -> all.add(run(run)));
        check.ifPresent(found -> document.set("journal", journal(found)));
        return document;
    }

    private static ObjectNode journal(ChainCheck check) {
        return switch (check) {
            case ChainCheck.Intact(long entries, String hash) ->
                Json.object().put("intact", true).put("entries", entries).put("lastHash", hash);
            case ChainCheck.Broken(long sequence, var defect) ->
                Json.object().put("intact", false).put("brokenAt", sequence).put("defect", word(defect));
        };
    }

    private static ObjectNode run(Run run) {
        ObjectNode json = Json.object()
                .put("id", run.id())
                .put("kind", word(run.kind()))
                .put("state", word(run.state()))
                .put("startedAt", run.startedAt().toString())
                .put("who", run.who())
                .put("note", run.note())
                .put("fleet", run.fleet());
        run.finishedAt().ifPresent(at -> json.put("finishedAt", at.toString()));
        if (!run.ofRun().isEmpty()) {
            json.put("ofRun", run.ofRun());
        }
        return json;
    }

    private static ObjectNode device(DeviceResult result, Locale language) {
        ObjectNode json = Json.object()
                .put("id", result.device())
                .put("name", result.name())
                .put("wave", result.wave())
                .put("result", word(result.phase()));
        ArrayNode settings = json.putArray("settings");
        result.settings().forEach(setting -> settings.add(setting(setting)));
        ArrayNode handWork = json.putArray("handWork");
        result.handWork().forEach(work -> handWork.add(handWork(work, language)));
        ArrayNode reasons = json.putArray("reasons");
        result.reasons().forEach(reason -> reasons.add(reason(reason, language)));
        json.set("proof", proof(result.proof()));
        return json;
    }

    private static ObjectNode proof(ProofRow row) {
        return Json.object()
                .put("readBack", word(row.readBack()))
                .put("reach", word(row.reach()))
                .put("endpoint", word(row.endpoint()))
                .put("deviceTest", word(row.deviceTest()))
                .put("testMail", word(row.testMail()));
    }

    private static ObjectNode setting(SettingResult result) {
        return Json.object()
                .put("setting", result.setting().id())
                .put("before", result.before().toString())
                .put("desired", result.desired().toString())
                .put("after", result.after().toString())
                .put("match", word(result.match()));
    }

    private static ObjectNode handWork(HandWork work, Locale language) {
        ObjectNode json = Json.object()
                .put("case", word(work.kind()))
                .put("setting", work.setting().id())
                .put("desired", work.desired().toString())
                .put("reason", work.reason().in(language))
                .put("where", work.where().in(language));
        work.screen().ifPresent(screen -> json.put("screen", screen.in(language)));
        return json;
    }

    private static ObjectNode reason(Reason reason, Locale language) {
        return Json.object()
                .put("code", reason.code().id())
                .put("text", reason.text(language))
                .put("advice", reason.remedy().in(language));
    }

    private static ObjectNode gate(GateResult gate, Locale language) {
        return Json.object()
                .put("wave", gate.wave())
                .put("kind", gate.gate().kind().getName().toLowerCase(Locale.ROOT))
                .put("scope", gate.scope())
                .put("open", gate.open())
                .put("text", gate.text().in(language));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
