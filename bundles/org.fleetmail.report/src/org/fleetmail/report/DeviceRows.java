package org.fleetmail.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.report.audit.Posture;
import org.fleetmail.report.mark.Count;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.SettingResult;

/** Joins what a run did to a device, what the device answers, and the endpoint it talks to. */
final class DeviceRows {
    /** Settings that matter in every row, whether a run changed them or not. */
    private static final List<MailSetting> SHOWN =
            List.of(MailSetting.SMTP_HOST, MailSetting.SMTP_PORT, MailSetting.SMTP_SECURITY, MailSetting.SMTP_AUTH);

    private final ReportSource source;
    private final Map<String, DeviceResult> results = new HashMap<>();
    private final EndpointRows endpoints;

    DeviceRows(ReportSource source, EndpointRows endpoints) {
        this.source = source;
        this.endpoints = endpoints;
        source.run().ifPresent(run -> run.results().forEach(result -> results.put(result.device(), result)));
    }

    /** One row for each device, made when it is asked for. */
    Stream<DeviceRow> rows() {
        return source.devices().stream().map(this::row);
    }

    /** Devices by how they send, then by what the run made of them. */
    List<Count> counts() {
        Map<Mark, Long> counts = new LinkedHashMap<>();
        source.devices()
                .forEach(device -> counts.merge(Posture.of(source.state(device)).mark(), 1L, Long::sum));
        source.run()
                .ifPresent(
                        run -> run.counts().forEach((phase, count) -> counts.put(Marks.of(phase), count.longValue())));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<HandWork> handWork() {
        List<HandWork> work = new ArrayList<>();
        for (Device device : source.devices()) {
            result(device)
                    .map(DeviceResult::handWork)
                    .orElse(List.of())
                    .forEach(item -> work.add(new HandWork(
                            nameOf(device),
                            place(device),
                            item.setting().label(),
                            item.desired().toString(),
                            inBoth(language -> said(item, language)))));
        }
        return work;
    }

    private DeviceRow row(Device device) {
        Optional<DeviceState> state = source.state(device);
        return new DeviceRow(
                nameOf(device),
                text(device.getAddress()),
                text(device.getModel()),
                place(device),
                isSimulated(device),
                settings(device, state),
                result(device)
                        .map(result -> Marks.of(result.phase()))
                        .orElseGet(() -> Posture.of(state).mark()),
                result(device).map(result -> Marks.of(result.proof())).stream().toList(),
                Optional.ofNullable(source.lastChanges().get(device.getId())).stream()
                        .toList(),
                endpoints.ofDevice(device, state).stream().toList(),
                endpoints.zones().of(device.getId()),
                notes(device));
    }

    private List<SettingLine> settings(Device device, Optional<DeviceState> state) {
        List<SettingLine> lines = new ArrayList<>();
        List<SettingResult> changed = result(device).map(DeviceResult::settings).orElse(List.of());
        changed.forEach(result -> lines.add(new SettingLine(
                result.setting().label(),
                result.before().toString(),
                result.desired().toString(),
                result.after().toString(),
                Marks.of(result.match()))));
        state.ifPresent(told -> SHOWN.stream()
                .filter(setting -> changed.stream().noneMatch(result -> result.setting() == setting))
                .forEach(setting -> told.settings()
                        .text(setting)
                        .ifPresent(value -> lines.add(new SettingLine(
                                setting.label(), value, "", "", Marks.mark(Tone.UNKNOWN, "setting.as-read"))))));
        return lines;
    }

    private List<Words> notes(Device device) {
        List<Words> notes = new ArrayList<>();
        result(device)
                .map(DeviceResult::reasons)
                .orElse(List.of())
                .forEach(reason -> notes.add(inBoth(language -> said(reason, language))));
        result(device)
                .map(DeviceResult::handWork)
                .orElse(List.of())
                .forEach(work -> notes.add(inBoth(language -> byHand(work).in(language))));
        if (source.readings().get(device.getId()) instanceof Outcome.Failed<DeviceState>(Trouble trouble)) {
            notes.add(inBoth(language -> said(Reason.of(trouble), language)));
        }
        return notes.stream().distinct().toList();
    }

    private static String said(Reason reason, Locale language) {
        return reason.text(language) + " " + reason.remedy().in(language) + " ["
                + reason.code().id() + "]";
    }

    private static String said(org.fleetmail.rollout.plan.HandWork work, Locale language) {
        return work.reason().in(language) + " " + work.where().in(language);
    }

    private static Sentence byHand(org.fleetmail.rollout.plan.HandWork work) {
        return Sentence.of(
                DeviceRows.class,
                "by-hand",
                work.setting().label(),
                work.desired().toString());
    }

    private static Words inBoth(Function<Locale, String> said) {
        return Words.of(said.apply(Locale.ENGLISH), said.apply(Locale.JAPANESE));
    }

    private Optional<DeviceResult> result(Device device) {
        return Optional.ofNullable(results.get(device.getId()));
    }

    /** Whether a device is of the virtual office. */
    static boolean isSimulated(Device device) {
        return device.getTags().contains("simulated");
    }

    static String nameOf(Device device) {
        return device.getName() == null ? text(device.getId()) : device.getName();
    }

    private static String place(Device device) {
        String site = device.getSite() == null ? "" : text(device.getSite().getName());
        String location = text(device.getLocation());
        return site.isEmpty() || location.isEmpty() ? site + location : site + ", " + location;
    }

    static String text(String value) {
        return value == null ? "" : value;
    }

    /** The account a device sends with, where it is known. */
    static Optional<Account> account(Device device) {
        return Optional.ofNullable(device.getAccount());
    }
}
