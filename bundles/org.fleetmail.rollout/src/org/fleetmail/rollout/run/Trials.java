package org.fleetmail.rollout.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.contact.Crowd;
import org.fleetmail.rollout.plan.PlanItem;

/** Tries devices after their change, notes what came of it, and hands on the results with it. */
final class Trials {
    private static final int PARALLEL = 8;

    private final Prover prover;
    private final DeviceWork.Desk desk;
    private final Map<String, Outcome<Contact>> contacts;
    private final Consumer<DeviceResult> changed;

    /** @param changed is given every result to which a proof was added */
    Trials(
            Prover prover,
            DeviceWork.Desk desk,
            Map<String, Outcome<Contact>> contacts,
            Consumer<DeviceResult> changed) {
        this.prover = prover;
        this.desk = desk;
        this.contacts = contacts;
        this.changed = changed;
    }

    /**
     * Tries those that have what they shall have.
     *
     * @param results takes what was shown, so that the next gate finds it
     * @return the results of the devices that could be tried, and of those that failed before; empty where none could
     *     be tried; {@code Failed} when the journal cannot be written
     */
    Outcome<Map<PlanItem, DeviceResult>> of(GateKind kind, Map<PlanItem, DeviceResult> results) {
        List<PlanItem> able = results.keySet().stream()
                .filter(item -> results.get(item).phase().isSuccess())
                .toList();
        Map<PlanItem, Proof> proofs = Collections.synchronizedMap(new LinkedHashMap<>());
        new Crowd(PARALLEL).each(able, item -> prove(kind, item).ifPresent(proof -> proofs.put(item, proof)));
        return proofs.isEmpty() ? Outcome.done(Map.of()) : noted(results, proofs);
    }

    private Optional<Proof> prove(GateKind kind, PlanItem item) {
        return contacts.get(item.device())
                .toOptional()
                .flatMap(contact ->
                        prover.prove(kind, item, contact, desk.control().cancellation()));
    }

    private Outcome<Map<PlanItem, DeviceResult>> noted(
            Map<PlanItem, DeviceResult> results, Map<PlanItem, Proof> proofs) {
        Outcome<Map<PlanItem, DeviceResult>> tried = Outcome.done(new LinkedHashMap<>());
        for (Map.Entry<PlanItem, DeviceResult> entry : results.entrySet()) {
            Proof proof = proofs.get(entry.getKey());
            if (proof != null) {
                DeviceResult with = entry.getValue().with(proof);
                entry.setValue(with);
                changed.accept(with);
                tried = tried.then(all -> desk.book().proof(proof).map(done -> put(all, entry.getKey(), with)));
            } else if (!entry.getValue().phase().isSuccess()) {
                tried = tried.map(all -> put(all, entry.getKey(), entry.getValue()));
            }
        }
        return tried;
    }

    private static Map<PlanItem, DeviceResult> put(
            Map<PlanItem, DeviceResult> all, PlanItem item, DeviceResult result) {
        all.put(item, result);
        return all;
    }
}
