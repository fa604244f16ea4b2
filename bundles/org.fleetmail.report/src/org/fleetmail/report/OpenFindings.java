package org.fleetmail.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Assignment;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.Posture;
import org.fleetmail.report.mark.Mark;

/** Everything that is to be mended: in the fleet's file, at endpoints and at devices, without what policies accept. */
final class OpenFindings {
    private final ReportSource source;
    private final Postures postures;
    private final Judgement judgement;
    private final Zones zones;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Instant> looks = new HashMap<>();

    OpenFindings(ReportSource source, Postures postures) {
        this.source = source;
        this.postures = postures;
        judgement = new Judgement(source.endpoints());
        zones = new Zones(source);
        source.fleet().eAllContents().forEachRemaining(object -> {
            if (object instanceof Element element && element.getId() != null && element.getName() != null) {
                names.put(element.getId(), element.getName());
            }
        });
        source.devices()
                .forEach(device -> source.state(device).ifPresent(told -> looks.put(device.getId(), told.at())));
        source.endpoints()
                .forEach(seen -> seen.observation()
                        .toOptional()
                        .ifPresent(one -> looks.put(seen.endpoint().getId(), one.startedAt())));
    }

    List<OpenFinding> all() {
        List<Rule> rules = new ArrayList<>(source.rules());
        rules.add(rule(this::atEndpoints));
        rules.add(rule(this::atDevices));
        Map<String, OpenFinding> found = new LinkedHashMap<>();
        Findings.of(
                        source.fleet(),
                        rules,
                        source.madeAt().atZone(ZoneOffset.UTC).toLocalDate())
                .forEach(finding -> found.putIfAbsent(finding.element() + " " + finding.rule(), open(finding)));
        return List.copyOf(found.values());
    }

    /** What was found otherwise, as a rule, so that policies can accept it too. */
    private static Rule rule(Supplier<List<Finding>> found) {
        return new Rule() {
            @Override
            public String id() {
                return "";
            }

            @Override
            public List<Finding> check(Fleet fleet) {
                return found.get();
            }
        };
    }

    private List<Finding> atEndpoints() {
        List<Finding> findings = new ArrayList<>();
        source.endpoints().forEach(seen -> {
            if (seen.observation() instanceof Outcome.Done<EndpointObservation>(EndpointObservation observation)) {
                judgement.of(observation).findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .forEach(finding -> findings.add(about(seen.endpoint().getId(), finding)));
            }
        });
        return findings;
    }

    private static Finding about(String element, Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                DeviceRows.text(element),
                finding.feature(),
                finding.text(),
                finding.remedy(),
                finding.evidence(),
                finding.fixes());
    }

    private List<Finding> atDevices() {
        List<Finding> findings = new ArrayList<>();
        for (Device device : source.devices()) {
            switch (postures.of(device)) {
                case CLEAR -> findings.add(atDevice(device, "device.clear", Severity.HIGH));
                case IF_OFFERED -> findings.add(atDevice(device, "device.if-offered", Severity.MEDIUM));
                case PROVEN, ENCRYPTED, UNKNOWN -> {
                    // nothing to mend, or nothing known
                }
            }
            if (source.open().contains(device.getId())) {
                findings.add(atDevice(device, "device.known-secret", Severity.HIGH));
            }
            if (believesAnything(device)) {
                findings.add(atDevice(device, "device.not-verifying", Severity.MEDIUM));
            }
        }
        return findings;
    }

    /** Encrypted towards anybody: it does not look at the certificate. */
    private boolean believesAnything(Device device) {
        Posture posture = postures.of(device);
        return (posture == Posture.ENCRYPTED || posture == Posture.PROVEN)
                && source.state(device)
                        .flatMap(state -> state.settings().text(MailSetting.SMTP_VERIFY_CERTIFICATE))
                        .filter("no"::equals)
                        .isPresent();
    }

    private static Finding atDevice(Device device, String rule, Severity severity) {
        return new Finding(
                rule,
                severity,
                DeviceRows.text(device.getId()),
                "",
                Sentence.of(OpenFindings.class, rule),
                Sentence.of(OpenFindings.class, rule + ".remedy"),
                List.of(),
                List.of());
    }

    private OpenFinding open(Finding finding) {
        Optional<Assignment> assignment = source.fleet().getPolicies().stream()
                .flatMap(policy -> policy.getAssignments().stream())
                .filter(assigned -> fits(assigned.getRule(), finding.rule()))
                .filter(assigned -> fits(assigned.getElement(), finding.element()))
                .findFirst();
        Mark level = Marks.of(finding.severity());
        return new OpenFinding(
                finding.element(),
                names.getOrDefault(finding.element(), finding.element()),
                finding.severity(),
                level,
                finding.rule(),
                finding.text(),
                finding.remedy(),
                firstSeen(finding.element() + " " + finding.rule()),
                lastSeen(finding.element()),
                zones.of(finding.element()),
                assignment.map(Assignment::getOwner).orElse(""),
                assignment.map(Assignment::getDue).orElse(""));
    }

    private static boolean fits(String wanted, String is) {
        return wanted == null || wanted.isBlank() || wanted.strip().equals(is);
    }

    /** When the device or endpoint was looked at; the fleet's file is looked at when the report is made. */
    private Instant lastSeen(String element) {
        return Optional.ofNullable(looks.get(element)).orElse(source.madeAt());
    }

    private Instant firstSeen(String key) {
        return source.earlier().stream()
                .findFirst()
                .map(before -> before.findings().get(key))
                .orElse(source.madeAt());
    }
}
