package org.fleetmail.report.handwork;

import java.util.Locale;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.report.handwork.WorkList.DeviceSheet;
import org.fleetmail.report.handwork.WorkList.SiteSheet;

/** A work list as plain text, to print or to send. */
public final class WorkListText {
    private final Locale language;
    private final StringBuilder out = new StringBuilder();

    private WorkListText(Locale language) {
        this.language = language;
    }

    /** The list with lines of any length. */
    public static String of(WorkList list, Locale language) {
        WorkListText text = new WorkListText(language);
        text.line("list.title", list.fleet(), list.at().toString());
        list.sites().forEach(text::site);
        text.line("list.open", list.open());
        return text.out.toString();
    }

    private void site(SiteSheet site) {
        out.append('\n').append(site.name()).append('\n');
        site.devices().forEach(this::device);
    }

    private void device(DeviceSheet device) {
        out.append('\n');
        line("list.device", device.name(), device.location(), device.model(), device.address());
        device.tasks().forEach(this::task);
    }

    private void task(HandTask task) {
        var work = task.work();
        out.append(task.done() ? "  [x] " : "  [ ] ");
        line(
                "list.task",
                work.kind().label(),
                work.setting().label(),
                work.actual().toString(),
                work.desired().toString());
        below(work.where().in(language));
        below(work.reason().in(language));
        if (!task.readable()) {
            below(said("list.unreadable"));
        }
    }

    private void below(String line) {
        out.append("      ").append(line).append('\n');
    }

    private void line(String key, Object... arguments) {
        out.append(said(key, arguments)).append('\n');
    }

    private String said(String key, Object... arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] instanceof Sentence sentence ? sentence.in(language) : arguments[i];
        }
        return Texts.of(WorkListText.class).get(language, key, values);
    }
}
