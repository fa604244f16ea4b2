package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** Which device models and mail clients could talk to an endpoint as it was seen, and why not. */
final class SeenByTab {
    private final LiveTable<Row> table;
    private final Models models;

    /**
     * Whether a model can talk to the endpoint.
     *
     * @param name of the model or client
     * @param kind a word for what it is
     * @param meeting whether, and why
     */
    record Row(String name, String kind, Meeting meeting) {
        String reasons() {
            return meeting.reasons().stream()
                    .map((Sentence reason) -> reason.in(Locale.getDefault()))
                    .collect(Collectors.joining(" "));
        }
    }

    /** Answers for every model that is known. */
    @FunctionalInterface
    interface Models {
        /** A row for each, as the endpoint was observed. */
        List<Row> meet(EndpointObservation seen);
    }

    SeenByTab(Composite parent, Icons icons, Models models) {
        this.models = models;
        table = new LiveTable<>(
                parent,
                "verification.seen-by",
                Messages.CheckDetails_seen_by,
                List.of(
                        LiveColumn.<Row>of(
                                        "seen-by.answer",
                                        Messages.SeenByTab_answer,
                                        12,
                                        row -> CheckWords.word(row.meeting().possible()))
                                .withImage(row ->
                                        icons.get(CheckWords.mood(row.meeting().possible()))),
                        LiveColumn.of("seen-by.name", Messages.SeenByTab_name, 34, Row::name),
                        LiveColumn.of("seen-by.kind", Messages.SeenByTab_kind, 14, Row::kind),
                        LiveColumn.of("seen-by.reason", Messages.SeenByTab_reason, 110, Row::reasons)));
    }

    Control control() {
        return table.control();
    }

    void show(Optional<EndpointObservation> seen) {
        table.showRows(seen.map(models::meet).orElse(List.of()));
    }
}
