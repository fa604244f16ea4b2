package org.fleetmail.ui.internal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** Versions and suites of a server: what is accepted, what is refused, what is not known. */
final class SuitesTab {
    private final Composite area;
    private final Label groups;
    private final LiveTable<SuiteMatrix.Line> table;

    SuitesTab(Composite parent, Icons icons) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        table = new LiveTable<>(area, "verification.suites", Messages.CheckDetails_suites, columns(icons));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        groups = new Label(area, SWT.WRAP);
        groups.setData(Parts.ID, "verification.groups");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(groups);
    }

    private static List<LiveColumn<SuiteMatrix.Line>> columns(Icons icons) {
        List<LiveColumn<SuiteMatrix.Line>> columns = new ArrayList<>();
        columns.add(
                LiveColumn.<SuiteMatrix.Line>of("suites.name", Messages.CheckTable_suite, 48, SuiteMatrix.Line::name)
                        .withImage(line -> icons.get(line.mood())));
        for (ProtocolVersion version : ProtocolVersion.values()) {
            columns.add(LiveColumn.of("suites." + version.id(), version.id(), 12, line -> word(line, version)));
        }
        return columns;
    }

    private static String word(SuiteMatrix.Line line, ProtocolVersion version) {
        return Optional.ofNullable(line.answers().get(version))
                .map(CheckWords::word)
                .orElse("");
    }

    Control control() {
        return area;
    }

    void show(Optional<EndpointObservation> seen) {
        List<SuiteMatrix.Line> lines =
                seen.map(EndpointObservation::offer).map(SuiteMatrix::of).orElse(List.of());
        table.showRows(lines);
        groups.setText(seen.map(EndpointObservation::offer).map(SuitesTab::note).orElse(""));
        area.layout();
    }

    private static String note(TlsOffer offer) {
        String names = offer.groups().stream().map(NamedGroup::name).collect(Collectors.joining(", "));
        String said = NLS.bind(Messages.SuitesTab_groups, names.isEmpty() ? "–" : names);
        return offer.complete() ? said : said + " · " + Messages.SuitesTab_deeper;
    }
}
