package org.fleetmail.cli.internal.command;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;

/**
 * Devices of a fleet.
 *
 * @param document the fleet and its file
 * @param query how they were selected, empty for all
 * @param devices the devices, in the order of the file
 */
record Selection(FleetDocument document, String query, List<Device> devices) {
    Fleet fleet() {
        return document.fleet();
    }

    /** An account of the fleet by its identity or its mail address. */
    Optional<Account> account(String name) {
        return fleet().getAccounts().stream()
                .filter(account -> name.equals(account.getId()) || name.equals(account.getAddress()))
                .findFirst();
    }

    String path() {
        return document.path().toAbsolutePath().normalize().toString();
    }
}
