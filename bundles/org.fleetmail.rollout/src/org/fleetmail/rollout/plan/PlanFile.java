package org.fleetmail.rollout.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** Plans as JSON files that a person can review and nobody can change unnoticed. */
public final class PlanFile {
    /** Identity of the format. */
    public static final String SCHEMA = "fleetmail-plan";
    /** Version of the format. */
    public static final int VERSION = 2;
    /** Largest file that is read, in bytes. */
    public static final long MAX_SIZE = 256L * 1024 * 1024;

    private PlanFile() {}

    /** Writes a plan; an existing file is replaced as a whole or not at all. */
    public static Outcome<Path> write(Plan plan, Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path draft = Files.createTempFile(target.getParent(), ".plan", ".json");
            try {
                Files.writeString(draft, text(plan));
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** Reads a plan, or answers {@code PLAN-INVALID} when it is none or was changed, {@code FILE-ACCESS} when it cannot. */
    public static Outcome<Plan> read(Path file) {
        try {
            return Files.size(file) > MAX_SIZE
                    ? invalid(file.toString(), Sentence.of(PlanFile.class, "file.size", MAX_SIZE))
                    : parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            return invalid(file.toString(), Sentence.of(PlanFile.class, "file.schema"));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /**
     * A plan with its hash. A large one is long in the making, so it is made once and handed on.
     *
     * @param sha256 hash of the content
     * @param document the document that stands in the file
     */
    public record Sealed(String sha256, ObjectNode document) {
        /** For people, with lines. */
        String pretty() {
            return Json.pretty(document);
        }

        /** As short as it can be. */
        public String compact() {
            return Json.compact(document);
        }
    }

    /** The document of a plan's file. */
    public static Sealed seal(Plan plan) {
        ObjectNode content = PlanJson.of(plan);
        String sha256 = hash(content);
        ObjectNode document = Json.object();
        document.put("schema", SCHEMA);
        document.put("version", VERSION);
        document.put("sha256", sha256);
        document.set("plan", content);
        return new Sealed(sha256, document);
    }

    /** The text of a plan's file. */
    public static String text(Plan plan) {
        return seal(plan).pretty();
    }

    /** Reads the text of a plan's file. @param where what troubles call it */
    public static Outcome<Plan> parse(String where, String text) {
        try {
            ObjectNode document = Json.parse(text);
            if (!document.path("schema").asText().equals(SCHEMA)
                    || document.path("version").asInt() != VERSION) {
                return invalid(where, Sentence.of(PlanFile.class, "file.schema"));
            }
            ObjectNode content = Json.child(document, "plan");
            return hash(content).equals(Json.string(document, "sha256"))
                    ? Outcome.done(PlanJson.plan(content))
                    : invalid(where, Sentence.of(PlanFile.class, "file.hash"));
        } catch (Json.ShapeException e) {
            return invalid(where, Sentence.of(PlanFile.class, "file.shape", e.getMessage()));
        }
    }

    private static Outcome<Plan> invalid(String where, Sentence detail) {
        return Outcome.failed(Trouble.of(TroubleCode.PLAN_INVALID, where, detail.in(Locale.getDefault())));
    }

    /** SHA-256 of a plan's content, in lower-case hexadecimal. */
    public static String hash(Plan plan) {
        return hash(PlanJson.of(plan));
    }

    private static String hash(JsonNode content) {
        MessageDigest digest = sha256();
        try (OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Json.canonical(content, hashed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
