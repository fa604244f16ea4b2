package org.fleetmail.core.preference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;

/** What values a preference takes, and which it has where nobody chose one. */
public sealed interface Shape {
    /** The value where nobody chose one; it has no {@link #problem}. */
    String standard();

    /** What is wrong with a value; empty where nothing is. */
    Optional<Sentence> problem(String value);

    /**
     * A whole number.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     */
    record Whole(int usual, int least, int most) implements Shape {
        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

        @Override
        public String standard() {
            return Integer.toString(usual);
        }

        @Override
        public Optional<Sentence> problem(String value) {
            boolean within = DIGITS.matcher(value).matches()
                    && Integer.parseInt(value) >= least
                    && Integer.parseInt(value) <= most;
            return within ? Optional.empty() : Optional.of(Sentence.of(Shape.class, "problem.number", least, most));
        }
    }

    /** Yes or no. */
    record Switch(boolean usual) implements Shape {
        @Override
        public String standard() {
            return Boolean.toString(usual);
        }

        @Override
        public Optional<Sentence> problem(String value) {
            return List.of("true", "false").contains(value)
                    ? Optional.empty()
                    : Optional.of(Sentence.of(Shape.class, "problem.switch"));
        }
    }

    /** One of some words. */
    record Choice(String standard, List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<Sentence> problem(String value) {
            return words.contains(value)
                    ? Optional.empty()
                    : Optional.of(Sentence.of(Shape.class, "problem.choice", String.join(", ", words)));
        }
    }

    /**
     * A text.
     *
     * @param form what all of it has to match
     * @param problem key of the sentence that says how it must look
     */
    record Text(String standard, Pattern form, String problem) implements Shape {
        private static final int LONGEST = 1 << 16;

        Text(String standard, String form, String problem) {
            this(standard, Pattern.compile(form), problem);
        }

        @Override
        public Optional<Sentence> problem(String value) {
            boolean fits = value.length() <= LONGEST && form.matcher(value).matches();
            return fits ? Optional.empty() : Optional.of(Sentence.of(Shape.class, problem));
        }
    }
}
