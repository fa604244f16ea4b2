package org.fleetmail.ui.internal.navigator;

import java.util.List;
import org.fleetmail.model.Device;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.State;

/** What the navigator puts devices together by. */
enum Grouping {
    SITE,
    MODEL,
    TAG,
    STATE;

    /** What a person chooses it by. */
    String label() {
        return switch (this) {
            case SITE -> Messages.Grouping_site;
            case MODEL -> Messages.Grouping_model;
            case TAG -> Messages.Grouping_tag;
            case STATE -> Messages.Grouping_state;
        };
    }

    /** The titles of the folders a device stands in; by tags it can be several. Sites are no folders but elements. */
    List<String> titles(OpenFleet fleet, Device device) {
        return switch (this) {
            case SITE -> List.of();
            case MODEL -> List.of(told(device.getModel()) ? device.getModel().strip() : Messages.Grouping_no_model);
            case TAG -> device.getTags().isEmpty() ? List.of(Messages.Grouping_no_tag) : List.copyOf(device.getTags());
            case STATE -> List.of(fleet.state(device).map(State::word).orElse(Messages.Grouping_no_state));
        };
    }

    private static boolean told(String text) {
        return text != null && !text.isBlank();
    }
}
