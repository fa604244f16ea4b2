package org.fleetmail.cli.internal.reporting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.report.evidence.EvidenceCheck;
import org.fleetmail.report.seal.Vouching;

/** What an examination of evidence found, as a document of the shape {@code evidence-check}. */
public final class EvidenceJson {
    private EvidenceJson() {}

    /** The document. */
    public static ObjectNode of(EvidenceCheck check, Locale language) {
        ObjectNode document = Json.document("evidence-check")
                .put("whole", check.defects().isEmpty())
                .put("madeAt", check.manifest().madeAt().toString())
                .put("fleet", check.manifest().fleet())
                .put("manifestSha256", check.sha256())
                .put(
                        "files",
                        check.manifest().files().size()
                                + check.manifest().reports().size());
        document.set("signature", vouching(check.seal().signature()));
        document.set("stamp", vouching(check.seal().stamp()));
        ArrayNode defects = document.putArray("defects");
        check.defects()
                .forEach(defect -> defects.addObject()
                        .put("kind", Json.word(defect.kind()))
                        .put("path", defect.path())
                        .put("text", defect.sentence().in(language)));
        return document;
    }

    private static ObjectNode vouching(Vouching vouching) {
        return switch (vouching) {
            case Vouching.None none -> Json.object().put("state", "none");
            case Vouching.Wrong wrong -> Json.object().put("state", "wrong");
            case Vouching.Fits(String by, var at, var trust) ->
                Json.object()
                        .put("state", "fits")
                        .put("by", by)
                        .put("at", at.toString())
                        .put("trust", Json.word(trust));
        };
    }
}
