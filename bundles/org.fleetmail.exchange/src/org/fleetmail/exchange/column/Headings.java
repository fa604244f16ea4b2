package org.fleetmail.exchange.column;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;

/**
 * What columns are called: by us in each language, by people, and by the programs of makers. The words, with where they are
 * from, are in {@code headings.txt}.
 */
public final class Headings {
    private static final Properties WORDS = read();
    private static final Map<Kind, Map<String, Column>> COLUMNS = new ConcurrentHashMap<>();
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    private Headings() {}

    private static Properties read() {
        try (InputStream in = Headings.class.getResourceAsStream("headings.txt");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column of a kind that a heading means, in any spelling: {@code Serial No.}, {@code S/N}, {@code シリアル番号}. */
    public static Optional<Column> column(Kind kind, String heading) {
        return Optional.ofNullable(
                COLUMNS.computeIfAbsent(kind, Headings::columns).get(plain(heading)));
    }

    /** By their plain names; a name that two could have is that of the first. */
    private static Map<String, Column> columns(Kind kind) {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : kind.columns()) {
            names(kind, column).filter(name -> !name.isEmpty()).forEach(name -> columns.putIfAbsent(name, column));
        }
        return columns;
    }

    /** Whether a column seems to hold passwords or communities themselves, which have no place in a fleet file. */
    public static boolean tellsSecrets(String heading) {
        String plain = plain(heading);
        return wordsOf("secrets").anyMatch(plain::contains);
    }

    private static Stream<String> names(Kind kind, Column column) {
        Sentence label = column.label();
        Stream<String> ours = Stream.of(column.id(), label.in(Locale.ENGLISH), label.in(Locale.JAPANESE))
                .map(Headings::plain);
        return Stream.concat(ours, wordsOf(kind.type().getName() + "." + column.id()));
    }

    static Stream<String> wordsOf(String key) {
        return Stream.of(WORDS.getProperty(key, "").split("[|]")).map(Headings::plain);
    }

    /** Letters and digits alone, small and of usual width: {@code Serial No.} is {@code serialno}. */
    static String plain(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SIGNS.matcher(usual).replaceAll("");
    }
}
