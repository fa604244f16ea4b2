package org.fleetmail.device.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.WebExchange;
import org.fleetmail.device.profile.WebField.JsonType;
import org.fleetmail.device.profile.WebField.Unchanged;
import org.fleetmail.device.profile.WebField.WebWriting;
import org.fleetmail.device.profile.WebInterface;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.web.Exchanges.Content;
import org.fleetmail.device.web.Exchanges.Result;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.page.FieldChange;

/** Sends the saves of one device, in the profile's order, and keeps account of what became of each setting. */
final class Writing {
    private final DeviceProfile profile;
    private final WebInterface web;
    private final String where;
    private final Exchanges exchanges;
    private final StateReading before;
    private final Preparation wanted;
    private final SortedSet<MailSetting> acknowledged = new TreeSet<>();
    private final SortedMap<MailSetting, Trouble> refused = new TreeMap<>();
    private final SortedMap<MailSetting, Trouble> uncertain = new TreeMap<>();

    /** @param before what the device had, for saves that send everything anew */
    Writing(DeviceProfile profile, String where, Exchanges exchanges, StateReading before, Preparation wanted) {
        this.profile = profile;
        this.web = profile.web().orElseThrow();
        this.where = where;
        this.exchanges = exchanges;
        this.before = before;
        this.wanted = wanted;
    }

    /** Sends everything; after the first save that is not acknowledged nothing more is sent. */
    Written send(Cancellation cancellation) {
        for (String save : saves()) {
            if (refused.isEmpty() && uncertain.isEmpty() && !cancellation.isCancelled()) {
                save(save, cancellation);
            }
        }
        if (refused.isEmpty() && uncertain.isEmpty() && !acknowledged.isEmpty()) {
            commit(cancellation);
        }
        SortedSet<MailSetting> notTried = new TreeSet<>(wanted.texts().keySet());
        notTried.removeAll(acknowledged);
        notTried.removeAll(refused.keySet());
        notTried.removeAll(uncertain.keySet());
        return new Written(acknowledged, refused, uncertain, notTried);
    }

    private Set<String> saves() {
        Set<String> saves = new LinkedHashSet<>();
        profile.writeOrder().stream()
                .filter(setting -> wanted.texts().containsKey(setting))
                .forEach(setting -> saves.add(writing(setting).orElseThrow().save()));
        return saves;
    }

    private Optional<WebWriting> writing(MailSetting setting) {
        return profile.mapping(setting).flatMap(mapping -> mapping.field().writing());
    }

    private void save(String name, Cancellation cancellation) {
        WebExchange exchange = web.saves().get(name);
        List<MailSetting> due = wanted.texts().keySet().stream()
                .filter(setting -> writing(setting).orElseThrow().save().equals(name))
                .toList();
        switch (exchanges.send(exchange, new Content(changes(name), this::value), cancellation)) {
            case Result.NotSent(Trouble trouble) -> due.forEach(setting -> refused.put(setting, trouble));
            case Result.Lost(Trouble trouble) -> due.forEach(setting -> uncertain.put(setting, lost(trouble)));
            case Result.Answered(Answer answer) when exchanges.succeeded(exchange, answer) -> acknowledged.addAll(due);
            case Result.Answered(Answer answer) -> {
                Trouble trouble = Trouble.of(TroubleCode.WEB_REFUSED, where, Exchanges.told(exchange, answer));
                due.forEach(setting -> refused.put(setting, trouble));
            }
        }
    }

    private Trouble lost(Trouble trouble) {
        return new Trouble(TroubleCode.WRITE_UNCERTAIN, where, trouble.code().sentence(), trouble.cause());
    }

    private List<FieldChange> changes(String save) {
        List<FieldChange> changes = new ArrayList<>();
        for (Mapping mapping : profile.mappings().values()) {
            mapping.field()
                    .writing()
                    .filter(writing -> writing.save().equals(save))
                    .ifPresent(writing -> wanted.text(mapping.setting())
                            .map(text -> FieldChange.put(writing.field(), text, writing.type()))
                            .or(() -> kept(mapping, writing))
                            .ifPresent(changes::add));
        }
        return changes;
    }

    /** A stored secret that shall stay; what the page shows of it is a mask and never goes back. */
    private static Optional<FieldChange> kept(Mapping mapping, WebWriting writing) {
        if (!mapping.setting().isSecret()) {
            return Optional.empty();
        }
        return Optional.of(
                writing.unchanged() == Unchanged.EMPTY
                        ? FieldChange.put(writing.field(), "", JsonType.TEXT)
                        : FieldChange.leaveOut(writing.field()));
    }

    /** What a text that names a setting gets: the new value, otherwise what the device has. */
    private Optional<String> value(String id) {
        return MailSetting.of(id).flatMap(setting -> wanted.text(setting).or(() -> has(setting)));
    }

    private Optional<String> has(MailSetting setting) {
        return setting.isSecret()
                ? Optional.of("")
                : profile.mapping(setting)
                        .flatMap(mapping -> mapping.field().reading())
                        .flatMap(before::text);
    }

    private void commit(Cancellation cancellation) {
        for (WebExchange exchange : web.commit()) {
            Result result = exchanges.send(exchange, Content.NONE, cancellation);
            boolean good = result instanceof Result.Answered(Answer answer) && exchanges.succeeded(exchange, answer);
            if (!good) {
                Trouble trouble = result instanceof Result.Answered(Answer answer)
                        ? Trouble.of(TroubleCode.WEB_REFUSED, where, Exchanges.told(exchange, answer))
                        : Trouble.of(TroubleCode.WRITE_UNCERTAIN, where, "");
                acknowledged.forEach(setting -> uncertain.put(setting, trouble));
                acknowledged.clear();
                return;
            }
        }
    }

    /** Nothing is sent, because of some; the rest is not tried. */
    static Written nothing(Preparation preparation) {
        return new Written(
                new TreeSet<>(),
                preparation.refused(),
                new TreeMap<>(),
                new TreeSet<>(preparation.texts().keySet()));
    }
}
