package org.fleetmail.device.recording;

/** Finds words in a text: what has no letter or digit on either side. */
final class Words {
    private Words() {}

    /** The text with every such word replaced. */
    static String replaced(String text, String word, String by) {
        int at = text.indexOf(word);
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.indexOf(word, at + word.length())) {
            if (stands(text, at, at + word.length())) {
                result.append(text, from, at).append(by);
                from = at + word.length();
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    private static boolean stands(String text, int from, int to) {
        boolean before = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        return before && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }
}
