package org.fleetmail.ui.internal.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.ui.internal.look.LiveColumn;

/**
 * Which rows of a table a person wants to see, from one line: {@code tokyo model:HL port!=25 days<30 -"front desk"}.
 *
 * <p>What stands beside each other must all be so. A word occurs in any column; {@code column:text} occurs in that one;
 * {@code =} and {@code !=} compare the whole cell, or one of the values it lists, and {@code column=} finds empty cells;
 * {@code <}, {@code <=}, {@code >}, {@code >=} compare as people sort, digits as numbers. {@code |} stands between values
 * of which one has to fit, {@code -} before what must not be so, quotes keep blanks together. A column is named by its
 * head, without its blanks, or by its identity. Capitals do not matter, signs may be of full width. Any line means
 * something: what names no column is a word.
 */
public final class RowFilter<R> implements Predicate<R> {
    private static final Pattern TERM = Pattern.compile("(?<minus>-?)(?:"
            + "(?<column>\"[^\"]*\"|[^\\s\":=<>!]+)(?<sign>!=|<=|>=|[:=<>])(?<value>\"[^\"]*\"?|[^\\s\"]*)"
            + "|(?<word>\"[^\"]*\"?|\\S+))");
    private static final Pattern WORD = Pattern.compile("(?<minus>-?)(?<word>\\S+)");
    private static final String WIDE = "：＝！＜＞｜－　“”";
    private static final String USUAL = ":=!<>|- \"\"";

    private final List<Term<R>> terms;

    private RowFilter(List<Term<R>> terms) {
        this.terms = terms.stream().filter(Term::isWhole).toList();
    }

    /** The filter of a line. */
    public static <R> RowFilter<R> of(String line, List<LiveColumn<R>> columns) {
        return of(line, columns, List.of());
    }

    /**
     * The filter of a line.
     *
     * @param further texts of a row in which words are looked for too, although no column shows them
     */
    public static <R> RowFilter<R> of(String line, List<LiveColumn<R>> columns, List<Function<R, String>> further) {
        List<Function<R, String>> everywhere = new ArrayList<>(further);
        columns.forEach(column -> everywhere.add(column.text()));
        return new RowFilter<>(terms(usual(line), columns, everywhere));
    }

    private static String usual(String line) {
        StringBuilder usual = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            int wide = WIDE.indexOf(line.charAt(i));
            if (wide >= 0) {
                usual.setCharAt(i, USUAL.charAt(wide));
            }
        }
        return usual.toString();
    }

    private static <R> List<Term<R>> terms(
            String line, List<LiveColumn<R>> columns, List<Function<R, String>> everywhere) {
        List<Term<R>> terms = new ArrayList<>();
        Matcher found = TERM.matcher(line);
        while (found.find()) {
            Optional<LiveColumn<R>> column =
                    Optional.ofNullable(found.group("column")).flatMap(name -> column(bare(name), columns));
            if (column.isPresent()) {
                terms.add(compared(found, column.get()));
            } else if (found.group("word") != null) {
                terms.add(word(found, everywhere));
            } else {
                Matcher whole = WORD.matcher(line).region(found.start(), line.length());
                whole.lookingAt();
                terms.add(word(whole, everywhere));
                found.region(whole.end(), line.length());
            }
        }
        return terms;
    }

    private static <R> Term<R> compared(Matcher found, LiveColumn<R> column) {
        String sign = found.group("sign");
        boolean opposite = !found.group("minus").isEmpty() != sign.equals("!=");
        return new Term<>(opposite, List.of(column.text()), Comparison.of(sign), values(found.group("value")));
    }

    private static <R> Term<R> word(Matcher found, List<Function<R, String>> everywhere) {
        boolean opposite = !found.group("minus").isEmpty();
        return new Term<>(opposite, everywhere, Comparison.CONTAINS, values(found.group("word")));
    }

    private static List<String> values(String typed) {
        String small = typed.toLowerCase(Locale.ROOT);
        return typed.startsWith("\"") || !typed.contains("|")
                ? List.of(bare(small))
                : Arrays.stream(small.split("\\|", -1))
                        .filter(value -> !value.isEmpty() || small.equals("|"))
                        .toList();
    }

    private static String bare(String quoted) {
        return quoted.replace("\"", "");
    }

    private static <R> Optional<LiveColumn<R>> column(String name, List<LiveColumn<R>> columns) {
        String wanted = plain(name);
        return columns.stream()
                .filter(column ->
                        plain(column.title()).equals(wanted) || identity(column).equals(wanted))
                .findFirst();
    }

    private static String identity(LiveColumn<?> column) {
        return plain(column.id().substring(column.id().lastIndexOf('.') + 1));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
    }

    /** How a column is named in a line: by its head without blanks, in quotes where that holds a sign. */
    static String nameOf(LiveColumn<?> column) {
        String name = column.title().replaceAll("\\s", "");
        return name.matches("[^\":=<>!-][^\":=<>!]*") ? name : "\"" + name.replace("\"", "") + "\"";
    }

    /** Whether it asks for nothing. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public boolean test(R row) {
        for (Term<R> term : terms) {
            if (!term.holds(row)) {
                return false;
            }
        }
        return true;
    }
}
