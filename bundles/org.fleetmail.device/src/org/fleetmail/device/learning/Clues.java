package org.fleetmail.device.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.setting.MailSetting;

/**
 * Tells by names, labels and values which setting a field is. The words are those that makers of printers print on their
 * pages, in English and Japanese.
 */
final class Clues {
    private static final int SURE = 7;
    private static final int LIKELY = 5;
    private static final int BY_NAME = 3;
    private static final int BY_LABEL = 3;
    private static final int BY_VALUE = 2;
    private static final int BY_CONTEXT = 2;
    private static final int SHOWN = 40;
    private static final int LONGEST = 300;

    private static final Pattern OTHER_SERVICE =
            Pattern.compile("ldap|ftp\\b|smb|proxy|snmp|ipp\\b|wsd|kerberos|webdav|syslog|fax|radius|プロキシ|ファクス");
    private static final Pattern POP = Pattern.compile("\\bpop ?3?\\b|\\bpop3|imap|受信|receive|incoming");
    private static final Pattern SMTP = Pattern.compile("smtp|send|outgoing|mail|送信|メール");
    private static final Pattern MAIL_PORT = Pattern.compile("25|465|587|2525|110|995|143|993");
    private static final Pattern HOST = Pattern.compile("(?i)(?=.*[a-z0-9])[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private static final Map<MailSetting, Pattern> WORDS = words();

    private static Map<MailSetting, Pattern> words() {
        Map<MailSetting, Pattern> words = new EnumMap<>(MailSetting.class);
        put(words, MailSetting.SMTP_PORT, "\\bport\\b|portn|port ?num|ポート");
        put(words, MailSetting.SMTP_HOST, "host|server|serv(?:er)? ?(?:name|addr)|gateway|サーバ|ホスト");
        put(words, MailSetting.SMTP_PASSWORD, "pass(?:word|wd|phrase)?\\b|\\bpwd|\\bpsw|パスワード");
        put(words, MailSetting.SMTP_USER, "user|account|login|auth ?(?:id|name)|\\buid\\b|ユーザ|アカウント|ログイン名|認証名");
        put(words, MailSetting.SMTP_SECURITY, "\\bssl|\\btls|start ?tls|secure|security|encrypt|暗号|セキュリティ|セキュア|保護");
        put(words, MailSetting.SMTP_VERIFY_CERTIFICATE, "verif|validat|cert|証明書");
        put(words, MailSetting.SMTP_AUTH, "auth|sasl|認証");
        put(
                words,
                MailSetting.SMTP_SENDER,
                "\\bfrom\\b|sender|reply|return ?(?:addr|path)|(?:device|machine|admin\\w*) ?(?:e"
                        + " ?)?mail|送信者|差出人|送信元|発信元|(?:管理者|機器|本体).*アドレス");
        put(words, MailSetting.MAIL_ENABLED, "enable|active|\\bon ?off\\b|\\buse\\b|使用|有効");
        put(words, MailSetting.SMTP_TIMEOUT, "time ?out|タイムアウト");
        put(words, MailSetting.SMTP_POP_WAIT, "wait|待ち|待機");
        put(words, MailSetting.POP3_MODE, "apop|\\bssl|\\btls|secure|security|暗号");
        put(words, MailSetting.DNS_SUFFIX, "dns ?(?:suffix|domain)|domain ?name|ドメイン");
        put(words, MailSetting.TIME_SERVER, "s?ntp|time ?server|時刻サーバ");
        words.put(MailSetting.POP3_PORT, words.get(MailSetting.SMTP_PORT));
        words.put(MailSetting.POP3_HOST, words.get(MailSetting.SMTP_HOST));
        words.put(MailSetting.POP3_USER, words.get(MailSetting.SMTP_USER));
        words.put(MailSetting.POP3_PASSWORD, words.get(MailSetting.SMTP_PASSWORD));
        return words;
    }

    private static void put(Map<MailSetting, Pattern> words, MailSetting setting, String pattern) {
        words.put(setting, Pattern.compile(pattern));
    }

    private Clues() {}

    /** What a field may be, likeliest first. @param title of the page @param sent the value that was saved */
    static List<Proposal> about(String name, Optional<Control> control, String title, String sent) {
        if (sent.length() > LONGEST) {
            return List.of();
        }
        List<Scored> all = new ArrayList<>();
        for (MailSetting setting : WORDS.keySet()) {
            scored(setting, name, control, title, sent).ifPresent(all::add);
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::proposal)
                .toList();
    }

    private record Scored(int score, Proposal proposal) {}

    private static Optional<Scored> scored(
            MailSetting setting, String name, Optional<Control> control, String title, String sent) {
        String words = spaced(name);
        String label = control.map(Control::label).orElse("").toLowerCase(Locale.ROOT);
        String both = words + " " + label;
        if (OTHER_SERVICE.matcher(both).find() || belongsElsewhere(setting, both)) {
            return Optional.empty();
        }
        List<Sentence> reasons = new ArrayList<>();
        int score = 0;
        if (find(setting, words)) {
            score += BY_NAME;
            reasons.add(reason("by-name", shortened(name)));
        }
        if (find(setting, label)) {
            score += BY_LABEL;
            reasons.add(reason("by-label", control.map(Control::label).orElse("")));
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sentence> byValue = byValue(setting, control, sent);
        if (byValue.isPresent()) {
            score += BY_VALUE;
            reasons.add(byValue.get());
        } else if (contradicts(setting, control, sent)) {
            return Optional.empty();
        }
        boolean context = context(setting)
                .matcher(both + " " + title.toLowerCase(Locale.ROOT))
                .find();
        score += context ? BY_CONTEXT : 0;
        return Optional.of(new Scored(score, new Proposal(setting, likelihood(score), reasons)));
    }

    private static Likelihood likelihood(int score) {
        return score >= SURE ? Likelihood.SURE : score >= LIKELY ? Likelihood.LIKELY : Likelihood.UNSURE;
    }

    private static boolean find(MailSetting setting, String text) {
        return WORDS.get(setting).matcher(text).find();
    }

    private static Pattern context(MailSetting setting) {
        return setting.id().startsWith("pop3.") ? POP : SMTP;
    }

    /** What says POP3 is no setting of SMTP, except how long to wait between the two; and the other way round. */
    private static boolean belongsElsewhere(MailSetting setting, String words) {
        boolean pop = POP.matcher(words).find();
        boolean both = setting == MailSetting.SMTP_POP_WAIT || setting == MailSetting.SMTP_AUTH;
        return setting.id().startsWith("pop3.")
                ? !pop
                : pop && !both && setting.id().startsWith("smtp.");
    }

    private static Optional<Sentence> byValue(MailSetting setting, Optional<Control> control, String sent) {
        boolean fits = switch (setting) {
            case SMTP_PORT, POP3_PORT -> MAIL_PORT.matcher(sent).matches();
            case SMTP_HOST, POP3_HOST -> HOST.matcher(sent).matches();
            case SMTP_SENDER -> sent.indexOf('@') > 0 && sent.indexOf('.') > 0;
            case SMTP_PASSWORD, POP3_PASSWORD ->
                Mask.isSecret(sent)
                        || control.filter(each -> each.type().equals("password"))
                                .isPresent();
            case SMTP_SECURITY, SMTP_AUTH, POP3_MODE, SMTP_VERIFY_CERTIFICATE, MAIL_ENABLED ->
                ChoiceWords.of(setting, control, sent).size() > 1;
            default -> false;
        };
        return fits ? Optional.of(reason("by-value", shortened(Mask.shown(sent)))) : Optional.empty();
    }

    /** A value that the setting cannot have. */
    private static boolean contradicts(MailSetting setting, Optional<Control> control, String sent) {
        boolean secret = Mask.isSecret(sent)
                || control.filter(each -> each.type().equals("password")).isPresent();
        boolean choice = control.filter(
                        each -> !each.options().isEmpty() || each.type().equals("checkbox"))
                .isPresent();
        boolean digits = sent.matches("\\d+");
        return switch (setting) {
            case SMTP_PORT, POP3_PORT, SMTP_TIMEOUT, SMTP_POP_WAIT -> !digits || choice;
            case SMTP_PASSWORD, POP3_PASSWORD -> !secret && !sent.isEmpty();
            case SMTP_HOST, POP3_HOST, TIME_SERVER, DNS_SUFFIX ->
                secret
                        || choice
                        || digits
                        || !sent.isEmpty() && !HOST.matcher(sent).matches();
            case SMTP_SENDER -> secret || choice || !sent.isEmpty() && sent.indexOf('@') < 0;
            case SMTP_USER, POP3_USER -> secret || choice || sent.matches("(?i)true|false|on|off");
            default -> secret || ChoiceWords.of(setting, control, sent).isEmpty();
        };
    }

    /** {@code smtpServerPort_1} and {@code /smtp/serverPort} as words: {@code smtp server port 1}. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("(?<=\\p{L})(?=\\d)(?!3\\b)|(?<=\\d)(?=\\p{L})", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static Sentence reason(String key, String what) {
        return Sentence.of(Clues.class, key, what);
    }
}
