package org.fleetmail.device.learning;

import java.util.List;
import java.util.Optional;
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

    SaveStep with(List<LearnedField> others) {
        return new SaveStep(name, request, page, title, others);
    }
}
