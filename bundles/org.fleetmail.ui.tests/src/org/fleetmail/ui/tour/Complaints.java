package org.fleetmail.ui.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.ui.robot.Robot;

/** What examinations found on a tour, each with the first place it was found at. */
final class Complaints {
    private final Robot robot;
    private final List<Function<Composite, List<String>>> examinations;
    private final Map<String, String> found = new LinkedHashMap<>();

    /** @param examinations run on the UI thread and give a message for each mistake */
    @SafeVarargs
    Complaints(Robot robot, Function<Composite, List<String>>... examinations) {
        this.robot = robot;
        this.examinations = List.of(examinations);
    }

    /** Examines a place. */
    void hear(Place place) {
        examinations.forEach(examination -> robot.ask(() -> examination.apply(place.area()))
                .forEach(complaint -> found.putIfAbsent(complaint, place.name())));
    }

    Map<String, String> all() {
        return found;
    }
}
