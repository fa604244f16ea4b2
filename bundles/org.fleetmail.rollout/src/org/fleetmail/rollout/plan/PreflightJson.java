package org.fleetmail.rollout.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.endpoint.verdict.Verdict;

/** What was asked of endpoints and devices before a plan was made, as JSON. */
final class PreflightJson {
    private PreflightJson() {}

    static ObjectNode of(Preflight preflight) {
        ObjectNode node = Json.object();
        node.put("endpoint", preflight.endpoint());
        node.put("name", preflight.name());
        node.put("uri", preflight.uri());
        node.put("observedAt", preflight.observedAt().toString());
        node.put("result", preflight.result().name());
        node.set("findings", Json.array(preflight.findings(), PreflightJson::of));
        return node;
    }

    static Preflight preflight(JsonNode node) {
        return new Preflight(
                Json.string(node, "endpoint"),
                Json.string(node, "name"),
                Json.string(node, "uri"),
                Json.time(node, "observedAt"),
                Json.word(node, "result", Verdict.Result.class),
                Json.list(node, "findings", PreflightJson::note));
    }

    private static ObjectNode of(Preflight.Note note) {
        ObjectNode node = Json.object();
        node.put("rule", note.rule());
        node.put("severity", note.severity().name());
        node.set("text", PlanJson.of(note.text()));
        node.set("remedy", PlanJson.of(note.remedy()));
        return node;
    }

    private static Preflight.Note note(JsonNode node) {
        return new Preflight.Note(
                Json.string(node, "rule"),
                Json.word(node, "severity", Severity.class),
                PlanJson.words(Json.child(node, "text")),
                PlanJson.words(Json.child(node, "remedy")));
    }

    static ObjectNode of(PreflightAnswer answer) {
        ObjectNode node = Json.object();
        node.put("question", answer.question().name());
        node.put("answer", answer.answer().name());
        node.set("detail", PlanJson.of(answer.detail()));
        return node;
    }

    static PreflightAnswer answer(JsonNode node) {
        return new PreflightAnswer(
                Json.word(node, "question", Question.class),
                Json.word(node, "answer", Shown.class),
                PlanJson.words(Json.child(node, "detail")));
    }

    static ObjectNode of(Fallback fallback) {
        ObjectNode node = Json.object();
        node.put("endpoint", fallback.endpoint());
        node.put("name", fallback.name());
        node.put("uri", fallback.uri());
        node.put("answer", fallback.reached().name());
        node.set("why", PlanJson.of(fallback.why()));
        return node;
    }

    static Fallback fallback(JsonNode node) {
        return new Fallback(
                Json.string(node, "endpoint"),
                Json.string(node, "name"),
                Json.string(node, "uri"),
                Json.word(node, "answer", Shown.class),
                PlanJson.words(Json.child(node, "why")));
    }
}
