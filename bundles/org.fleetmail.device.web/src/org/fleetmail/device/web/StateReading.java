package org.fleetmail.device.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.ObjectValue;
import org.fleetmail.device.profile.WebField;
import org.fleetmail.device.profile.WebField.WebFlag;
import org.fleetmail.device.profile.WebField.WebReading;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.device.web.internal.http.Answer;

/** Reads the pages of a device and makes its state of them. */
final class StateReading {
    private final DeviceProfile profile;
    private final String where;
    private final Exchanges exchanges;
    private final Map<String, Outcome<Answer>> pages = new HashMap<>();
    private final SortedMap<MailSetting, SettingValue> settings = new TreeMap<>();
    private final SortedMap<MailSetting, Trouble> unreadable = new TreeMap<>();

    StateReading(DeviceProfile profile, String where, Exchanges exchanges) {
        this.profile = profile;
        this.where = where;
        this.exchanges = exchanges;
    }

    /** The state; {@code Failed} where no page at all was answered. */
    Outcome<DeviceState> state(Cancellation cancellation, Clock clock) {
        fetch(cancellation);
        Optional<Trouble> trouble = pages.values().stream()
                .map(StateReading::trouble)
                .flatMap(Optional::stream)
                .findFirst();
        boolean none = pages.values().stream().allMatch(page -> trouble(page).isPresent());
        if (trouble.isPresent() && (none || cancellation.isCancelled())) {
            return Outcome.failed(trouble.get());
        }
        profile.mappings().values().forEach(this::read);
        return Outcome.done(
                new DeviceState(clock.instant(), serial(), Settings.of(settings), new TreeMap<>(), unreadable));
    }

    private void fetch(Cancellation cancellation) {
        for (String page : wanted()) {
            if (!cancellation.isCancelled() || pages.isEmpty()) {
                pages.put(page, exchanges.page(page, cancellation));
            }
        }
    }

    private Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>();
        profile.web().flatMap(web -> web.serial()).ifPresent(reading -> wanted.add(reading.page()));
        profile.mappings().values().stream()
                .map(Mapping::field)
                .flatMap(field -> Stream.concat(
                        field.reading().stream(), field.setFlag().stream().map(WebFlag::reading)))
                .forEach(reading -> wanted.add(reading.page()));
        return wanted;
    }

    /** The serial number; empty where the profile knows no place for it, or nothing stands there. */
    String serial() {
        return profile.web()
                .flatMap(web -> web.serial())
                .flatMap(this::text)
                .orElse("")
                .strip();
    }

    private void read(Mapping mapping) {
        WebField field = mapping.field();
        if (mapping.setting().isSecret()) {
            settings.put(mapping.setting(), SettingValue.masked(presence(mapping, field)));
        } else if (mapping.access().readable()) {
            field.reading().ifPresent(reading -> readPlain(mapping, reading));
        }
    }

    /** A secret that reads as text shows that there is one; a mask or an empty text shows nothing. */
    private Presence presence(Mapping mapping, WebField field) {
        if (field.setFlag().isPresent()) {
            WebFlag flag = field.setFlag().get();
            return text(flag.reading())
                    .map(text -> text.equals(flag.set()) ? Presence.SET : Presence.NOT_SET)
                    .orElse(Presence.UNKNOWN);
        }
        return field.reading()
                .flatMap(this::text)
                .filter(text -> !text.isEmpty() && !mapping.masks().contains(text))
                .map(text -> Presence.SET)
                .orElse(Presence.UNKNOWN);
    }

    private void readPlain(Mapping mapping, WebReading reading) {
        Optional<String> text = text(reading);
        Optional<String> value = text.map(found -> found.getBytes(StandardCharsets.UTF_8))
                .map(ObjectValue.Bytes::new)
                .flatMap(mapping::decode);
        if (value.isPresent()) {
            settings.put(mapping.setting(), SettingValue.plain(value.get()));
        } else {
            unreadable.put(mapping.setting(), trouble(reading, text));
        }
    }

    private Trouble trouble(WebReading reading, Optional<String> text) {
        return Optional.ofNullable(pages.get(reading.page()))
                .flatMap(StateReading::trouble)
                .orElseGet(() -> Trouble.of(
                        TroubleCode.WEB_ANSWER,
                        where,
                        Words.of(
                                text.isPresent() ? "unknown-value" : "no-place",
                                reading.place().toString(),
                                reading.page())));
    }

    /** What stands at a place, as the device spells it. */
    Optional<String> text(WebReading reading) {
        return Optional.ofNullable(pages.get(reading.page()))
                .flatMap(Outcome::toOptional)
                .flatMap(answer -> exchanges.places(answer).text(reading.place()));
    }

    private static Optional<Trouble> trouble(Outcome<Answer> page) {
        return page instanceof Outcome.Failed<Answer>(Trouble trouble) ? Optional.of(trouble) : Optional.empty();
    }
}
