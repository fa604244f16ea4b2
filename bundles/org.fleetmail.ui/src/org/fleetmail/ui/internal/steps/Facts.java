package org.fleetmail.ui.internal.steps;

import java.util.List;
import java.util.function.Predicate;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.ui.fleet.OpenFleet;

/**
 * What is true of the fleet at work, as far as the fleet, the console and the store show it. UI thread only.
 *
 * @param open the fleet
 * @param told what the store tells
 */
record Facts(OpenFleet open, Told told) {
    /**
     * What the store tells of a fleet.
     *
     * @param runs of this fleet
     * @param reported whether a report about the whole fleet was made
     * @param repeated whether a report about it stands in the timetable
     */
    record Told(List<Run> runs, boolean reported, boolean repeated) {
        static final Told NOTHING = new Told(List.of(), false, false);

        Told {
            runs = List.copyOf(runs);
        }

        boolean ran(RunKind kind) {
            return runs.stream().anyMatch(run -> run.kind() == kind);
        }

        boolean finished() {
            return runs.stream()
                    .anyMatch(run ->
                            run.kind() == RunKind.ROLLOUT && run.finishedAt().isPresent());
        }
    }

    private Fleet fleet() {
        return open.fleet();
    }

    boolean anyDevice() {
        return !fleet().getDevices().isEmpty();
    }

    private boolean anyDevice(Predicate<Device> so) {
        return fleet().getDevices().stream().anyMatch(so);
    }

    /** Somebody says how some device is reached. */
    boolean anyReachable() {
        return anyDevice(device -> !CredentialsNeeded.is(device));
    }

    boolean anyRead() {
        return anyDevice(device -> open.state(device).isPresent());
    }

    /** A device has an account and a template: its settings follow from them. */
    boolean anyDesired() {
        return anyDevice(device -> device.getTemplate() != null && device.getAccount() != null);
    }

    boolean anyEndpoint() {
        return !fleet().getEndpoints().isEmpty();
    }

    boolean anyChecked() {
        return fleet().getEndpoints().stream()
                .anyMatch(endpoint -> open.state(endpoint).isPresent());
    }

    boolean allChecked() {
        return anyEndpoint()
                && fleet().getEndpoints().stream()
                        .allMatch(endpoint -> open.state(endpoint).isPresent());
    }

    /** An account knows where it hands in mail, and under which name its password is kept. */
    boolean anySender() {
        return fleet().getAccounts().stream()
                .anyMatch(account -> account.getOutgoing() != null && account.getSecret() != null);
    }

    boolean saved() {
        return !open.isDirty();
    }

    /** What the rules hold serious is mended or accepted. */
    boolean settled() {
        return open.allFindings().stream()
                .noneMatch(finding -> finding.severity().compareTo(Severity.HIGH) <= 0);
    }
}
