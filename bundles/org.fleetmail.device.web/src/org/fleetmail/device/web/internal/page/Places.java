package org.fleetmail.device.web.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.fleetmail.device.profile.WebPlace;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.http.Cookies;

/** Finds what stands at a place of an answer. */
public final class Places {
    private static final int LONGEST = 8_192;

    private final Answer answer;
    private final Cookies cookies;

    public Places(Answer answer, Cookies cookies) {
        this.answer = answer;
        this.cookies = cookies;
    }

    /** The text at a place; empty where the answer has no such place, or an endless text there. */
    public Optional<String> text(WebPlace place) {
        Optional<String> text = switch (place) {
            case WebPlace.Input(String name) -> new HtmlForm(answer).value(name);
            case WebPlace.Json(String pointer) -> Documents.json(answer).flatMap(root -> value(root, pointer));
            case WebPlace.Xml(String path) ->
                Documents.xml(answer).flatMap(document -> new XmlPath(path).text(document));
            case WebPlace.Header(String name) -> answer.header(name);
            case WebPlace.Cookie(String name) -> cookies.value(name);
            case WebPlace.Between(String before, String after) -> between(before, after);
        };
        return text.filter(found -> found.length() <= LONGEST);
    }

    private static Optional<String> value(JsonNode root, String pointer) {
        JsonNode node = root.at(pointer);
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    private Optional<String> between(String before, String after) {
        String text = answer.text();
        int start = text.indexOf(before);
        if (start < 0) {
            return Optional.empty();
        }
        int from = start + before.length();
        int end = text.indexOf(after, from);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(from, end));
    }
}
