package org.fleetmail.rollout.secret;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.AccountTest;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Origin;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlannedGate;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.ReturnRequest;
import org.fleetmail.rollout.plan.StopAfter;
import org.fleetmail.rollout.proof.SendProver;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Provers;
import org.fleetmail.store.run.RunKind;

/**
 * Changes the password that many devices share, and nothing else. First the new password is proven at the server, by a
 * login on every side of the account; then one device of each model gets it and has to send a mail with it; then the
 * rest. The new password is kept beside the old one under another name, so that the way back stays open.
 */
public final class SecretChange {
    private static final List<PlannedGate> CANARY_GATES = List.of(
            new PlannedGate(GateKind.APPLIED_SHARE, 100),
            new PlannedGate(GateKind.DEVICE_TEST, 100),
            new PlannedGate(GateKind.TEST_MAIL, 100));
    private static final List<PlannedGate> LAST_GATES = List.of(new PlannedGate(GateKind.APPLIED_SHARE, 100));

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Equipment equipment;
    private final Clock clock;
    private final Pace logins;

    /** @param logins the one throttle of all logins of the change: ours, those of the canaries and of the rest */
    public SecretChange(Equipment equipment, Clock clock, Pace logins) {
        this.equipment = equipment;
        this.clock = clock;
        this.logins = logins;
    }

    /** Logs in with the new password; what the server says when it does not take it. Nothing is sent or written. */
    public Outcome<AccountReport> proveAtServer(Account account, String secret, Cancellation cancellation) {
        return equipment
                .secrets()
                .find(secret)
                .then(value -> MailAccount.of(account, value))
                .map(mail -> new AccountTest(mail, Duration.ZERO, cancellation, step -> {})
                        .beforeEachLogin(() -> logins.turn(cancellation))
                        .logIn())
                .then(report ->
                        report.trouble().map(Outcome::<AccountReport>failed).orElseGet(() -> Outcome.done(report)));
    }

    /**
     * The plan that gives the devices of an account another password.
     *
     * @param path path of the fleet file
     * @param secret name under which the new password is kept
     */
    public Outcome<Plan> plan(Fleet fleet, String path, Account account, String secret, Cancellation cancellation) {
        MailSetting setting = account.isPopBeforeSmtp() ? MailSetting.POP3_PASSWORD : MailSetting.SMTP_PASSWORD;
        List<ReturnRequest.Earlier> devices = fleet.getDevices().stream()
                .filter(device -> device.getAccount() == account)
                .map(device -> wanted(device, setting, account.getSecret(), secret))
                .toList();
        return Planner.withoutPreflight(equipment, clock)
                .plan(new ReturnRequest(account.getId(), path, "", devices), PlanListener.NONE, cancellation)
                .map(plan -> rollout(plan, account));
    }

    private static ReturnRequest.Earlier wanted(Device device, MailSetting setting, String before, String secret) {
        return new ReturnRequest.Earlier(
                device, "", named(setting, secret), named(setting, before), List.of(), List.of());
    }

    private static SortedMap<MailSetting, PlannedValue> named(MailSetting setting, String secret) {
        SortedMap<MailSetting, PlannedValue> value = new TreeMap<>();
        value.put(setting, new PlannedValue.SecretName(secret));
        return value;
    }

    private static Plan rollout(Plan plan, Account account) {
        List<PlanItem> items =
                plan.items().stream().map(item -> ofAccount(item, account)).toList();
        return new Plan(
                RunKind.ROLLOUT,
                account.getId(),
                plan.fleet(),
                plan.selection(),
                plan.madeAt(),
                plan.parallel(),
                StopAfter.USUAL,
                plan.preflights(),
                waves(items),
                items);
    }

    private static PlanItem ofAccount(PlanItem item, Account account) {
        return item.withChanges(item.changes().stream()
                .map(change -> new Change(
                        change.setting(), change.actual(), change.desired(), Origin.ACCOUNT, account.getId()))
                .toList());
    }

    private static List<PlannedWave> waves(List<PlanItem> items) {
        Set<String> kinds = new HashSet<>();
        List<String> canaries = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        items.stream()
                .filter(item -> item.state() == ItemState.CHANGE)
                .forEach(item -> (kinds.add(item.kind()) ? canaries : rest).add(item.device()));
        List<PlannedWave> waves = new ArrayList<>();
        if (!canaries.isEmpty()) {
            waves.add(new PlannedWave("1", true, canaries, CANARY_GATES));
        }
        if (!rest.isEmpty()) {
            waves.add(new PlannedWave("2", false, rest, LAST_GATES));
        }
        return waves;
    }

    /** The same options, at the pace of the change. */
    public ApplyOptions paced(ApplyOptions options) {
        return options.pacing(logins);
    }

    /** Lets the canaries send and looks for their mails, with the new password and at the pace of the change. */
    public Provers provers(Account account, String secret) {
        Secrets after = new Renamed(equipment.secrets(), account.getSecret(), secret);
        return fleet -> new SendProver(fleet, after, PATIENCE, logins);
    }
}
