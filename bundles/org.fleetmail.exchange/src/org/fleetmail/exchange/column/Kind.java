package org.fleetmail.exchange.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;

/** The kinds of elements that are exchanged as tables, with their columns in the order in which they are written. */
public enum Kind {
    DEVICES(
            Literals.DEVICE,
            Literals.FLEET__DEVICES,
            "name address serial mac maker model firmware profile location site tags account template id"),
    ACCOUNTS(
            Literals.ACCOUNT,
            Literals.FLEET__ACCOUNTS,
            "name address displayName userName mechanism secret outgoing incoming popBeforeSmtp popBeforeSmtpWait id"),
    ENDPOINTS(
            Literals.ENDPOINT,
            Literals.FLEET__ENDPOINTS,
            "name service host port transportSecurity mechanisms trustSystem provider id"),
    WORKSTATIONS(
            Literals.WORKSTATION,
            Literals.FLEET__WORKSTATIONS,
            "name hostName user operatingSystem servicePack mailClients tags site accounts id"),
    SITES(
            Literals.SITE,
            Literals.FLEET__SITES,
            "name subnets timeZone port25Blocked maintenanceWindows parallel policy id");

    private final EClass type;
    private final EReference home;
    private final List<Column> columns;

    Kind(EClass type, EReference home, String features) {
        this.type = type;
        this.home = home;
        this.columns = Stream.of(features.split(" "))
                .map(type::getEStructuralFeature)
                .map(Column::new)
                .toList();
    }

    public EClass type() {
        return type;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column of an identity, for example {@code serial}. */
    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The elements of this kind, to which more can be added. */
    @SuppressWarnings("unchecked")
    public EList<Element> elements(Fleet fleet) {
        return (EList<Element>) fleet.eGet(home);
    }

    /** What a person calls this kind. */
    public Sentence label() {
        return Sentence.of(Kind.class, "kind." + name());
    }
}
