package org.fleetmail.device.setting;

import java.util.regex.Pattern;

/** Rules for texts that several types share. */
final class TextRules {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private TextRules() {}

    static Checked oneLine(String text, int max) {
        if (text.length() > max) {
            return Checked.unfit("too-long", max);
        }
        return text.chars().anyMatch(Character::isISOControl) ? Checked.unfit("one-line") : Checked.fit(text);
    }

    /** Whether a text is a literal IPv4 or IPv6 address; nothing is looked up. */
    static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || isIpv6(text);
    }

    static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    private static boolean isIpv6(String text) {
        if (!IPV6.matcher(text).matches() || text.indexOf(':') < 0) {
            return false;
        }
        try {
            return java.net.InetAddress.getByName(text).getHostAddress() != null;
        } catch (java.net.UnknownHostException e) {
            return false;
        }
    }
}
