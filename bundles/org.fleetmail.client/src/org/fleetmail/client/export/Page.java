package org.fleetmail.client.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import org.fleetmail.client.format.XmlTree;
import org.fleetmail.core.text.Sentence;

/** A page for a browser or a printer, in one language. */
final class Page {
    private static final String STYLE = "body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0"
            + " 1em;line-height:1.5}table{border-collapse:collapse;margin:.5em 0}th,td{border:1px solid"
            + " #888;padding:.3em .6em;text-align:left;vertical-align:top}th{font-weight:600}@media"
            + " print{a{color:inherit}.part{break-before:page}}";

    private final Locale language;
    private final XmlTree html;
    private final XmlTree body;

    Page(Locale language, Sentence title) {
        this.language = language;
        this.html = XmlTree.root("html", "").attribute("lang", language.getLanguage());
        XmlTree head = html.add("head");
        head.add("meta").attribute("charset", "utf-8");
        head.with("title", title.in(language)).with("style", STYLE);
        this.body = html.add("body");
        body.with("h1", title.in(language));
    }

    /** A heading above other headings, on a new page of paper. */
    Page part(String text) {
        body.add("h1").attribute("class", "part").text(text);
        return this;
    }

    Page heading(String text) {
        body.with("h2", text);
        return this;
    }

    Page paragraph(Sentence text) {
        body.with("p", text.in(language));
        return this;
    }

    Page list(List<String> texts) {
        if (!texts.isEmpty()) {
            XmlTree list = body.add("ul");
            texts.forEach(text -> list.with("li", text));
        }
        return this;
    }

    /** A table of two columns. */
    Page table(Map<String, String> rows) {
        XmlTree table = body.add("table");
        rows.forEach((label, value) -> table.add("tr").with("th", label).with("td", value));
        return this;
    }

    /** A link under a text of its own. */
    Page link(String text, String file) {
        body.add("p").add("a").attribute("href", file).text(text);
        return this;
    }

    /** Links to files beside this page. */
    Page links(List<String> files) {
        XmlTree list = body.add("ul");
        files.forEach(file -> list.add("li").add("a").attribute("href", file).text(file));
        return this;
    }

    byte[] bytes() {
        String text = "<!DOCTYPE html>\n" + html.print(Map.of(OutputKeys.METHOD, "html"));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
