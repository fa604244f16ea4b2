package org.fleetmail.device.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetmail.device.learning.Control.Option;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an answer shows.
 *
 * @param exchange the answer
 * @param title title of an HTML page, may be empty
 * @param controls what it holds, by name
 * @param byLastPart the same by the last part of the name
 */
record Page(Exchange exchange, String title, Map<String, Control> controls, Map<String, List<Control>> byLastPart) {
    Page(Exchange exchange, String title, Map<String, Control> controls) {
        this(
                exchange,
                title,
                controls,
                controls.values().stream().collect(Collectors.groupingBy(control -> lastPart(control.name()))));
    }

    private static final int MOST_CONTROLS = 2_000;
    private static final int LONGEST_LABEL = 80;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    static Page of(Exchange exchange) {
        Optional<Body> body = exchange.received();
        if (body.isEmpty()) {
            return new Page(exchange, "", Map.of());
        }
        if (body.get().kind() == BodyKind.HTML) {
            Document document = Jsoup.parse(body.get().text());
            return new Page(exchange, title(document), controls(document));
        }
        Map<String, Control> leaves = new LinkedHashMap<>();
        body.get()
                .fields()
                .forEach(field -> leaves.putIfAbsent(field.name(), Control.leaf(field.name(), field.value())));
        return new Page(exchange, "", leaves);
    }

    private static String title(Document document) {
        Element heading = document.title().isBlank() ? document.selectFirst("h1, h2") : null;
        return shortened(heading == null ? document.title() : heading.text());
    }

    BodyKind kind() {
        return exchange.received().map(Body::kind).orElse(BodyKind.TEXT);
    }

    Optional<Control> control(String name) {
        return Optional.ofNullable(controls.get(name));
    }

    /** The control whose name ends like another name, where there is one alone. */
    Optional<Control> onlyOneCalled(String name) {
        List<Control> alike = byLastPart.getOrDefault(lastPart(name), List.of());
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    boolean asksForPassword() {
        return controls.values().stream().anyMatch(control -> control.type().equals("password"));
    }

    private static Map<String, Control> controls(Document document) {
        Map<String, Control> controls = new LinkedHashMap<>();
        for (Element element : document.select("input[name], select[name], textarea[name]")) {
            String name = element.attr("name");
            Control before = controls.get(name);
            if (controls.size() < MOST_CONTROLS
                    && (before == null || before.type().equals("radio"))) {
                controls.put(name, before == null ? control(element) : withChoice(before, element));
            }
        }
        return controls;
    }

    private static Control control(Element element) {
        String type = element.normalName().equals("input")
                ? element.attr("type").toLowerCase(java.util.Locale.ROOT)
                : element.normalName();
        Control plain = new Control(
                element.attr("name"),
                type.isEmpty() ? "text" : type,
                element.normalName().equals("select") ? chosen(element) : element.val(),
                element.hasAttr("checked"),
                label(element),
                options(element),
                number(element, "maxlength"),
                number(element, "min"),
                number(element, "max"));
        return type.equals("radio") ? radio(plain, element) : plain;
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        Element first = option == null ? select.selectFirst("option") : option;
        return first == null ? "" : first.hasAttr("value") ? first.val() : first.text();
    }

    private static List<Option> options(Element select) {
        return select.select("option").stream()
                .map(option ->
                        new Option(option.hasAttr("value") ? option.val() : option.text(), shortened(option.text())))
                .toList();
    }

    /** A radio button is one of the choices of its group; its own label is that of the choice. */
    private static Control radio(Control button, Element element) {
        return new Control(
                button.name(),
                "radio",
                button.checked() ? button.value() : "",
                false,
                groupLabel(element),
                List.of(new Option(button.value(), button.label())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Control withChoice(Control group, Element element) {
        List<Option> options = new ArrayList<>(group.options());
        options.add(new Option(element.val(), label(element)));
        return new Control(
                group.name(),
                group.type(),
                element.hasAttr("checked") ? element.val() : group.value(),
                false,
                group.label(),
                options,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Integer> number(Element element, String attribute) {
        String text = element.attr(attribute);
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A label of its own, around it, in the cell before it, or before it in the text. */
    private static String label(Element element) {
        String id = element.id();
        Element own = id.isEmpty() ? null : labelFor(element.ownerDocument(), id);
        Element around = element.closest("label");
        if (own != null || around != null) {
            return shortened(
                    (own == null ? around : own).ownText().isBlank()
                            ? (own == null ? around : own).text()
                            : (own == null ? around : own).ownText());
        }
        String described = element.attr("aria-label") + element.attr("title");
        return described.isBlank() ? groupLabel(element) : shortened(described);
    }

    private static Element labelFor(Document document, String id) {
        return document == null
                ? null
                : document.select("label[for]").stream()
                        .filter(label -> label.attr("for").equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private static String groupLabel(Element element) {
        Element cell = element.closest("td");
        Element before = cell == null ? null : cell.previousElementSibling();
        if (before != null) {
            return shortened(before.text());
        }
        Element definition = element.closest("dd");
        if (definition != null && definition.previousElementSibling() != null) {
            return shortened(definition.previousElementSibling().text());
        }
        Element legend = element.closest("fieldset") == null
                ? null
                : element.closest("fieldset").selectFirst("legend");
        Element parent = element.parent();
        String around = parent == null ? "" : parent.ownText();
        return shortened(around.isBlank() && legend != null ? legend.text() : around);
    }

    private static String shortened(String text) {
        String clean = text.strip().replaceAll("[:：*]+$", "").strip();
        return clean.length() > LONGEST_LABEL ? clean.substring(0, LONGEST_LABEL) : clean;
    }
}
