package org.fleetmail.client.reach;

import java.util.List;
import java.util.Optional;
import org.fleetmail.client.decision.ClientSettings;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/**
 * The mail programs of all PCs get through to the servers of their accounts, as far as the matrix of programs tells. Its
 * findings are {@code client.impossible}, {@code client.after-patch}, {@code client.forwarder} and {@code client.other-port}.
 */
@Component
public final class ProgramRule implements Rule {
    @Override
    public String id() {
        return "client";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getWorkstations().stream()
                .flatMap(pc -> ProgramReach.of(pc).stream())
                .flatMap(reach -> finding(fleet, reach).stream())
                .toList();
    }

    private static Optional<Finding> finding(Fleet fleet, ProgramReach reach) {
        return switch (reach.decision()) {
            case Decision.Reachable good -> Optional.empty();
            case Decision.Impossible way -> Optional.of(found(reach, "impossible", Severity.HIGH, List.of()));
            case Decision.AfterPatch way ->
                Optional.of(found(
                        reach,
                        "after-patch",
                        Severity.MEDIUM,
                        patched(reach).stream().toList()));
            case Decision.ThroughForwarder way -> Optional.of(found(reach, "forwarder", Severity.LOW, List.of()));
            case Decision.ByAnotherPort way ->
                Optional.of(found(
                        reach,
                        "other-port",
                        Severity.MEDIUM,
                        otherPort(fleet, reach, way.settings()).stream().toList()));
        };
    }

    private static Finding found(ProgramReach reach, String kind, Severity severity, List<Fix> fixes) {
        List<Sentence> reasons = reach.decision().reasons();
        String id = reach.pc().getId() == null ? "" : reach.pc().getId();
        return new Finding(
                "client." + kind,
                severity,
                id,
                Literals.WORKSTATION__MAIL_CLIENTS.getName(),
                Sentence.of(
                        ProgramRule.class,
                        "found",
                        reach.program().name().sentence(),
                        name(reach.account()),
                        reasons.getFirst()),
                reasons.size() > 1 ? reasons.getLast() : Sentence.of(ProgramRule.class, "found.remedy"),
                reasons.stream().map(Sentence::toString).toList(),
                fixes);
    }

    private static String name(Account account) {
        return Optional.ofNullable(account.getName())
                .or(() -> Optional.ofNullable(account.getAddress()))
                .orElse("");
    }

    /** That the patch is installed now, once somebody has done it. */
    private static Optional<Fix> patched(ProgramReach reach) {
        return reach.program()
                .variantOn(Computer.of(reach.pc()))
                .cure()
                .flatMap(cure -> reach.program().variant(cure.variant()))
                .flatMap(cured -> cured.patches().stream().sorted().findFirst())
                .map(patch -> new Fix.Add(reach.pc(), Literals.WORKSTATION__PATCHES, patch));
    }

    /** Another endpoint of the fleet at the same host, when nobody else uses the account. */
    private static Optional<Fix> otherPort(Fleet fleet, ProgramReach reach, ClientSettings settings) {
        boolean sends = reach.account().getOutgoing() == reach.server();
        return fleet.getEndpoints().stream()
                .filter(other -> isThat(other, reach.server(), settings))
                .filter(other -> isItsOwn(fleet, reach.account()))
                .findFirst()
                .map(other -> new Fix.Set(
                        reach.account(), sends ? Literals.ACCOUNT__OUTGOING : Literals.ACCOUNT__INCOMING, other));
    }

    private static boolean isThat(Endpoint other, Endpoint wanted, ClientSettings settings) {
        return other.getService() == wanted.getService()
                && settings.host().equals(other.getHost())
                && settings.port() == other.getPort()
                && settings.method() == other.getTransportSecurity();
    }

    /** Whether nobody else depends on how the account is: neither a printer nor another PC. */
    private static boolean isItsOwn(Fleet fleet, Account account) {
        return fleet.getDevices().stream().noneMatch(device -> device.getAccount() == account)
                && fleet.getWorkstations().stream()
                                .filter(pc -> pc.getAccounts().contains(account))
                                .count()
                        == 1;
    }
}
