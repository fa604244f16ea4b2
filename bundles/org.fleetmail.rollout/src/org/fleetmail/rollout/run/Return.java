package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.ReturnRequest;

/**
 * Works out what a device shall get back. Passwords, which devices do not tell, come from what was written earlier, from
 * the account of the earlier user, or from whoever is asked. One that stays unknown is never left pointing at another
 * server: then nothing may be written.
 */
final class Return {
    private final Past past;
    private final List<Account> accounts;
    private final EarlierSecrets secrets;
    private final List<Reason> notes = new ArrayList<>();
    private final List<Reason> obstacles = new ArrayList<>();

    private Return(Past past, Fleet fleet, EarlierSecrets secrets) {
        this.past = past;
        this.accounts = fleet.getAccounts();
        this.secrets = secrets;
    }

    /**
     * What devices had at a point, as far as it can be given back.
     *
     * @param point name of the point
     * @param path path of the fleet file
     * @param selection which devices, for the record
     */
    static ReturnRequest request(
            String point, String path, String selection, List<Past> pasts, Fleet fleet, EarlierSecrets secrets) {
        return new ReturnRequest(
                point,
                path,
                selection,
                pasts.stream()
                        .map(past -> new Return(past, fleet, secrets).earlier())
                        .toList());
    }

    private ReturnRequest.Earlier earlier() {
        SortedMap<MailSetting, PlannedValue> before = new TreeMap<>();
        past.written().forEach((setting, entered) -> {
            if (setting.isSecret()) {
                before.put(setting, secret(setting, entered));
            } else if (past.had(setting) instanceof PlannedValue.Text text) {
                before.put(setting, text);
            }
        });
        return new ReturnRequest.Earlier(
                past.device(), past.since().getLast().serial(), before, past.written(), notes, obstacles);
    }

    private PlannedValue secret(MailSetting setting, PlannedValue entered) {
        PlannedValue had = past.had(setting);
        if (had.equals(new PlannedValue.Kept(Presence.NOT_SET))
                || had.equals(new PlannedValue.Kept(Presence.UNKNOWN)) && unused(setting)) {
            return new PlannedValue.Cleared();
        }
        return writtenEarlier(setting)
                .or(() -> ofAccount(setting))
                .or(() -> secrets.name(missed(setting)).map(PlannedValue.SecretName::new))
                .orElseGet(() -> unknown(setting, entered));
    }

    /** It logged in nowhere, so what it may have kept was for nobody. */
    private boolean unused(MailSetting password) {
        return password == MailSetting.SMTP_PASSWORD
                && past.text(MailSetting.SMTP_AUTH).equals("none");
    }

    private Optional<PlannedValue> writtenEarlier(MailSetting setting) {
        return past.earlier().reversed().stream()
                .map(intent -> intent.write().get(setting))
                .filter(value -> value != null)
                .findFirst();
    }

    private Optional<PlannedValue> ofAccount(MailSetting setting) {
        String user = past.text(userOf(setting));
        return accounts.stream()
                .filter(account ->
                        !user.isEmpty() && (user.equals(account.getUserName()) || user.equals(account.getAddress())))
                .map(Account::getSecret)
                .filter(name -> name != null && !name.isBlank())
                .<PlannedValue>map(PlannedValue.SecretName::new)
                .findFirst();
    }

    private EarlierSecrets.Missed missed(MailSetting setting) {
        return new EarlierSecrets.Missed(
                past.device(), setting, past.text(userOf(setting)), past.text(hostOf(setting)));
    }

    private PlannedValue unknown(MailSetting password, PlannedValue entered) {
        MailSetting host = hostOf(password);
        boolean moves =
                past.written().containsKey(host) && !past.written().get(host).equals(past.had(host));
        if (moves && !unused(password)) {
            obstacles.add(Reason.of(TroubleCode.SECRET_ASKED, past.text(userOf(password)) + " · " + past.text(host)));
        } else {
            notes.add(Reason.of(TroubleCode.SECRET_LEFT, password.label()));
        }
        return entered;
    }

    private static MailSetting userOf(MailSetting password) {
        return password == MailSetting.POP3_PASSWORD ? MailSetting.POP3_USER : MailSetting.SMTP_USER;
    }

    private static MailSetting hostOf(MailSetting password) {
        return password == MailSetting.POP3_PASSWORD ? MailSetting.POP3_HOST : MailSetting.SMTP_HOST;
    }
}
