package org.fleetmail.device.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.setting.SettingType.Choice;
import org.fleetmail.device.setting.SettingType.Fingerprints;
import org.fleetmail.device.setting.SettingType.Host;
import org.fleetmail.device.setting.SettingType.MailAddress;
import org.fleetmail.device.setting.SettingType.Password;
import org.fleetmail.device.setting.SettingType.Text;
import org.fleetmail.device.setting.SettingType.WholeNumber;

/**
 * The vendor-neutral vocabulary: every mail setting a device can have. Identities ({@code smtp.port}) are stable; fleet
 * files, plans and profiles use them. The order is the one in which a person reads them.
 */
public enum MailSetting {
    MAIL_ENABLED("mail.enabled", Choice.YES_NO),
    SMTP_HOST("smtp.host", new Host(true)),
    SMTP_PORT("smtp.port", WholeNumber.PORT),
    SMTP_SECURITY("smtp.security", new Choice(List.of("off", "if-offered", "starttls", "implicit"))),
    SMTP_VERIFY_CERTIFICATE("smtp.verify-certificate", Choice.YES_NO),
    SMTP_AUTH(
            "smtp.auth",
            new Choice(List.of("none", "auto", "plain", "login", "cram-md5", "pop-before-smtp", "oauth2-at-panel"))),
    SMTP_USER("smtp.user", new Text(255)),
    SMTP_PASSWORD("smtp.password", new Password(255)),
    SMTP_SENDER("smtp.sender", new MailAddress()),
    SMTP_SENDER_POLICY("smtp.sender-policy", new Choice(List.of("fixed", "default", "user"))),
    SMTP_TIMEOUT("smtp.timeout", new WholeNumber(1, 32_767, "s")),
    SMTP_POP_WAIT("smtp.pop-wait", new WholeNumber(0, 60_000, "ms")),
    POP3_HOST("pop3.host", new Host(true)),
    POP3_PORT("pop3.port", WholeNumber.PORT),
    POP3_USER("pop3.user", new Text(255)),
    POP3_PASSWORD("pop3.password", new Password(255)),
    POP3_MODE("pop3.mode", new Choice(List.of("plain", "apop", "starttls", "implicit"))),
    DNS_SUFFIX("dns.suffix", new Host(false)),
    TIME_SERVER("time.server", new Host(true)),
    TLS_ROOTS("tls.roots", new Fingerprints(64));

    private final String id;
    private final SettingType type;

    MailSetting(String id, SettingType type) {
        this.id = id;
        this.type = type;
    }

    /** The setting of an identity such as {@code smtp.port}. */
    public static Optional<MailSetting> of(String id) {
        return Arrays.stream(values()).filter(setting -> setting.id.equals(id)).findFirst();
    }

    /** Stable identity, for example {@code smtp.port}. */
    public String id() {
        return id;
    }

    public SettingType type() {
        return type;
    }

    /** Whether its value is never shown, logged or stored in clear. */
    public boolean isSecret() {
        return type instanceof Password;
    }

    /** The value in its one canonical spelling, or why it cannot be one. */
    public Checked check(String text) {
        return type.check(text);
    }

    /** Short name for a column or a form. */
    public Sentence label() {
        return Sentence.of(MailSetting.class, id);
    }

    /** What it does and what to know about it, for a tooltip. */
    public Sentence meaning() {
        return Sentence.of(MailSetting.class, id + ".meaning");
    }

    @Override
    public String toString() {
        return id;
    }
}
