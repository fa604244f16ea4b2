package org.fleetmail.device.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.device.internal.yaml.YamlProblem;
import org.fleetmail.device.internal.yaml.YamlReader;
import org.fleetmail.device.internal.yaml.YamlTree;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes a proof into the text of a profile, and tells whether one still holds: it names the SHA-256 of everything else in
 * the profile, so that a change of a mapping after the proof voids it.
 */
public final class WriteProofText {
    private static final String KEY = "proof";
    private static final ObjectMapper SORTED =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private WriteProofText() {}

    /** The text with a proof, in place of an earlier one; empty where it is no YAML. */
    public static Optional<String> with(String yaml, WriteProof proof) {
        try {
            YamlTree tree = YamlReader.read(yaml);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("by", proof.by());
            entry.put("at", proof.at().truncatedTo(ChronoUnit.SECONDS).toString());
            entry.put("device", proof.device());
            entry.put("setting", proof.setting().id());
            entry.put("run", proof.run());
            entry.put("profile", seal(tree.root()));
            String block = new Dump(DumpSettings.builder()
                            .setDefaultFlowStyle(FlowStyle.BLOCK)
                            .build())
                    .dumpToString(Map.of(KEY, entry));
            return Optional.of(without(yaml, tree) + block);
        } catch (YamlProblem e) {
            return Optional.empty();
        }
    }

    /** The text up to an earlier proof and after it, ending with a line break. */
    private static String without(String yaml, YamlTree tree) {
        String ended = yaml.endsWith("\n") ? yaml : yaml + "\n";
        if (!tree.root().has(KEY)) {
            return ended;
        }
        StringBuilder rest = new StringBuilder();
        int from = tree.atKey("/" + KEY).line();
        int number = 0;
        boolean inside = false;
        for (String line : ended.split("\n")) {
            number++;
            inside = number == from || inside && (line.isBlank() || line.startsWith(" "));
            rest.append(inside ? "" : line + "\n");
        }
        return rest.toString();
    }

    /** Whether the proof in a profile is one of the profile as it is. */
    static boolean holds(JsonNode root) {
        return root.path(KEY).path("profile").asText().equals(seal(root));
    }

    private static String seal(JsonNode root) {
        ObjectNode rest = root.deepCopy();
        rest.remove(KEY);
        try {
            byte[] canonical = SORTED.writeValueAsString(SORTED.treeToValue(rest, Map.class))
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JacksonException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
