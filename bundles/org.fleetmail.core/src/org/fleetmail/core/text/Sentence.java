package org.fleetmail.core.text;

import java.util.List;
import java.util.Locale;

/**
 * Something to tell a person, kept as a key and its arguments so that it can be said in any of our languages when it is
 * read, not when it happened.
 *
 * @param owner a class of the package whose {@code messages.properties} holds the text
 * @param key the key in that file
 * @param arguments values for the placeholders {0}, {1}, …; a {@code Sentence} among them is said in the same language,
 *     a number is grouped (1,024) unless the text says {@code {0,number,#}}
 */
public record Sentence(Class<?> owner, String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(Class<?> owner, String key, Object... arguments) {
        return new Sentence(owner, key, List.of(arguments));
    }

    /** A text that is the same in every language, for example a name or what a server answered; may be empty. */
    public static Sentence verbatim(String text) {
        return of(Sentence.class, "verbatim", text);
    }

    /** Whether it is {@link #verbatim} and says nothing. */
    public boolean isEmpty() {
        return equals(verbatim(""));
    }

    /** The sentence in a language; English where a text is missing. */
    public String in(Locale language) {
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof Sentence part ? part.in(language) : argument)
                .toArray();
        return Texts.of(owner).get(language, key, said);
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
