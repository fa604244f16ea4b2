package org.fleetmail.device.web.internal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a text, each value escaped for where it stands. */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final String BASE64 = ":base64";

    /** How a value is escaped. */
    public enum Escape {
        /** As it is; for headers, which hold no line end, and for forms, which are encoded as a whole later. */
        NONE(text -> text.replaceAll("[\\r\\n\\x00]", "")),
        /** Within a JSON string (RFC 8259 section 7). */
        JSON(text -> {
            String quoted =
                    com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
            return quoted.substring(1, quoted.length() - 1);
        }),
        /** Within XML text or an attribute. */
        XML(text -> text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;")),
        /** Within a path or its query (RFC 3986). */
        URL(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));

        private final UnaryOperator<String> rule;

        Escape(UnaryOperator<String> rule) {
            this.rule = rule;
        }
    }

    private final Function<String, Optional<String>> values;

    /** @param values finds what a placeholder stands for */
    public Template(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** The text with its placeholders filled; empty where a value is missing. */
    public Optional<String> fill(String text, Escape escape) {
        StringBuilder filled = new StringBuilder();
        Matcher each = PLACEHOLDER.matcher(text);
        int from = 0;
        while (each.find()) {
            Optional<String> value = value(each.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.append(text, from, each.start()).append(escape.rule.apply(value.get()));
            from = each.end();
        }
        return Optional.of(filled.append(text.substring(from)).toString());
    }

    /** Whether a text has a certain placeholder. */
    public static boolean mentions(String text, String name) {
        return text.contains("${" + name + "}") || text.contains("${" + name + BASE64 + "}");
    }

    private Optional<String> value(String name) {
        return name.endsWith(BASE64)
                ? values.apply(name.substring(0, name.length() - BASE64.length()))
                        .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                : values.apply(name);
    }
}
