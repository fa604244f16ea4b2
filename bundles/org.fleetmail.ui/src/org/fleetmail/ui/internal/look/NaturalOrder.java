package org.fleetmail.ui.internal.look;

import java.util.Comparator;

/** Sorts texts as people do: capitals do not matter, and digits count as numbers, so that 10.0.0.9 stands before 10.0.0.10. */
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    /** Room for what is said of a few numbers. */
    private static final int ROOM = 8;

    private NaturalOrder() {}

    @Override
    public int compare(String first, String second) {
        int a = 0;
        int b = 0;
        while (a < first.length() && b < second.length()) {
            int order;
            if (isDigit(first.charAt(a)) && isDigit(second.charAt(b))) {
                int endOfA = endOfDigits(first, a);
                int endOfB = endOfDigits(second, b);
                order = compareNumbers(first, a, endOfA, second, b, endOfB);
                a = endOfA;
                b = endOfB;
            } else {
                order = Character.compare(folded(first.charAt(a++)), folded(second.charAt(b++)));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.length() - a, second.length() - b);
    }

    /**
     * A key of a text: keys, compared letter by letter, are in this order. A number stands in it as a zero, which is among
     * other letters where all digits are, the number of its digits, and these.
     */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length() + ROOM);
        for (int at = 0; at < text.length(); ) {
            char letter = text.charAt(at);
            if (isDigit(letter)) {
                int end = endOfDigits(text, at);
                addNumber(key, text, withoutZeros(text, at, end), end);
                at = end;
            } else {
                key.append(folded(letter));
                at++;
            }
        }
        return key.toString();
    }

    private static void addNumber(StringBuilder key, String text, int begin, int end) {
        int digits = end - begin;
        key.append('0');
        for (; digits >= Character.MAX_VALUE; digits -= Character.MAX_VALUE) {
            key.append(Character.MAX_VALUE);
        }
        key.append((char) digits).append(text, begin, end);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String first, int a, int endOfA, String second, int b, int endOfB) {
        int fromA = withoutZeros(first, a, endOfA);
        int fromB = withoutZeros(second, b, endOfB);
        int order = Integer.compare(endOfA - fromA, endOfB - fromB);
        for (int i = 0; order == 0 && i < endOfA - fromA; i++) {
            order = Character.compare(first.charAt(fromA + i), second.charAt(fromB + i));
        }
        return order;
    }

    private static int withoutZeros(String text, int from, int end) {
        int begin = from;
        while (begin < end - 1 && text.charAt(begin) == '0') {
            begin++;
        }
        return begin;
    }

    private static char folded(char letter) {
        if (letter < 0x80) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
