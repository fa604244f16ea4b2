package org.fleetmail.help;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds pages by words of any language. Width and case do not matter (NFKC case folding, UTS 15 and 31). Words are divided by
 * the rules and dictionaries of ICU (UAX 29), which Japanese, written without blanks, needs. A word of letters is found where
 * a word begins with it; Japanese is found anywhere.
 */
final class HelpSearch {
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern PARTICLE = Pattern.compile("\\p{IsHiragana}{1,2}");
    private static final Pattern UNSPACED = Pattern.compile(".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*");
    private static final int TITLE = 20;
    private static final int MOST_LINES = 10;

    private final Locale language;
    private final List<Searched> pages;

    HelpSearch(Locale language, List<HelpPage> pages) {
        this.language = language;
        this.pages = pages.stream().map(Searched::of).toList();
    }

    /** A page with its lines as they are and as they are compared. */
    private record Searched(HelpPage page, String title, List<String> lines, List<String> folded) {
        static Searched of(HelpPage page) {
            List<String> lines = page.content().text().lines().toList();
            return new Searched(
                    page,
                    FOLDED.normalize(page.title()),
                    lines,
                    lines.stream().map(FOLDED::normalize).toList());
        }

        Optional<Rated> rate(List<Pattern> words) {
            int found = (int) words.stream().filter(this::has).count();
            if (found == 0) {
                return Optional.empty();
            }
            int score = words.stream().mapToInt(this::score).sum();
            return Optional.of(new Rated(hit(words), found, score));
        }

        private boolean has(Pattern word) {
            return folded.stream().anyMatch(line -> word.matcher(line).find());
        }

        private int score(Pattern word) {
            long lines =
                    folded.stream().filter(line -> word.matcher(line).find()).count();
            return (int) Math.min(lines, MOST_LINES) + (word.matcher(title).find() ? TITLE : 0);
        }

        private HelpHit hit(List<Pattern> words) {
            int best = 0;
            long most = 0;
            for (int line = folded.size() - 1; line >= 1; line--) {
                String text = folded.get(line);
                long found =
                        words.stream().filter(word -> word.matcher(text).find()).count();
                if (found >= most && found > 0) {
                    best = line;
                    most = found;
                }
            }
            int offset = lines.subList(0, best).stream()
                    .mapToInt(line -> line.length() + 1)
                    .sum();
            return new HelpHit(page, lines.get(best).strip(), offset);
        }
    }

    private record Rated(HelpHit hit, int words, int score) {}

    List<HelpHit> find(String asked) {
        List<Pattern> words = words(asked);
        List<Rated> rated =
                pages.stream().flatMap(page -> page.rate(words).stream()).toList();
        int most = rated.stream().mapToInt(Rated::words).max().orElse(0);
        return rated.stream()
                .filter(page -> page.words() == most)
                .sorted(Comparator.comparingInt(Rated::score).reversed())
                .map(Rated::hit)
                .toList();
    }

    private List<Pattern> words(String asked) {
        String text = FOLDED.normalize(asked);
        BreakIterator breaks = BreakIterator.getWordInstance(language);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
                words.add(text.substring(start, end));
            }
            start = end;
        }
        List<String> telling =
                words.stream().filter(word -> !PARTICLE.matcher(word).matches()).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().map(HelpSearch::pattern).toList();
    }

    /** Plurals, and the long vowel at the end of a word from abroad, are written or left out as one likes. */
    private static Pattern pattern(String word) {
        return UNSPACED.matcher(word).matches()
                ? Pattern.compile(Pattern.quote(word.length() > 3 ? word.replaceAll("ー$", "") : word))
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.length() > 3 ? word.replaceAll("s$", "") : word));
    }
}
