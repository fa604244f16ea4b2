package org.fleetmail.ui.internal.verification;

import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.verification.Check.Snapshot;

/** A row for each endpoint: what it is, and how its verification stands. */
final class CheckTable {
    private CheckTable() {}

    static TableViewer create(Composite parent, Icons icons, Function<Endpoint, Snapshot> checks) {
        Columns<Endpoint> columns = new Columns<>(parent, "verification.table", Endpoint.class, SWT.MULTI);
        columns.column(
                        "verification.outcome",
                        Messages.CheckTable_outcome,
                        20,
                        endpoint -> CheckWords.outcome(checks.apply(endpoint)),
                        endpoint -> icons.get(CheckWords.mood(checks.apply(endpoint))))
                .column("verification.endpoint", Messages.CheckTable_endpoint, 30, CheckTable::name)
                .column("verification.address", Messages.CheckTable_address, 21, Elements::address)
                .column("verification.security", Messages.CheckTable_security, 13, CheckTable::security);
        live(columns, checks, "verification.version", Messages.CheckTable_version, 10, CheckWords::version);
        live(columns, checks, "verification.suite", Messages.CheckTable_suite, 31, CheckWords::suite);
        live(columns, checks, "verification.days", Messages.CheckTable_days, 12, CheckWords::daysLeft);
        live(columns, checks, "verification.step", Messages.CheckTable_step, 11, CheckWords::step);
        live(columns, checks, "verification.took", Messages.CheckTable_took, 10, CheckWords::took);
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
        return columns.viewer();
    }

    private static void live(
            Columns<Endpoint> columns,
            Function<Endpoint, Snapshot> checks,
            String id,
            String title,
            int weight,
            Function<Snapshot, String> text) {
        columns.column(id, title, weight, endpoint -> text.apply(checks.apply(endpoint)));
    }

    private static String name(EObject endpoint) {
        return Elements.name(endpoint);
    }

    private static String security(Endpoint endpoint) {
        return FeatureTexts.literal(FleetPackage.Literals.TRANSPORT_SECURITY, endpoint.getTransportSecurity());
    }
}
