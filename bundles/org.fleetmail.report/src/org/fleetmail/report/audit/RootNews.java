package org.fleetmail.report.audit;

import java.time.LocalDate;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.Words;

/**
 * What is publicly announced of a root.
 *
 * @param date from when it is so
 * @param text what is so from then on
 * @param source who says so
 * @param lookedUp when that was looked up
 * @param confidence how sure it is: {@code high} where who decides says so, {@code medium} where it follows from a rule
 */
public record RootNews(LocalDate date, Words text, String source, LocalDate lookedUp, String confidence) {
    /** All of it in one sentence. */
    public Sentence said() {
        Sentence sure = Sentence.of(RootNews.class, "confidence." + confidence);
        return Sentence.of(
                RootNews.class, "root-news", date.toString(), text.sentence(), source, lookedUp.toString(), sure);
    }

    /** Whether it is still to come on a day. */
    public boolean isAhead(LocalDate today) {
        return date.isAfter(today);
    }
}
