package org.fleetmail.device.recording;

import java.util.regex.Pattern;

/**
 * What stands in a recording in place of a secret. Equal secrets have equal masks, so that it can still be seen where one
 * came from. Its characters are of the private use area of Unicode, and are removed from what a recording contains.
 */
public final class Mask {
    private static final Pattern FOREIGN = Pattern.compile("[\uE000-\uE003]");
    private static final Pattern SECRET = Pattern.compile("\uE000\\d+[bh]?\uE001");
    private static final Pattern COOKIE = Pattern.compile("\uE002\\d+\uE003");
    private static final Pattern ANY = Pattern.compile("[\uE000\uE002]\\d+[bh]?[\uE001\uE003]");

    private Mask() {}

    static String secret(int number) {
        return "\uE000" + number + "\uE001";
    }

    /** For a secret that was sent in base64 (RFC 4648). */
    static String inBase64(String secret) {
        return secret.replace("\uE001", "b\uE001");
    }

    /** For a secret that looks like a digest: it is not what a person typed. */
    static String digest(int number) {
        return "\uE000" + number + "h\uE001";
    }

    static String cookie(int number) {
        return "\uE002" + number + "\uE003";
    }

    /** A text in which no mask can be forged. */
    static String clean(String text) {
        return FOREIGN.matcher(text).replaceAll("\uFFFD");
    }

    /** Whether a value is a masked password, wholly. */
    public static boolean isSecret(String value) {
        return SECRET.matcher(value).matches();
    }

    /** Whether a value is a masked password that was sent in base64. */
    public static boolean isBase64(String value) {
        return isSecret(value) && value.endsWith("b\uE001");
    }

    /** Whether a value is a masked password that looks like a digest which a script has computed. */
    public static boolean isDigest(String value) {
        return isSecret(value) && value.endsWith("h\uE001");
    }

    /** Whether a value is that of a cookie, wholly. */
    public static boolean isCookie(String value) {
        return COOKIE.matcher(value).matches();
    }

    /** A text for people: every mask as {@code •••}. */
    public static String shown(String text) {
        return ANY.matcher(text).replaceAll("•••");
    }
}
