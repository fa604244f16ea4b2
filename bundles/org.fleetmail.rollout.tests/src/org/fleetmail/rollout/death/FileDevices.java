package org.fleetmail.rollout.death;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;

/**
 * Devices that live in files and so outlive the process that writes them. A write changes one setting after the other,
 * as a real one does, and every write leaves a line in a log: {@code needless} when nothing was left to change.
 */
final class FileDevices implements DeviceDriver {
    private final Path folder;

    FileDevices(Path folder) {
        this.folder = folder;
    }

    void make(String id) {
        Properties state = new Properties();
        state.setProperty(MailSetting.SMTP_HOST.id(), "old.example.com");
        state.setProperty(MailSetting.SMTP_PORT.id(), "25");
        state.setProperty(MailSetting.SMTP_SECURITY.id(), "off");
        state.setProperty(MailSetting.SMTP_AUTH.id(), "none");
        state.setProperty(MailSetting.SMTP_USER.id(), "");
        state.setProperty(MailSetting.SMTP_SENDER.id(), "scan@example.com");
        state.setProperty(MailSetting.SMTP_PASSWORD.id(), "");
        save(id, state);
    }

    Properties state(String id) {
        try (Reader reader = Files.newBufferedReader(folder.resolve(id + ".properties"))) {
            Properties state = new Properties();
            state.load(reader);
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(String id, Properties state) {
        Path file = folder.resolve(id + ".properties");
        Path draft = folder.resolve(id + ".draft");
        try {
            try (Writer writer = Files.newBufferedWriter(draft)) {
                state.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log(String id) {
        return folder.resolve(id + ".log");
    }

    @Override
    public String transport() {
        return "snmp";
    }

    @Override
    public Outcome<Identity> identify(DeviceTarget target, Cancellation cancellation) {
        return Outcome.failed(Trouble.of(TroubleCode.SNMP_SILENT, target.where(), ""));
    }

    @Override
    public Outcome<DeviceState> read(DeviceTarget target, DeviceProfile profile, Cancellation cancellation) {
        SortedMap<MailSetting, SettingValue> told = new TreeMap<>();
        state(target.id()).forEach((name, value) -> {
            MailSetting setting = MailSetting.of((String) name).orElseThrow();
            told.put(setting, setting.isSecret() ? masked((String) value) : SettingValue.plain((String) value));
        });
        return Outcome.done(new DeviceState(
                Instant.now(), "S-" + target.id(), new Settings(told), new TreeMap<>(), new TreeMap<>()));
    }

    private static SettingValue masked(String value) {
        return SettingValue.masked(value.isEmpty() ? Presence.NOT_SET : Presence.SET);
    }

    @Override
    public Outcome<Written> write(
            DeviceTarget target, DeviceProfile profile, Settings settings, Cancellation cancellation) {
        Properties state = state(target.id());
        boolean needless = settings.values().entrySet().stream()
                .allMatch(entry -> text(entry.getValue())
                        .equals(state.getProperty(entry.getKey().id())));
        note(target.id(), needless ? "needless" : "write");
        for (MailSetting setting : profile.writeOrder()) {
            settings.get(setting).ifPresent(value -> {
                state.setProperty(setting.id(), text(value));
                save(target.id(), state);
            });
        }
        return Outcome.done(Written.all(settings.values().keySet()));
    }

    private void note(String id, String line) {
        try {
            Files.writeString(log(id), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(SettingValue value) {
        return value instanceof SettingValue.Hidden(var secret) ? new String(secret.reveal()) : value.toString();
    }
}
