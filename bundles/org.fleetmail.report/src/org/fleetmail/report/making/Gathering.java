package org.fleetmail.report.making;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DefaultSecrets;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Targets;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.rollout.contact.DeviceReading;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.contact.FleetReader;
import org.fleetmail.rollout.run.RunSummary;

/**
 * Gathers what a report is made from: looks at devices and endpoints as they are now, and joins that with a run and with what is
 * remembered. Everything blocks.
 */
public final class Gathering {
    private final Equipment equipment;
    private final Verifier verifier;
    private final Preferences preferences;
    private final List<Rule> rules;
    private final Clock clock;
    private final String version;

    /**
     * @param preferences how many endpoints are asked at once, and for how long
     * @param rules what is demanded of the fleet's file
     * @param version version of Fleetmail
     */
    public Gathering(
            Equipment equipment,
            Verifier verifier,
            Preferences preferences,
            List<Rule> rules,
            Clock clock,
            String version) {
        this.equipment = equipment;
        this.verifier = verifier;
        this.preferences = preferences;
        this.rules = List.copyOf(rules);
        this.clock = clock;
        this.version = version;
    }

    /** Where keys and passwords are. */
    Secrets secrets() {
        return equipment.secrets();
    }

    Clock clock() {
        return clock;
    }

    /** Looks at everything; {@code CANCELLED} where the look was not finished, as the rest would be told as not answering. */
    public Outcome<ReportSource> gather(
            ReportSubject subject,
            Optional<RunSummary> run,
            Memory memory,
            LookListener listener,
            Cancellation cancellation) {
        AtomicInteger done = new AtomicInteger();
        Map<String, DeviceReading> told = new ConcurrentHashMap<>();
        new FleetReader(equipment)
                .read(
                        subject.devices(),
                        reading -> {
                            told.put(reading.device(), reading);
                            listener.seen(done.incrementAndGet(), subject.size(), reading.name());
                        },
                        cancellation);
        List<SeenEndpoint> endpoints = endpoints(subject, done, listener, cancellation);
        FleetLook look = new FleetLook(states(told), open(subject.devices(), told), endpoints);
        return cancellation.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, subject.file(), ""))
                : Outcome.done(join(subject, look, run, memory));
    }

    /** Asks the endpoints alone, where devices were read a moment ago. */
    public List<SeenEndpoint> endpoints(ReportSubject subject, LookListener listener, Cancellation cancellation) {
        return endpoints(subject, new AtomicInteger(subject.devices().size()), listener, cancellation);
    }

    private List<SeenEndpoint> endpoints(
            ReportSubject subject, AtomicInteger done, LookListener listener, Cancellation cancellation) {
        return new EndpointLook(verifier, preferences, cancellation)
                .at(
                        subject.fleet().getEndpoints(),
                        endpoint -> listener.seen(done.incrementAndGet(), subject.size(), nameOf(endpoint)));
    }

    private static String nameOf(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.getName()).orElse(String.valueOf(endpoint.getId()));
    }

    private static Map<String, Outcome<DeviceState>> states(Map<String, DeviceReading> told) {
        return told.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().state()));
    }

    private Set<String> open(List<Device> devices, Map<String, DeviceReading> told) {
        return devices.stream()
                .filter(device -> isOpen(device, Optional.ofNullable(told.get(device.getId()))))
                .map(Device::getId)
                .collect(Collectors.toSet());
    }

    private boolean isOpen(Device device, Optional<DeviceReading> told) {
        return told.filter(reading -> reading.state().toOptional().isPresent())
                .flatMap(DeviceReading::profile)
                .flatMap(profile ->
                        new Targets(equipment.secrets()).of(device, profile).toOptional())
                .filter(target -> DefaultSecrets.among(target.credentials()))
                .isPresent();
    }

    /** Joins what was seen with a run and with what is remembered. */
    public ReportSource join(ReportSubject subject, FleetLook look, Optional<RunSummary> run, Memory memory) {
        return new ReportSource(
                subject.fleet(),
                subject.file(),
                subject.query(),
                subject.devices(),
                look.readings(),
                look.endpoints(),
                run,
                memory.journal(),
                clock.instant(),
                version,
                Vantage.here(),
                memory.lastChanges(),
                rules,
                look.open(),
                subject.ruleSets(),
                memory.earlier());
    }
}
