package org.fleetmail.core.net;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Internationalised domain names as people write them, in the form in which the DNS and certificates hold them: IDNA2008
 * (RFC 5890, 5891) with the mapping of Unicode Technical Standard 46, nontransitional. Unlike in IDNA2003, ß and ς are letters
 * of their own.
 */
public final class DomainName {
    private static final int LONGEST = 1024;
    private static final int LONGEST_LABEL = 63;

    private DomainName() {}

    /**
     * The name in ASCII and small letters, each internationalised label as an A-label; without the dot of the root. An ASCII
     * name is not looked into further.
     *
     * @return empty where a label is no label, for example because its letters cannot stand beside each other, or the name is
     *     longer than any can be
     */
    public static Optional<String> ascii(String name) {
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return plain.chars().allMatch(letter -> letter < 0x80)
                ? Optional.of(plain.toLowerCase(Locale.ROOT)).filter(DomainName::hasLabels)
                : Labels.ascii(plain);
    }

    private static boolean hasLabels(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .allMatch(label -> !label.isEmpty() && label.length() <= LONGEST_LABEL);
    }

    /** Loaded only for names that need it. */
    private static final class Labels {
        private static final IDNA UTS46 = IDNA.getUTS46Instance(
                IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.CHECK_CONTEXTO);

        static Optional<String> ascii(String name) {
            IDNA.Info info = new IDNA.Info();
            String ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
            return info.hasErrors() ? Optional.empty() : Optional.of(ascii);
        }
    }
}
