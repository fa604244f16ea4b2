package org.fleetmail.device.web.internal.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.device.web.internal.http.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The controls of HTML forms as a browser sees them (HTML standard, section "Constructing the entry list"). */
final class HtmlForm {
    /** A name with its value. */
    record Entry(String name, String value) {}

    private final Document page;

    HtmlForm(Answer answer) {
        page = Documents.html(answer);
    }

    /** The value a control has now: of a box that is not ticked the empty text; empty where there is no such control. */
    Optional<String> value(String name) {
        List<Element> controls = controls(page, name);
        if (controls.isEmpty()) {
            return Optional.empty();
        }
        return controls.stream()
                .map(HtmlForm::entry)
                .flatMap(Optional::stream)
                .map(Entry::value)
                .findFirst()
                .or(() -> Optional.of(""));
    }

    /** Whether a control is a box, which is left out of the form when it is not ticked. */
    boolean isBox(String name) {
        return controls(page, name).stream().anyMatch(control -> type(control).equals("checkbox"));
    }

    /** Whether a control hides what is typed; what stands in it is a mask or nothing. */
    boolean isPassword(String name) {
        return controls(page, name).stream().anyMatch(control -> type(control).equals("password"));
    }

    /** What a browser would send of the form that has most of some controls; of the whole page where none has any. */
    List<Entry> entries(Collection<String> names) {
        Element form = page.select("form").stream()
                .filter(each -> count(each, names) > 0)
                .max(Comparator.comparingLong(each -> count(each, names)))
                .orElse(page);
        List<Entry> entries = new ArrayList<>();
        form.select("input, select, textarea").forEach(control -> entry(control).ifPresent(entries::add));
        return entries;
    }

    private static long count(Element form, Collection<String> names) {
        return names.stream().filter(name -> !controls(form, name).isEmpty()).count();
    }

    private static List<Element> controls(Element within, String name) {
        return within.select("input, select, textarea").stream()
                .filter(control -> control.attr("name").equals(name))
                .toList();
    }

    private static Optional<Entry> entry(Element control) {
        String name = control.attr("name");
        if (name.isEmpty() || control.hasAttr("disabled")) {
            return Optional.empty();
        }
        Optional<String> value = switch (control.normalName()) {
            case "select" -> selected(control);
            case "textarea" -> Optional.of(control.wholeText());
            default -> typed(control);
        };
        return value.map(text -> new Entry(name, text));
    }

    private static Optional<String> typed(Element input) {
        return switch (type(input)) {
            case "checkbox", "radio" ->
                input.hasAttr("checked")
                        ? Optional.of(input.hasAttr("value") ? input.attr("value") : "on")
                        : Optional.empty();
            case "submit", "button", "reset", "image", "file" -> Optional.empty();
            default -> Optional.of(input.attr("value"));
        };
    }

    private static Optional<String> selected(Element select) {
        List<Element> options = select.select("option");
        return options.stream()
                .filter(option -> option.hasAttr("selected"))
                .findFirst()
                .or(() -> options.stream().findFirst())
                .map(option -> option.hasAttr("value") ? option.attr("value") : option.text());
    }

    private static String type(Element control) {
        return control.normalName().equals("input") ? control.attr("type").toLowerCase(Locale.ROOT) : "";
    }
}
