package org.fleetmail.simulator.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.fleetmail.device.setting.MailSetting;

/** The invented mail page of a family: its own names for the settings, and its own words for their values. */
final class MailFields {
    private static final Map<String, String> SECURITY =
            Map.of("off", "0", "if-offered", "1", "starttls", "2", "implicit", "3");
    private static final Map<String, String> AUTH = Map.of("none", "0", "auto", "1", "plain", "2", "login", "3");

    private final PrinterMemory memory;
    private final Map<String, MailSetting> fields = new LinkedHashMap<>();
    private final Map<MailSetting, Map<String, String>> words = new LinkedHashMap<>();

    /**
     * @param names field names of host, port, security, verification, authentication, user, password and sender, in this
     *     order
     * @param yes what stands for a verification that is on
     * @param no what stands for one that is off
     */
    MailFields(PrinterMemory memory, String yes, String no, String... names) {
        this.memory = memory;
        MailSetting[] settings = {
            MailSetting.SMTP_HOST,
            MailSetting.SMTP_PORT,
            MailSetting.SMTP_SECURITY,
            MailSetting.SMTP_VERIFY_CERTIFICATE,
            MailSetting.SMTP_AUTH,
            MailSetting.SMTP_USER,
            MailSetting.SMTP_PASSWORD,
            MailSetting.SMTP_SENDER
        };
        for (int i = 0; i < settings.length; i++) {
            fields.put(names[i], settings[i]);
        }
        words.put(MailSetting.SMTP_SECURITY, SECURITY);
        words.put(MailSetting.SMTP_AUTH, AUTH);
        words.put(MailSetting.SMTP_VERIFY_CERTIFICATE, Map.of("yes", yes, "no", no));
    }

    /** What a field shows. */
    String shown(String name) {
        MailSetting setting = fields.get(name);
        String value = memory.shown(setting);
        return words.getOrDefault(setting, Map.of()).getOrDefault(value, value);
    }

    /** All fields, each put by a function of name and value, one after the other. */
    String each(BiFunction<String, String, String> part) {
        return fields.keySet().stream()
                .map(name -> part.apply(name, shown(name)))
                .collect(Collectors.joining());
    }

    /** Saves the fields that are there. */
    boolean save(Map<String, String> given) {
        SortedMap<MailSetting, String> values = new TreeMap<>();
        fields.forEach((name, setting) -> {
            if (given.containsKey(name)) {
                values.put(setting, canonical(setting, given.get(name)));
            }
        });
        return values.get(MailSetting.SMTP_PORT) == null || isPort(values.get(MailSetting.SMTP_PORT))
                ? memory.save(values)
                : false;
    }

    /** Saves a form: what is missing in it counts as empty, as with real ones. */
    boolean saveForm(Map<String, String> given) {
        Map<String, String> whole = new LinkedHashMap<>();
        fields.keySet().forEach(name -> whole.put(name, given.getOrDefault(name, "")));
        return save(whole);
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 65_536;
    }

    private String canonical(MailSetting setting, String own) {
        return words.getOrDefault(setting, Map.of()).entrySet().stream()
                .filter(word -> word.getValue().equals(own))
                .map(Entry::getKey)
                .findFirst()
                .orElse(own);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
