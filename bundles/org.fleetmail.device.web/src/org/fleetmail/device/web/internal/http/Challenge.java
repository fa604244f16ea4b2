package org.fleetmail.device.web.internal.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A challenge of WWW-Authenticate (RFC 9110 section 11.6.1).
 *
 * @param scheme in lower case, for example {@code digest}
 * @param parameters by their names in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z0-9!#$%&'*+.^_`|~-]{1,40})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++))");
    private static final Pattern START = Pattern.compile("(?i)(?:^|,)\\s*(basic|digest)(?=\\s|$)");
    private static final int LONGEST = 4_096;

    /** The challenge of a scheme among those of an answer; of several digests the first whose algorithm is known. */
    static Optional<Challenge> of(Answer answer, String scheme) {
        return answer.headers().getOrDefault("www-authenticate", List.of()).stream()
                .filter(line -> line.length() <= LONGEST)
                .flatMap(line -> parts(line).stream())
                .filter(challenge -> challenge.scheme.equals(scheme))
                .filter(challenge -> scheme.equals("basic") || Digest.knows(challenge))
                .findFirst();
    }

    private static List<Challenge> parts(String line) {
        List<Challenge> challenges = new java.util.ArrayList<>();
        Matcher start = START.matcher(line);
        while (start.find()) {
            Matcher next = START.matcher(line);
            int end = next.find(start.end()) ? next.start() : line.length();
            challenges.add(new Challenge(
                    start.group(1).toLowerCase(Locale.ROOT), parameters(line.substring(start.end(), end))));
        }
        return challenges;
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (Matcher each = PARAMETER.matcher(text); each.find(); ) {
            String quoted = each.group(2);
            String value = quoted == null ? each.group(3) : quoted.replaceAll("\\\\(.)", "$1");
            parameters.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
