package org.fleetmail.cli.internal.demo;

import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Texts;

/** Where a story is told: headed chapters, sentences, tables. */
final class Stage {
    private static final String INDENT = "   ";

    private final Session session;
    private int chapter;

    Stage(Session session) {
        this.session = session;
    }

    Paint paint() {
        return session.terminal().paint();
    }

    /** Begins a chapter. */
    void chapter(String key) {
        chapter++;
        session.print("");
        session.print(paint().strong(chapter + ". " + text("chapter." + key)));
    }

    /** Says a sentence. */
    void say(String key, Object... arguments) {
        line(text(key, arguments));
    }

    /** Says what somebody else worded. */
    void line(String text) {
        session.print(INDENT + text);
    }

    /** Says what a device or server worded. */
    void plain(String text) {
        line(Plain.line(text));
    }

    void table(Table table) {
        table.print(session.terminal().out(), INDENT);
    }

    String text(String key, Object... arguments) {
        return Texts.of(Stage.class).get(session.language(), key, arguments);
    }
}
