package org.fleetmail.ui.internal.look;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.graphics.Image;

/**
 * A column of a {@link LiveTable}.
 *
 * @param id its identity
 * @param title its head
 * @param characters its width in characters
 * @param text what a cell says
 * @param image what is drawn before the text; may answer {@code null}
 * @param hasBar whether something is drawn below texts
 * @param bar what is drawn below the text
 * @param order how rows are sorted by it
 * @param explanation what the head says when the mouse rests on it; empty where the title says it all
 */
public record LiveColumn<R>(
        String id,
        String title,
        int characters,
        Function<R, String> text,
        Function<R, Image> image,
        boolean hasBar,
        Function<R, Optional<Bar>> bar,
        RowOrder<R> order,
        String explanation) {
    private static final int PIXELS_PER_CHARACTER = 7;

    /** A column of texts, sorted as people sort words. */
    public static <R> LiveColumn<R> of(String id, String title, int characters, Function<R, String> text) {
        return new LiveColumn<>(
                id, title, characters, text, row -> null, false, row -> Optional.empty(), RowOrder.natural(text), "");
    }

    /** Its width as delivered, in pixels; its head is seen whole. */
    int width() {
        return Math.max(Letters.head(title), Letters.scaled(characters * PIXELS_PER_CHARACTER));
    }

    public LiveColumn<R> withImage(Function<R, Image> drawn) {
        return new LiveColumn<>(id, title, characters, text, drawn, hasBar, bar, order, explanation);
    }

    public LiveColumn<R> withBar(Function<R, Optional<Bar>> drawn) {
        return new LiveColumn<>(id, title, characters, text, image, true, drawn, order, explanation);
    }

    public LiveColumn<R> sortedBy(Comparator<R> other) {
        return new LiveColumn<>(id, title, characters, text, image, hasBar, bar, RowOrder.of(other), explanation);
    }

    /** The same under a head that explains itself. */
    public LiveColumn<R> explained(String words) {
        return new LiveColumn<>(id, title, characters, text, image, hasBar, bar, order, words);
    }
}
