package org.fleetmail.device.learning;

import java.util.List;
import java.util.Optional;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;

/**
 * A request that saved settings.
 *
 * @param name by which the profile calls it and its page
 * @param request exchange that saved
 * @param page exchange that showed the values before, where it was recorded
 * @param title title of that page, may be empty
 * @param fields of the request, and check boxes of the page that were not ticked
 */
public record SaveStep(
        String name, Exchange request, Optional<Exchange> page, String title, List<LearnedField> fields) {
    public SaveStep {
        fields = List.copyOf(fields);
    }

    /** Whether the page can be sent back with the changes in it, so that what was not learned stays as it is. */
    boolean copiesPage() {
        BodyKind sent = request.sent().map(Body::kind).orElse(BodyKind.TEXT);
        BodyKind shown = page.flatMap(Exchange::received).map(Body::kind).orElse(BodyKind.TEXT);
        boolean form = shown == BodyKind.HTML && (sent == BodyKind.URL_ENCODED || sent == BodyKind.MULTIPART);
        boolean same = sent == shown
                && fields.stream()
                        .allMatch(field -> field.control()
                                .filter(control -> control.name().equals(field.name()))
                                .isPresent());
        return form || same;
    }

    SaveStep with(List<LearnedField> others) {
        return new SaveStep(name, request, page, title, others);
    }
}
