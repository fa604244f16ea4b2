package org.fleetmail.device.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.internal.yaml.Place;
import org.fleetmail.device.internal.yaml.YamlTree;
import org.fleetmail.device.setting.MailSetting;

/** What must hold in the web part of a profile and cannot be said in its JSON schema. */
final class WebChecks {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final List<String> PLAIN =
            List.of("origin", "user", "user:base64", "password", "password:base64", "token.NAME", "smtp.port …");

    private final String file;
    private final YamlTree tree;
    private final JsonNode web;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();

    /** @param tree the document, completed with the session it shares */
    WebChecks(String file, YamlTree tree) {
        this.file = file;
        this.tree = tree;
        this.web = tree.root().path("web");
    }

    List<Mistake> check() {
        boolean wanted = tree.root().path("transport").asText().equals("web");
        tree.root().path("settings").properties().forEach(entry -> checkTransport(entry, wanted));
        if (wanted != tree.root().has("web")) {
            addAtKey(wanted ? "" : "/web", wanted ? "web-missing" : "web-unexpected");
        } else if (wanted) {
            checkWeb();
        }
        return mistakes;
    }

    private void checkWeb() {
        JsonNode session = web.path("session");
        if (!session.isMissingNode() && !SharedSession.names().contains(session.asText())) {
            add("/web/session", "session", session.asText(), String.join(", ", SharedSession.names()));
        } else if (!web.has("login")) {
            addAtKey("/web", "login-missing");
        }
        checkParts(web, "/web");
        tree.root().path("settings").properties().forEach(this::checkSetting);
    }

    private void checkTransport(Entry<String, JsonNode> entry, boolean wanted) {
        for (String key : wanted ? List.of("oid", "set-flag", "requires") : List.of("read", "write", "web-flag")) {
            if (entry.getValue().has(key)) {
                addAtKey(YamlTree.member("/settings", entry.getKey()) + "/" + key, "other-transport", key, transport());
            }
        }
    }

    private String transport() {
        return tree.root().path("transport").asText();
    }

    private void checkParts(JsonNode node, String pointer) {
        for (Entry<String, JsonNode> member : node.properties()) {
            String inner = YamlTree.member(pointer, member.getKey());
            JsonNode value = member.getValue();
            if (value.isTextual()) {
                checkPlaceholders(value.asText(), inner);
            }
            boolean page = member.getKey().equals("page") && !pointer.endsWith("/wake");
            if (value.isTextual() && (page || member.getKey().equals("copies"))) {
                checkNamed("pages", value.asText(), inner, "page");
            }
            checkParts(value, inner);
        }
        checkBody(node.path("body"), pointer + "/body");
        if (node.has("is") && !node.has("place")) {
            addAtKey(pointer + "/is", "mark");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkParts(node.get(i), pointer + "/" + i);
        }
    }

    /** Fields of a copied JSON document are named by pointers. */
    private void checkBody(JsonNode body, String pointer) {
        if (!body.has("copies") || !body.path("kind").asText().equals("json")) {
            return;
        }
        for (Entry<String, JsonNode> field : body.path("fields").properties()) {
            if (!field.getKey().startsWith("/")) {
                addAtKey(YamlTree.member(pointer + "/fields", field.getKey()), "field-pointer");
            }
        }
    }

    private void checkPlaceholders(String text, String pointer) {
        for (Matcher each = PLACEHOLDER.matcher(text); each.find(); ) {
            String name = each.group(1);
            if (name.startsWith("token.")) {
                checkNamed("tokens", name.substring("token.".length()), pointer, "token-placeholder");
            } else if (!PLAIN.contains(name) && MailSetting.of(name).isEmpty()) {
                add(pointer, "placeholder", each.group(), String.join(", ", PLAIN));
            }
        }
    }

    private void checkNamed(String where, String name, String pointer, String key) {
        if (!web.path(where).has(name)) {
            add(pointer, key, name);
        }
    }

    private void checkSetting(Entry<String, JsonNode> entry) {
        JsonNode mapping = entry.getValue();
        String pointer = YamlTree.member("/settings", entry.getKey());
        String access = mapping.path("access").asText();
        boolean secret = MailSetting.of(entry.getKey()).orElseThrow().isSecret();
        if (!access.isEmpty() && !access.equals("write-only") && !secret && !mapping.has("read")) {
            addAtKey(pointer, "read-missing");
        }
        if (!access.isEmpty() && !access.equals("read-only") && !mapping.has("write")) {
            addAtKey(pointer, "write-missing");
        }
        checkParts(mapping, pointer);
        if (mapping.has("write")) {
            checkWriting(entry.getKey(), mapping.path("write"), pointer + "/write");
        }
    }

    private void checkWriting(String setting, JsonNode write, String pointer) {
        String save = write.path("save").asText();
        String field = write.path("field").asText();
        checkNamed("saves", save, pointer + "/save", "save");
        String other = written.put(save + " " + field, setting);
        if (other != null) {
            add(pointer + "/field", "same-field", other);
        }
        JsonNode body = web.path("saves").path(save).path("body");
        boolean copies = body.has("copies");
        if (copies && body.path("kind").asText().equals("json") && !field.startsWith("/")) {
            add(pointer + "/field", "field-pointer");
        }
        boolean form = List.of("form", "multipart").contains(body.path("kind").asText());
        if (!body.isMissingNode()
                && !form
                && !copies
                && !body.path("text").asText().contains("${" + setting + "}")) {
            add(pointer + "/field", "copy-or-text", setting);
        }
    }

    private void add(String pointer, String key, Object... arguments) {
        add(tree.at(pointer), key, arguments);
    }

    private void addAtKey(String pointer, String key, Object... arguments) {
        add(tree.atKey(pointer), key, arguments);
    }

    private void add(Place place, String key, Object... arguments) {
        mistakes.add(new Mistake(
                file, place.line(), place.column(), Sentence.of(ProfileChecks.class, "check." + key, arguments)));
    }
}
