package org.fleetmail.device.web.internal.page;

import java.util.List;
import org.fleetmail.device.profile.WebExchange;
import org.fleetmail.device.profile.WebMark;
import org.fleetmail.device.profile.Wildcard;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.http.Cookies;

/** Judges an answer by the signs a profile names. Status 200 alone proves nothing where there are any. */
public final class Marks {
    private final Answer answer;
    private final Places places;

    public Marks(Answer answer, Cookies cookies) {
        this.answer = answer;
        this.places = new Places(answer, cookies);
    }

    /** Whether the exchange succeeded. */
    public boolean succeeded(WebExchange exchange) {
        boolean good = exchange.success().isEmpty()
                ? answer.status() >= 200 && answer.status() < 400
                : any(exchange.success());
        return good && !any(exchange.failure());
    }

    /** Whether one of some signs is there. */
    public boolean any(List<WebMark> marks) {
        return marks.stream().anyMatch(this::holds);
    }

    private boolean holds(WebMark mark) {
        boolean status =
                mark.status().filter(wanted -> wanted != answer.status()).isEmpty();
        boolean text =
                mark.contains().filter(part -> !answer.text().contains(part)).isEmpty();
        boolean place = mark.place().isEmpty()
                || places.text(mark.place().get())
                        .filter(found ->
                                mark.is().isEmpty() || new Wildcard(mark.is().get()).fits(found))
                        .isPresent();
        return status && text && place;
    }
}
