package org.fleetmail.device.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.fleetmail.device.internal.yaml.YamlProblem;
import org.fleetmail.device.internal.yaml.YamlReader;
import org.fleetmail.device.internal.yaml.YamlTree;

/** Completes the web part of a profile with the session of a shipped one. What the profile says itself wins. */
final class SharedSession {
    private static final List<String> MERGED = List.of("headers", "tokens", "pages", "saves");
    private static final String PREFIX = "session-";

    private SharedSession() {}

    /** The document with the session it names; as it is where it names none, or one that does not exist. */
    static YamlTree complete(YamlTree tree) {
        return shipped(tree.root().path("web").path("session").asText())
                .map(session -> new YamlTree(whole(tree.root(), session), tree.values(), tree.keys()))
                .orElse(tree);
    }

    /** Names of the shipped profiles that have a session to share. */
    static List<String> names() {
        return ProfileCatalog.shippedNames().stream()
                .filter(name -> ProfileCatalog.shippedText(name).contains("\nweb:\n"))
                .filter(name -> !ProfileCatalog.shippedText(name).contains("\n  session:"))
                .toList();
    }

    private static Optional<JsonNode> shipped(String name) {
        if (name.isEmpty() || !names().contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(YamlReader.read(ProfileCatalog.shippedText(name)).root());
        } catch (YamlProblem e) {
            throw new IllegalStateException(e.text().toString(), e);
        }
    }

    private static JsonNode whole(JsonNode own, JsonNode session) {
        ObjectNode whole = own.deepCopy();
        ObjectNode web = session.path("web").deepCopy();
        rename(web);
        own.path("web").properties().forEach(entry -> overlay(web, entry));
        whole.set("web", web);
        ObjectNode sources = (ObjectNode) whole.path("sources");
        session.path("sources").properties().forEach(entry -> sources.set(PREFIX + entry.getKey(), entry.getValue()));
        return whole;
    }

    private static void overlay(ObjectNode web, Entry<String, JsonNode> own) {
        if (MERGED.contains(own.getKey()) && web.get(own.getKey()) instanceof ObjectNode shared) {
            shared.setAll((ObjectNode) own.getValue());
        } else {
            web.set(own.getKey(), own.getValue());
        }
    }

    /** The session keeps its own sources, under names that cannot meet those of the profile. */
    private static void rename(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("from").isTextual()) {
            object.put("from", PREFIX + object.path("from").asText());
        }
        node.forEach(SharedSession::rename);
    }
}
