package org.fleetmail.device.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetmail.core.net.DomainName;

/** What values a setting can have, and how each is spelled. Limits of a model are in its profile, not here. */
public sealed interface SettingType {
    /** The canonical spelling, or why the text is no value of this type. */
    Checked check(String text);

    /** Any one-line text. @param max greatest number of characters */
    record Text(int max) implements SettingType {
        @Override
        public Checked check(String text) {
            return TextRules.oneLine(text, max);
        }
    }

    /** A text that is never shown. @param max greatest number of characters */
    record Password(int max) implements SettingType {
        @Override
        public Checked check(String text) {
            return TextRules.oneLine(text, max);
        }
    }

    /** A whole number. @param unit {@code s}, {@code ms}, or empty */
    record WholeNumber(int min, int max, String unit) implements SettingType {
        /** A TCP port. */
        public static final WholeNumber PORT = new WholeNumber(1, 65_535, "");

        private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

        @Override
        public Checked check(String text) {
            String digits = text.strip();
            if (!DIGITS.matcher(digits).matches()) {
                return Checked.unfit("number", min, max);
            }
            int number = Integer.parseInt(digits);
            return number < min || number > max
                    ? Checked.unfit("number", min, max)
                    : Checked.fit(Integer.toString(number));
        }
    }

    /** One of a few words. */
    record Choice(List<String> values) implements SettingType {
        /** {@code yes} or {@code no}. */
        public static final Choice YES_NO = new Choice(List.of("yes", "no"));

        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Checked check(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            return values.contains(word) ? Checked.fit(word) : Checked.unfit("choice", String.join(", ", values));
        }
    }

    /** A host name (RFC 1123; internationalised names become ASCII). @param addressAllowed whether an IP address fits */
    record Host(boolean addressAllowed) implements SettingType {
        private static final Pattern NAME = Pattern.compile(
                "(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
        private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

        @Override
        public Checked check(String text) {
            String host = text.strip();
            if (host.isEmpty()) {
                return Checked.fit("");
            }
            if (host.length() > 253) {
                return Checked.unfit("host");
            }
            if (NUMBERS.matcher(host).matches() || host.indexOf(':') >= 0) {
                return addressAllowed && TextRules.isAddress(host)
                        ? Checked.fit(host.toLowerCase(Locale.ROOT))
                        : Checked.unfit(addressAllowed ? "address" : "host");
            }
            return name(host);
        }

        private static Checked name(String host) {
            String plain = host.toLowerCase(Locale.ROOT);
            return NAME.matcher(plain).matches() ? Checked.fit(plain) : international(host);
        }

        private static Checked international(String host) {
            return DomainName.ascii(host)
                    .filter(ascii -> NAME.matcher(ascii).matches())
                    .map(Checked::fit)
                    .orElseGet(() -> Checked.unfit("host"));
        }
    }

    /** A mail address as a device's sender (the addr-spec of RFC 5322, without quoting and comments). */
    record MailAddress() implements SettingType {
        private static final Pattern LOCAL =
                Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

        @Override
        public Checked check(String text) {
            String address = text.strip();
            int at = address.lastIndexOf('@');
            if (address.isEmpty()) {
                return Checked.fit("");
            }
            if (at < 1
                    || at > 64
                    || address.length() > 254
                    || !LOCAL.matcher(address.substring(0, at)).matches()) {
                return Checked.unfit("mail-address");
            }
            return new Host(false).check(address.substring(at + 1)) instanceof Checked.Fit domain
                            && !domain.value().isEmpty()
                    ? Checked.fit(address.substring(0, at + 1) + domain.value())
                    : Checked.unfit("mail-address");
        }
    }

    /** SHA-256 fingerprints of certificates, in lower-case hexadecimal, separated by blanks. */
    record Fingerprints(int max) implements SettingType {
        private static final Pattern ONE = Pattern.compile("[0-9a-f]{64}");

        @Override
        public Checked check(String text) {
            List<String> each = Arrays.stream(text.strip()
                            .toLowerCase(Locale.ROOT)
                            .replace(":", "")
                            .split("[\\s,]+"))
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            boolean fit = each.size() <= max
                    && each.stream().allMatch(part -> ONE.matcher(part).matches());
            return fit
                    ? Checked.fit(each.stream().collect(Collectors.joining(" ")))
                    : Checked.unfit("fingerprints", max);
        }
    }
}
