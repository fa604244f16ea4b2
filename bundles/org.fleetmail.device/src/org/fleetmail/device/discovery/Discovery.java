package org.fleetmail.device.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.ProfileCatalog;

/**
 * Finds devices: asks every address of a scope at an even pace, reads from those that answer what they are and how their
 * mail is set, and writes nothing. Thread-safe.
 */
public final class Discovery {
    private static final int MOST_IN_FLIGHT = 16_384;

    /** Answers of a device that is there and does not know us. */
    private static final Set<TroubleCode> STRANGERS = EnumSet.of(
            TroubleCode.SNMP_AUTH,
            TroubleCode.SNMP_USER,
            TroubleCode.SNMP_PRIVACY,
            TroubleCode.SNMP_V3_SILENT,
            TroubleCode.LOGIN_REJECTED);

    private final ProfileCatalog profiles;
    private final List<DeviceDriver> drivers;

    public Discovery(ProfileCatalog profiles, List<DeviceDriver> drivers) {
        this.profiles = profiles;
        this.drivers = List.copyOf(drivers);
    }

    /** Looks everywhere and returns when all of it is done, or the work is cancelled. */
    public void run(DiscoveryRequest request, DiscoveryListener listener, Cancellation cancellation) {
        new Search(request, listener, cancellation).run();
    }

    private final class Search {
        private final DiscoveryRequest request;
        private final DiscoveryListener listener;
        private final Cancellation cancellation;
        private final Optional<IppQuestion> ipp;
        private final List<Way> first;
        private final AtomicInteger asked = new AtomicInteger();
        private final Semaphore free = new Semaphore(MOST_IN_FLIGHT);

        Search(DiscoveryRequest request, DiscoveryListener listener, Cancellation cancellation) {
            this.request = request;
            this.listener = listener;
            this.cancellation = cancellation;
            this.ipp = request.ipp().map(IppQuestion::new);
            List<Way> chosen =
                    request.ways().stream().filter(way -> !way.guessed()).toList();
            this.first = chosen.isEmpty() ? request.ways() : chosen;
        }

        void run() {
            Set<String> announced = new LinkedHashSet<>();
            request.services().ifPresent(services -> announced.addAll(services.addresses(cancellation)));
            announced.removeIf(request.scope()::contains);
            int total = request.scope().size() + announced.size();
            try (var stop = cancellation.onCancel(() -> ipp.ifPresent(IppQuestion::close));
                    Pace pace = new Pace(request.rate());
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                ask(request.scope().iterator(), total, pace, threads);
                ask(announced.iterator(), total, pace, threads);
            } finally {
                ipp.ifPresent(IppQuestion::close);
            }
        }

        private void ask(Iterator<String> addresses, int total, Pace pace, ExecutorService threads) {
            while (addresses.hasNext() && !cancellation.isCancelled()) {
                String address = addresses.next();
                pace.step();
                free.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        look(address);
                    } finally {
                        free.release();
                        listener.progress(asked.incrementAndGet(), total);
                    }
                });
            }
        }

        private void look(String address) {
            CompletableFuture<Optional<Identity>> printed = ipp.map(question -> question.ask(address))
                    .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
            boolean stranger = false;
            for (Way way : first) {
                switch (identity(address, way)) {
                    case Outcome.Done<Identity>(Identity identity) -> {
                        listener.found(found(
                                address,
                                way,
                                printed.join().map(identity::completedBy).orElse(identity)));
                        return;
                    }
                    case Outcome.Failed<Identity> failed ->
                        stranger |= STRANGERS.contains(failed.trouble().code());
                }
            }
            Optional<Identity> printer = printed.join();
            if (printer.isPresent() || stranger) {
                listener.found(guessed(address, printer).orElseGet(() -> closed(address, printer)));
            }
        }

        /** A device that takes nothing of what was chosen may still take what it was shipped with. */
        private Optional<Discovered> guessed(String address, Optional<Identity> printer) {
            return request.ways().stream()
                    .filter(Way::guessed)
                    .filter(guess -> !first.contains(guess))
                    .flatMap(guess -> identity(address, guess).toOptional().stream()
                            .map(told -> found(
                                    address,
                                    guess,
                                    printer.map(told::completedBy).orElse(told))))
                    .findFirst();
        }

        private Discovered closed(String address, Optional<Identity> printer) {
            Identity identity = printer.orElse(IppQuestion.NOTHING);
            return new Discovered(
                    address, identity, profiles.recognise(identity), Optional.empty(), Optional.empty(), List.of());
        }

        private Outcome<Identity> identity(String address, Way way) {
            return driver(way).identify(way.target(address), cancellation);
        }

        private DeviceDriver driver(Way way) {
            return drivers.stream()
                    .filter(driver -> driver.transport().equals(way.transport()))
                    .findFirst()
                    .orElseThrow();
        }

        private Discovered found(String address, Way way, Identity identity) {
            Optional<DeviceProfile> profile = profiles.recognise(identity);
            return new Discovered(
                    address,
                    identity,
                    profile,
                    Optional.of(way),
                    profile.filter(known -> known.transport().equals(way.transport()))
                            .flatMap(known -> state(address, way, known)),
                    defaults(address, way));
        }

        private Optional<DeviceState> state(String address, Way way, DeviceProfile profile) {
            return driver(way).read(way.target(address), profile, cancellation).toOptional();
        }

        /** Guesses are tried on devices that are there: on every address they would double the traffic. */
        private List<String> defaults(String address, Way accepted) {
            List<String> taken = new ArrayList<>();
            request.ways().stream()
                    .filter(Way::guessed)
                    .filter(guess -> guess.equals(accepted) || identity(address, guess) instanceof Outcome.Done)
                    .map(Way::name)
                    .sorted(Comparator.naturalOrder())
                    .forEach(taken::add);
            return taken;
        }
    }
}
