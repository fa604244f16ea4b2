package org.fleetmail.mail.trace;

import java.util.ArrayList;
import java.util.List;

/** A word, or a comment without its outer parentheses. */
record Token(boolean comment, String text) {
    /** The tokens of a line; comments may be nested to any depth, and one that is not closed ends with the line. */
    static List<Token> of(String line) {
        List<Token> tokens = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (depth == 0 && (character == ' ' || character == '(')) {
                add(tokens, false, line.substring(start, i));
                start = i + 1;
            }
            if (character == '\\' && depth > 0) {
                i++;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && depth > 0 && --depth == 0) {
                add(tokens, true, line.substring(start, i));
                start = i + 1;
            }
        }
        add(tokens, depth > 0, line.substring(Math.min(start, line.length())));
        return tokens;
    }

    private static void add(List<Token> tokens, boolean comment, String text) {
        if (!text.isBlank()) {
            tokens.add(new Token(comment, text.strip()));
        }
    }

    boolean isWord(String word) {
        return !comment && text.equalsIgnoreCase(word);
    }
}
