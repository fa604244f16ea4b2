package org.fleetmail.ui.internal.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.SpokenName;
import org.fleetmail.ui.internal.verification.Check.Snapshot;

/**
 * Everything about the verification of one endpoint: findings, steps, certificates, suites, dialogue, history and who can
 * talk to it.
 */
final class CheckDetails {
    private final CTabFolder tabs;
    private final Icons icons;
    private final FindingsTab findings;
    private final StepsTab steps;
    private final ChainTab chain;
    private final SuitesTab suites;
    private final Text transcript;
    private final HistoryTab history;
    private final SeenByTab seenBy;
    private final Consumer<Check> wanting;
    private Check subject;
    private Snapshot shown;

    /**
     * Pages that show nothing.
     *
     * @param turns in which the models ask
     * @param mending changes the fleet; undoable
     * @param wanting asked for the history of the check that is shown, when it may be another than the one shown
     */
    CheckDetails(
            Composite parent,
            Icons icons,
            KnownModels models,
            Turns turns,
            Consumer<Fix> mending,
            Consumer<Check> wanting) {
        this.icons = icons;
        this.wanting = wanting;
        tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        tabs.setData(Parts.ID, "verification.details");
        findings = new FindingsTab(tabs, icons, mending);
        tab(Messages.CheckDetails_findings, "finding", findings.control());
        steps = new StepsTab(tabs, icons);
        tab(Messages.CheckDetails_steps, "steps", steps.control());
        chain = new ChainTab(tabs, icons);
        tab(Messages.CheckDetails_certificates, "certificate", chain.control());
        suites = new SuitesTab(tabs, icons);
        tab(Messages.CheckDetails_suites, "secret", suites.control());
        seenBy = new SeenByTab(tabs, icons, models, turns);
        tab(Messages.CheckDetails_seen_by, "device", seenBy.control());
        history = new HistoryTab(tabs, icons);
        tab(Messages.CheckDetails_history, "roll-back", history.control());
        transcript = new Text(tabs, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        transcript.setFont(JFaceResources.getTextFont());
        SpokenName.give(transcript, Messages.CheckDetails_transcript);
        transcript.setData(Parts.ID, "verification.transcript");
        tab(Messages.CheckDetails_transcript, "transcript", transcript);
        tabs.setSelection(0);
    }

    private void tab(String title, String icon, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setImage(icons.get(icon));
        item.setControl(content);
    }

    Control control() {
        return tabs;
    }

    /** Shows nothing but what to do to see something. */
    void showNothing() {
        subject = null;
        shown = null;
        findings.show(Messages.CheckDetails_nothing, List.of(), List.of());
        steps.show(List.of());
        chain.show(List.of());
        suites.show(Optional.empty());
        seenBy.showNothing();
        history.show(List.of());
        transcript.setText("");
    }

    /** Shows a check as it is now. */
    void show(Check check, Endpoint endpoint) {
        Snapshot now = check.now();
        if (now == shown) {
            return;
        }
        boolean other = check != subject || !shown.last().equals(now.last());
        subject = check;
        shown = now;
        findings.show(
                headline(check),
                now.verdict().map(Verdict::findings).orElse(List.<Finding>of()),
                now.observation().map(seen -> WrongSettings.of(endpoint, seen)).orElse(List.of()));
        steps.show(now.steps());
        chain.show(now.observation().map(ChainTree::of).orElse(List.of()));
        suites.show(now.observation());
        seenBy.show(check.place(), now.observation());
        transcript.setText(now.observation()
                .map(EndpointObservation::transcript)
                .map(lines -> String.join("\n", lines))
                .orElse(""));
        if (other) {
            wanting.accept(check);
        }
    }

    /** Shows the former checks of a check, where that is still the one that is shown. */
    void show(Check check, List<Seen> newestFirst) {
        if (check == subject) {
            history.show(newestFirst);
        }
    }

    /** The outcome and the facts of a check, in one line. */
    static String headline(Check check) {
        Snapshot now = check.now();
        Optional<Seen> last = now.last();
        Stream<Optional<String>> parts = Stream.of(
                Optional.of(check.place().name() + ": " + CheckWords.outcome(now)),
                now.trouble().map(found -> found.in(Locale.getDefault())),
                last.map(seen -> (seen.version() + " " + seen.suite()).strip()).filter(text -> !text.isEmpty()),
                last.flatMap(seen -> seen.daysLeft(Instant.now()))
                        .map(days -> NLS.bind(Messages.CheckDetails_days, days)),
                last.map(Seen::grade)
                        .filter(grade -> !grade.isEmpty())
                        .map(grade -> NLS.bind(Messages.CheckDetails_grade, grade)),
                last.filter(seen -> now.observation().isEmpty())
                        .map(seen ->
                                NLS.bind(Messages.CheckDetails_former, CheckWords.moment(Optional.of(seen.at())))));
        return parts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
