package org.fleetmail.simulator;

import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Gate;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.Wave;

/** Adds what a virtual office's fleet wants: templates, a policy, and the rollouts to get there. */
final class OfficeRollout {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;

    private final Fleet fleet;

    OfficeRollout(Fleet fleet) {
        this.fleet = fleet;
    }

    void add() {
        addPolicy();
        MailTemplate startTls = template("submission-starttls", "587 STARTTLS", OfficePlan.SUBMISSION);
        MailTemplate implicit = template("submission-implicit-tls", "465 implicit TLS 常時 TLS", OfficePlan.SUBMISSIONS);
        fleet.getDevices().forEach(device -> device.setTemplate(startTls));
        addRollout("move-to-587", "Move to 587 with STARTTLS", startTls);
        addRollout("move-to-465", "Move to 465 with implicit TLS", implicit);
    }

    private void addPolicy() {
        Policy policy = MODEL.createPolicy();
        policy.setId("encrypted-mail");
        policy.setName("Mail leaves encrypted メールは暗号化して送る");
        policy.setRequireTls(true);
        fleet.getPolicies().add(policy);
        fleet.getSites().forEach(site -> site.setPolicy(policy));
    }

    private MailTemplate template(String id, String name, String endpoint) {
        MailTemplate template = MODEL.createMailTemplate();
        template.setId(id);
        template.setName(name);
        template.setEndpoint(endpoint(endpoint));
        template.setPushAccount(true);
        fleet.getTemplates().add(template);
        return template;
    }

    private Endpoint endpoint(String id) {
        return fleet.getEndpoints().stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void addRollout(String id, String name, MailTemplate template) {
        Rollout rollout = MODEL.createRollout();
        rollout.setId(id);
        rollout.setName(name);
        rollout.setTemplate(template);
        rollout.setSelection("tag:simulated");
        rollout.getWaves().add(canary());
        rollout.getWaves().add(rest());
        fleet.getRollouts().add(rollout);
    }

    private static Wave canary() {
        Wave wave = MODEL.createWave();
        wave.setName("One of each model 各機種 1 台");
        wave.setOnePerModel(true);
        Gate gate = MODEL.createGate();
        gate.setKind(GateKind.APPLIED_SHARE);
        gate.setPercent(100);
        wave.getGates().add(gate);
        return wave;
    }

    private static Wave rest() {
        Wave wave = MODEL.createWave();
        wave.setName("The rest 残り");
        return wave;
    }
}
