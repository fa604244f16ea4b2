package org.fleetmail.report;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Suppression;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.evidence.Office;
import org.fleetmail.store.journal.ChainCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A fleet with one real endpoint, as an auditor finds it. */
abstract class AuditedOffice {
    static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    static Office office;

    final Fleet fleet = NewFleet.empty("Office");
    final Map<String, Outcome<DeviceState>> told = new HashMap<>();
    final Policy policy = MODEL.createPolicy();
    final Endpoint endpoint = MODEL.createEndpoint();
    final Account account = MODEL.createAccount();
    Instant now = Samples.NOW;
    Set<String> known = Set.of();

    @BeforeAll
    static void look() throws IOException {
        office = Office.open();
    }

    @BeforeEach
    void furnish() {
        policy.setId("policy");
        policy.setName("Rules of the house");
        fleet.getPolicies().add(policy);
        endpoint.setId("mail");
        endpoint.setName("Submission 送信");
        endpoint.setHost("mail.example.com");
        endpoint.setPort(587);
        endpoint.setTransportSecurity(TransportSecurity.STARTTLS);
        fleet.getEndpoints().add(endpoint);
        account.setId("scan");
        account.setAddress("scan@example.com");
        account.setOutgoing(endpoint);
        fleet.getAccounts().add(account);
    }

    final Device device(String id, String model, String security) {
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName("Name of " + id);
        device.setModel(model);
        device.setAccount(account);
        fleet.getDevices().add(device);
        tells(id, Settings.none().with(MailSetting.SMTP_SECURITY, security));
        return device;
    }

    final void tells(String id, Settings settings) {
        told.put(id, Outcome.done(new DeviceState(Samples.NOW, "S1", settings, new TreeMap<>(), new TreeMap<>())));
    }

    final ReportSource source(PastReport... earlier) {
        return new ReportSource(
                fleet,
                "office.fleet",
                "",
                fleet.getDevices(),
                told,
                List.of(new SeenEndpoint(endpoint, Outcome.done(office.observation()))),
                Optional.empty(),
                Outcome.done(new ChainCheck.Intact(0, "")),
                now,
                "1.0.0",
                "desk",
                Map.of("a", new LastChange(Samples.NOW, "taro-mine", "ana", "ticket 4711")),
                Rules.builtIn(),
                known,
                RuleSets.names().stream()
                        .map(name -> RuleSets.shipped(name).orElseThrow())
                        .toList(),
                List.of(earlier));
    }

    final Audit audit(PastReport... earlier) {
        return ReportContent.of(source(earlier)).audit();
    }

    static List<OpenFinding> about(Audit audit, String element) {
        return audit.findings().stream()
                .filter(finding -> finding.element().equals(element))
                .toList();
    }

    static OpenFinding clear(Audit audit, String element) {
        return about(audit, element).stream()
                .filter(finding -> finding.rule().equals("device.clear"))
                .findFirst()
                .orElseThrow();
    }

    final Suppression accept(String rule, String reason, String owner, String until) {
        Suppression suppression = MODEL.createSuppression();
        suppression.setRule(rule);
        suppression.setReason(reason);
        suppression.setOwner(owner);
        suppression.setUntil(until);
        policy.getSuppressions().add(suppression);
        return suppression;
    }
}
