package org.fleetmail.help;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.help.text.PageText;
import org.fleetmail.help.text.PageText.Link;
import org.fleetmail.help.text.PageText.Span;
import org.fleetmail.help.text.PageText.Style;
import org.fleetmail.help.text.PageWriter;

/** All pages of the help in one language, in the order of its contents. Does not change. */
public final class HelpBook {
    private final HelpPage contents;
    private final List<HelpPage> pages = new ArrayList<>();
    private final HelpSearch search;

    private HelpBook(Locale language, HelpFiles files) {
        String folder = "pages/" + (language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "ja" : "en");
        contents = page(files, folder + "/" + HelpPage.CONTENTS + ".md", "")
                .orElseThrow(() -> new IllegalStateException(folder));
        for (Link link : contents.content().links()) {
            page(files, HelpFiles.resolve(contents.path(), link.target()), chapter(link))
                    .ifPresent(pages::add);
        }
        search = new HelpSearch(language, pages);
    }

    /** Reads the pages of a language, in English where they are not translated to it. It takes a moment: not on the UI thread. */
    public static HelpBook read(Locale language, HelpFiles files) {
        return new HelpBook(language, files);
    }

    private static Optional<HelpPage> page(HelpFiles files, String path, String chapter) {
        return files.read(path)
                .map(HelpBook::text)
                .map(PageWriter::write)
                .map(content -> new HelpPage(HelpPage.name(path), path, title(content), chapter, content));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static String title(PageText content) {
        return content.spans().stream()
                .filter(span -> span.style() == Style.TITLE)
                .map(span -> words(content, span))
                .findFirst()
                .orElse("");
    }

    private String chapter(Link link) {
        return contents.content().spans().stream()
                .filter(span -> span.style() == Style.HEADING && span.start() < link.start())
                .map(span -> words(contents.content(), span))
                .reduce("", (before, last) -> last);
    }

    private static String words(PageText content, Span span) {
        return content.text().substring(span.start(), span.start() + span.length());
    }

    /** The page that lists all others. */
    public HelpPage contents() {
        return contents;
    }

    /** All pages but the contents. */
    public List<HelpPage> pages() {
        return List.copyOf(pages);
    }

    /** The page of a name; that may be the contents. */
    public Optional<HelpPage> page(String name) {
        return name.equals(HelpPage.CONTENTS)
                ? Optional.of(contents)
                : pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** The page that a link on a page leads to; empty where it leads elsewhere. */
    public Optional<HelpPage> follow(HelpPage from, String link) {
        String path = HelpFiles.resolve(from.path(), link.replaceAll("#.*", ""));
        return path.equals(contents.path())
                ? Optional.of(contents)
                : pages.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    /** The pages on which words stand, best first; none for no words. */
    public List<HelpHit> search(String words) {
        return search.find(words);
    }
}
