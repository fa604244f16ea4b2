package org.fleetmail.cli.internal.profile;

import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Output;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Texts;
import org.fleetmail.device.learning.LearnedField;
import org.fleetmail.device.learning.LearnedToken;
import org.fleetmail.device.learning.Lesson;
import org.fleetmail.device.learning.Likelihood;
import org.fleetmail.device.learning.SaveStep;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.setting.MailSetting;

/** What was understood of a recording, for a person to read. */
public final class LessonText {
    private final Session session;
    private final Paint paint;

    public LessonText(Session session) {
        this.session = session;
        this.paint = session.terminal().paint();
    }

    /** Prints what was understood; doubts and obstacles beside the result. */
    public void print(Lesson lesson) {
        session.print(text("device", lesson.recording().device().toString()));
        session.print(text("login", lesson.login().kind().label().in(session.language())));
        for (LearnedToken token : lesson.tokens()) {
            session.print(text("token", token.name(), Plain.line(token.place().toString()), token.exchange()));
        }
        lesson.saves().forEach(this::print);
        lesson.logout().ifPresent(logout -> session.print(text("logout", Plain.line(logout.path()))));
        Output err = session.terminal().err();
        lesson.doubts().forEach(doubt -> err.line(paint.warning("? ") + plain(doubt.in(session.language()))));
        lesson.obstacles().forEach(why -> err.line(paint.bad("× ") + plain(why.in(session.language()))));
    }

    private void print(SaveStep save) {
        session.print("");
        session.print(paint.strong(
                text("save", save.request().method(), Plain.line(save.request().path()))));
        Table table = Table.of(
                paint, text("field"), text("label"), text("before"), text("sent"), text("meaning"), text("sure"));
        save.fields().forEach(field -> row(table, field));
        table.print(session.terminal().out(), "  ");
    }

    private void row(Table table, LearnedField field) {
        table.row(
                plain(field.name()),
                plain(field.label()),
                plain(field.before()),
                plain(field.sent()),
                field.setting()
                        .map(MailSetting::label)
                        .orElseGet(() -> field.role().label())
                        .in(session.language()),
                field.setting().isPresent() ? field.likelihood().label().in(session.language()) : "");
        if (field.setting().isPresent() && field.likelihood() == Likelihood.UNSURE) {
            table.mark(5, paint::warning);
        }
    }

    private static String plain(String text) {
        return Plain.line(Mask.shown(text));
    }

    private String text(String key, Object... arguments) {
        return Texts.of(LessonText.class).get(session.language(), key, arguments);
    }
}
