package org.fleetmail.device.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.device.learning.Control.Option;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingType.Choice;

/** Which word of the vocabulary each choice of a page is. */
final class ChoiceWords {
    private static final Map<MailSetting, Map<String, Pattern>> WORDS = Map.of(
            MailSetting.SMTP_SECURITY,
            words(
                    "if-offered",
                    "if (?:avail|offer|support|possib)|opportun|可能な|利用でき|対応して",
                    "starttls",
                    "start ?[_-]?tls|^(?!.*ssl).*\\btls\\b",
                    "implicit",
                    "ssl|smtps|implicit",
                    "off",
                    "\\boff\\b|none|\\bno\\b|not? ?use|disable|plain|なし|無効|オフ|しない"),
            MailSetting.POP3_MODE,
            words(
                    "apop",
                    "apop",
                    "starttls",
                    "start ?_?tls|stls|starttls",
                    "implicit",
                    "ssl|tls|pop3s",
                    "plain",
                    "\\boff\\b|none|\\bno\\b|plain|disable|なし|無効|しない"),
            MailSetting.SMTP_AUTH,
            words(
                    "pop-before-smtp",
                    "pop.*(?:before|smtp)",
                    "cram-md5",
                    "cram",
                    "oauth2-at-panel",
                    "oauth",
                    "login",
                    "^login$|auth ?login|\\blogin\\b",
                    "plain",
                    "^plain$|auth ?plain|\\bplain\\b",
                    "none",
                    "\\boff\\b|none|\\bno\\b|not? ?use|disable|なし|無効|オフ|しない",
                    "auto",
                    "auto|smtp ?-?auth|\\bon\\b|enable|\\byes\\b|自動|認証|有効|する"));
    private static final Map<String, Pattern> YES_NO = words(
            "no",
            "\\boff\\b|\\bno\\b|not |disable|invalid|false|^0$|なし|無効|オフ|しない",
            "yes",
            "\\bon\\b|\\byes\\b|enable|\\bvalid|true|^1$|有効|オン|する|検証");

    private ChoiceWords() {}

    private static Map<String, Pattern> words(String... pairs) {
        Map<String, Pattern> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], Pattern.compile(pairs[i + 1], Pattern.CASE_INSENSITIVE));
        }
        return words;
    }

    /**
     * Word of the vocabulary to what the device takes for it, as far as the page's choices tell; of a control without
     * choices, what was seen alone.
     */
    static Map<String, String> of(MailSetting setting, Optional<Control> control, String sent) {
        if (!(setting.type() instanceof Choice choice)) {
            return Map.of();
        }
        Map<String, Pattern> patterns = WORDS.getOrDefault(setting, YES_NO);
        Map<String, String> values = new LinkedHashMap<>();
        for (Option option : options(control, sent)) {
            word(patterns, option)
                    .filter(choice.values()::contains)
                    .ifPresent(word -> values.putIfAbsent(word, option.value()));
        }
        return values;
    }

    private static List<Option> options(Optional<Control> control, String sent) {
        if (control.filter(each -> each.type().equals("checkbox")).isPresent()) {
            String ticked =
                    control.get().value().isEmpty() ? "on" : control.get().value();
            return List.of(new Option("", "off"), new Option(ticked, "on"));
        }
        List<Option> options = control.map(Control::options).orElse(List.of());
        if (!options.isEmpty()) {
            return options;
        }
        return sent.equals("true") || sent.equals("false")
                ? List.of(new Option("true", "on"), new Option("false", "off"))
                : List.of(new Option(sent, sent));
    }

    private static Optional<String> word(Map<String, Pattern> patterns, Option option) {
        for (String text : List.of(option.label(), option.value())) {
            String plain = text.toLowerCase(Locale.ROOT).strip();
            Optional<String> word = patterns.entrySet().stream()
                    .filter(entry -> entry.getValue().matcher(plain).find())
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }
}
