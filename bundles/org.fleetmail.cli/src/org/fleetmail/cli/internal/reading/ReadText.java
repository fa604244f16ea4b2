package org.fleetmail.cli.internal.reading;

import java.util.List;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;

/** Readings for a person to read. */
public final class ReadText {
    private final Session session;
    private final Paint paint;

    public ReadText(Session session) {
        this.session = session;
        this.paint = session.terminal().paint();
    }

    /** Prints each device with its settings and where they have drifted, and the numbers at the end. */
    public void print(List<Reading> readings) {
        readings.forEach(this::print);
        long failed = readings.stream().filter(Reading::failed).count();
        long drifted = readings.stream().filter(one -> !one.drift().isEmpty()).count();
        session.print(text("total", readings.size() - failed, drifted, failed));
    }

    private void print(Reading reading) {
        session.print(paint.strong(Plain.line(reading.name())) + "  " + Plain.line(reading.address()) + "  "
                + reading.profile());
        switch (reading.state()) {
            case Outcome.Failed<DeviceState>(Trouble trouble) ->
                session.print("  " + paint.bad(text("failed")) + "  " + Plain.line(trouble.in(session.language())));
            case Outcome.Done<DeviceState>(DeviceState state) -> {
                table(reading, state).print(session.terminal().out(), "  ");
                state.disagreeing()
                        .forEach((setting, words) -> session.print("  "
                                + paint.warning(label(setting) + ": " + Plain.line(words.in(session.language())))));
            }
        }
        if (reading.open()) {
            session.print("  " + paint.warning(text("open")));
        }
    }

    private Table table(Reading reading, DeviceState state) {
        Table table = Table.of(paint, text("setting"), text("actual"), text("desired"));
        state.settings().values().forEach((setting, value) -> row(table, reading, setting, value));
        state.unreadable()
                .forEach((setting, trouble) ->
                        table.row(label(setting), "?", trouble.code().id()).mark(2, paint::warning));
        return table;
    }

    private void row(Table table, Reading reading, MailSetting setting, SettingValue value) {
        reading.drift().stream()
                .filter(drift -> drift.setting() == setting)
                .findFirst()
                .ifPresentOrElse(
                        drift -> table.row(label(setting), value.toString(), "≠ " + drift.desired())
                                .mark(2, paint::warning),
                        () -> table.row(label(setting), value.toString(), ""));
    }

    private String label(MailSetting setting) {
        return setting.label().in(session.language());
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ReadText.class).get(session.language(), key, arguments);
    }
}
