package org.fleetmail.cli.internal.profile;

import java.util.List;
import java.util.Optional;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Texts;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.Provenance;
import org.fleetmail.device.profile.Settable.NotSettable;
import org.fleetmail.device.profile.TlsLimits;
import org.fleetmail.device.setting.MailSetting;

/** Profiles for a person to read. */
public final class ProfileText {
    private final Session session;

    public ProfileText(Session session) {
        this.session = session;
    }

    /** One line for each profile. */
    public void list(ProfileCatalog catalog) {
        Table table = Table.of(
                session.terminal().paint(),
                text("name"),
                text("title"),
                text("transport"),
                text("settings"),
                text("confidence"),
                text("state"));
        catalog.all()
                .forEach(profile -> table.row(
                        profile.name(),
                        profile.title().in(session.language()),
                        profile.transport(),
                        String.valueOf(profile.mappings().size()),
                        confidence(profile),
                        state(profile)));
        table.print(session.terminal().out(), "");
    }

    private String confidence(DeviceProfile profile) {
        return profile.leastConfidence()
                .map(least -> least.label().in(session.language()))
                .orElse("–");
    }

    private String state(DeviceProfile profile) {
        return profile.state().in(session.language());
    }

    /** Everything a person asks of one profile: who, how, and for each setting how sure it is and where it is known from. */
    public void show(DeviceProfile profile) {
        line("title", profile.title().in(session.language()));
        line("maker", profile.maker());
        line("transport", profile.transport());
        line("state", state(profile));
        profile.learned()
                .ifPresent(learned -> line(
                        "learned", text("learned.by", learned.by(), learned.at().toString(), learned.recording())));
        profile.proof()
                .ifPresent(proof -> line(
                        "proof",
                        text(
                                proof.holds() ? "proof.holds" : "proof.void",
                                proof.device(),
                                label(proof.setting()),
                                proof.by(),
                                proof.at().toString(),
                                proof.run())));
        session.print("");
        Table table = Table.of(
                session.terminal().paint(),
                text("setting"),
                text("access"),
                text("place"),
                text("confidence"),
                text("date"),
                text("source"));
        profile.mappings().values().forEach(mapping -> row(table, mapping));
        profile.notSettable().forEach((setting, reason) -> row(table, profile, setting, reason));
        table.print(session.terminal().out(), "");
        tls(profile);
    }

    /** What the firmware can do in TLS: also what is not known is said. */
    private void tls(DeviceProfile profile) {
        session.print("");
        if (profile.tls().isEmpty()) {
            line("tls", text("tls.unknown"));
            return;
        }
        TlsLimits limits = profile.tls().get();
        line("tls.versions", words(limits.versions()));
        line("tls.suites", words(limits.suites()));
        line("tls.groups", words(limits.groups()));
        line("tls.modes", words(limits.modes()));
        line("tls.roots", words(limits.roots()));
        line("tls.ecdhe", text("tls." + limits.ecdhe()));
        line("tls.verifies", text("tls." + limits.verifies()));
        limits.note().ifPresent(note -> line("tls.note", note.in(session.language())));
        Provenance from = limits.provenance();
        line(
                "source",
                from.source() + " (" + from.date() + ", "
                        + from.confidence().label().in(session.language()) + ")");
    }

    private String words(List<String> words) {
        return words.isEmpty() ? text("tls.UNKNOWN") : String.join(", ", words);
    }

    private void row(Table table, Mapping mapping) {
        Provenance from = mapping.provenance();
        table.row(
                label(mapping.setting()),
                mapping.access().label().in(session.language()),
                Plain.line(mapping.location().toString()),
                from.confidence().label().in(session.language()),
                from.date().toString(),
                Plain.line(from.source()));
    }

    private void row(Table table, DeviceProfile profile, MailSetting setting, NotSettable reason) {
        if (profile.mapping(setting).isEmpty()) {
            Optional<Provenance> from = reason.provenance();
            table.row(
                    label(setting),
                    text("by-hand"),
                    Plain.line(reason.reason().in(session.language())),
                    from.map(Provenance::confidence)
                            .map(confidence -> confidence.label().in(session.language()))
                            .orElse(""),
                    from.map(Provenance::date).map(String::valueOf).orElse(""),
                    Plain.line(from.map(Provenance::source).orElse("")));
        }
    }

    private String label(MailSetting setting) {
        return setting.label().in(session.language());
    }

    private void line(String key, String value) {
        session.print(text(key) + ": " + Plain.line(value));
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ProfileText.class).get(session.language(), key, arguments);
    }
}
