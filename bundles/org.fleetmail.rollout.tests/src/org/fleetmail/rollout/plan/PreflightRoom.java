package org.fleetmail.rollout.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.office.PretendedOffice;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An office in memory whose devices shall send to mail servers that answer on loopback. */
abstract class PreflightRoom {
    static VirtualOffice servers;

    @TempDir
    Path folder;

    final PretendedOffice office = new PretendedOffice();

    @BeforeAll
    static void start() {
        servers = done(VirtualOffice.open(OfficePlan.of(1, Faults.none(), 7)));
    }

    @AfterAll
    static void stop() throws Exception {
        servers.close();
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome));
    }

    Endpoint use(String id) {
        Fleet there = servers.fleet();
        there.getTrustAnchors()
                .forEach(anchor -> office.fleet().getTrustAnchors().add(EcoreUtil.copy(anchor)));
        List<Endpoint> copies = List.copyOf(EcoreUtil.copyAll(there.getEndpoints()));
        copies.forEach(endpoint -> {
            endpoint.getTrust().clear();
            if (!endpoint.getTransportSecurity().getName().equals("NONE")) {
                endpoint.getTrust().addAll(office.fleet().getTrustAnchors());
            }
        });
        office.fleet().getEndpoints().clear();
        office.fleet().getEndpoints().addAll(copies);
        Endpoint wanted = copies.stream()
                .filter(endpoint -> endpoint.getId().equals(id))
                .findFirst()
                .orElseThrow();
        office.account().setOutgoing(wanted);
        return wanted;
    }

    Plan plan(PlanRequest request) {
        return plan(request, office.equipment());
    }

    Plan plan(PlanRequest request, Equipment equipment) {
        try (Store store = done(Store.open(folder))) {
            return done(new Planner(
                            equipment,
                            new LiveEndpointCheck(new LiveVerifier(), store.observations()),
                            Clock.systemUTC())
                    .plan(request, PlanListener.NONE, new Cancellation()));
        }
    }

    PlanRequest request() {
        return done(PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), ""));
    }

    PlanItem only() {
        return plan(request()).items().getFirst();
    }

    static List<TroubleCode> codes(PlanItem item) {
        return item.reasons().stream().map(Reason::code).toList();
    }
}
