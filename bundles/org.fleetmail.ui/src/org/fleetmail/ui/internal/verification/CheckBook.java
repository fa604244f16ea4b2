package org.fleetmail.ui.internal.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fleetmail.core.fleet.WebInterfaces;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;

/**
 * The checks of all endpoints of one fleet: its mail servers, those of providers and the web interfaces of its devices.
 * The list is kept on the UI thread; that something is new in it may be told by any thread.
 */
final class CheckBook {
    private final Map<String, Check> checks = new HashMap<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();
    private final AtomicBoolean news = new AtomicBoolean();
    private final KeyRing keys = new KeyRing();
    private final Queue<Check> ended = new ConcurrentLinkedQueue<>();
    private List<Check> order = List.of();
    private boolean remembers;

    /** Takes over which endpoints there are now. What is known of those that stay is kept. */
    void follow(Fleet fleet) {
        endpoints.clear();
        elements.clear();
        List<Check> fresh = new ArrayList<>();
        fleet.getEndpoints().forEach(endpoint -> fresh.add(follow(endpoint, endpoint)));
        fleet.getDevices().forEach(device -> WebInterfaces.of(device).ifPresent(web -> fresh.add(follow(web, device))));
        checks.keySet().retainAll(endpoints.keySet());
        order = List.copyOf(fresh);
        news.set(true);
    }

    private Check follow(Endpoint endpoint, Element element) {
        elements.put(endpoint.getId(), element);
        endpoints.put(endpoint.getId(), endpoint);
        Place place = Place.of(endpoint);
        Check check = checks.computeIfAbsent(endpoint.getId(), id -> new Check(id, place, () -> news.set(true)));
        check.move(place);
        return check;
    }

    /** All, in the order of the fleet. */
    List<Check> all() {
        return order;
    }

    Collection<String> ids() {
        return List.copyOf(checks.keySet());
    }

    /** The check of an endpoint of the fleet. */
    Optional<Check> of(String id) {
        return Optional.ofNullable(checks.get(id));
    }

    /** The endpoint of a check. */
    Endpoint endpoint(Check check) {
        return endpoints.get(check.id());
    }

    /** The endpoint of a check, or the device whose web interface it is. */
    Element element(Check check) {
        return elements.get(check.id());
    }

    /** Facts of former checks by identity, newest first. */
    void remember(Map<String, List<Seen>> former) {
        former.forEach((id, seen) -> of(id).ifPresent(check -> check.remember(seen)));
        remembers = true;
    }

    /** Whether former checks were looked for already. */
    boolean remembers() {
        return remembers;
    }

    /** Whether something is new since this was asked last. */
    boolean takeNews() {
        return news.getAndSet(false);
    }

    /** A check has ended; any thread. It is judged together with others that hold its key. */
    void ended(Check check) {
        keys.join(check);
        ended.add(check);
    }

    /** The checks that ended since this was asked last. */
    List<Check> takeEnded() {
        List<Check> taken = new ArrayList<>();
        for (Check check = ended.poll(); check != null; check = ended.poll()) {
            taken.add(check);
        }
        return taken;
    }

    /** Whether something is being verified or waits for it. */
    boolean isBusy() {
        return order.stream().anyMatch(check -> check.now().running());
    }
}
