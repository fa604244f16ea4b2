package org.fleetmail.rollout.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.Checked;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.SettingValue;

/** Lays account, endpoint, templates and overrides of one device over each other. */
final class DesiredMaker {
    private final Device device;
    private final Account account;
    private final Wish wish;
    private final List<MailTemplate> chain;
    private final SortedMap<MailSetting, Desired.Value> values = new TreeMap<>();
    private final List<Reason> problems = new ArrayList<>();

    DesiredMaker(Device device, MailTemplate template, Wish wish) {
        this.device = device;
        this.account = wish.account().orElse(device.getAccount());
        this.wish = wish;
        this.chain = chain(template);
    }

    /** The template and those it is based on, the most basic first. A circle ends where it closes. */
    private static List<MailTemplate> chain(MailTemplate template) {
        List<MailTemplate> chain = new ArrayList<>();
        for (MailTemplate each = template; each != null && !chain.contains(each); each = each.getBasedOn()) {
            chain.addFirst(each);
        }
        return chain;
    }

    Desired make() {
        Optional<Endpoint> endpoint = endpoint();
        if (!chain.isEmpty()) {
            if (chain.getLast().isPushAccount() && account != null) {
                account();
            }
            endpoint.ifPresent(this::endpoint);
        }
        for (MailTemplate template : chain) {
            template.getSettings().forEach(setting -> put(setting, Origin.TEMPLATE, nameOf(template)));
        }
        device.getOverrides().forEach(setting -> put(setting, Origin.OVERRIDE, nameOf(device)));
        wish.overrides().forEach((setting, value) -> put(setting, value, Origin.PLAN, ""));
        return new Desired(values, endpoint, problems);
    }

    private Optional<Endpoint> endpoint() {
        Optional<Endpoint> named = chain.reversed().stream()
                .map(MailTemplate::getEndpoint)
                .filter(endpoint -> endpoint != null)
                .findFirst();
        return named.or(() ->
                chain.isEmpty() || account == null ? Optional.empty() : Optional.ofNullable(account.getOutgoing()));
    }

    private void endpoint(Endpoint endpoint) {
        if (text(endpoint.getHost()).isBlank() || endpoint.getPort() < 1 || endpoint.getPort() > 65_535) {
            problems.add(Reason.of(TroubleCode.ENDPOINT_INCOMPLETE, nameOf(endpoint)));
            return;
        }
        String from = nameOf(endpoint);
        put(MailSetting.SMTP_HOST, endpoint.getHost(), Origin.ENDPOINT, from);
        put(MailSetting.SMTP_PORT, Integer.toString(endpoint.getPort()), Origin.ENDPOINT, from);
        put(MailSetting.SMTP_SECURITY, Desired.security(endpoint.getTransportSecurity()), Origin.ENDPOINT, from);
    }

    private void account() {
        String from = nameOf(account);
        String authentication = account.isPopBeforeSmtp() ? "pop-before-smtp" : authentication(account.getMechanism());
        put(MailSetting.SMTP_AUTH, authentication, Origin.ACCOUNT, from);
        if (!text(account.getAddress()).isEmpty()) {
            put(MailSetting.SMTP_SENDER, account.getAddress(), Origin.ACCOUNT, from);
        }
        if (account.isPopBeforeSmtp()) {
            popBeforeSmtp(from);
        } else if (!authentication.equals("none")) {
            put(MailSetting.SMTP_USER, user(), Origin.ACCOUNT, from);
            password(authentication, from);
        }
    }

    /** Who signs in with OAuth 2.0 has a token of its own and no password. */
    private void password(String authentication, String from) {
        if (!authentication.equals("oauth2-at-panel")) {
            secret(MailSetting.SMTP_PASSWORD, account.getSecret(), Origin.ACCOUNT, from);
        }
    }

    private void popBeforeSmtp(String from) {
        put(MailSetting.SMTP_POP_WAIT, Integer.toString(account.getPopBeforeSmtpWait() * 1000), Origin.ACCOUNT, from);
        put(MailSetting.POP3_USER, user(), Origin.ACCOUNT, from);
        secret(MailSetting.POP3_PASSWORD, account.getSecret(), Origin.ACCOUNT, from);
        Endpoint incoming = account.getIncoming();
        if (incoming != null) {
            put(MailSetting.POP3_HOST, text(incoming.getHost()), Origin.ENDPOINT, nameOf(incoming));
            put(MailSetting.POP3_PORT, Integer.toString(incoming.getPort()), Origin.ENDPOINT, nameOf(incoming));
        }
    }

    private String user() {
        return text(account.getUserName()).isEmpty() ? text(account.getAddress()) : account.getUserName();
    }

    /** The words devices have for mechanisms. Those no device is known to offer by name are left to the device. */
    private static String authentication(Mechanism mechanism) {
        return switch (mechanism) {
            case NONE -> "none";
            case PLAIN -> "plain";
            case LOGIN -> "login";
            case CRAM_MD5 -> "cram-md5";
            case XOAUTH2, OAUTHBEARER -> "oauth2-at-panel";
            case AUTO, DIGEST_MD5, SCRAM_SHA_1, SCRAM_SHA_256, NTLM, APOP -> "auto";
        };
    }

    private void put(SettingValue setting, Origin origin, String from) {
        put(text(setting.getSetting()), setting.getValue(), origin, from);
    }

    private void put(String setting, String value, Origin origin, String from) {
        Optional<MailSetting> known = MailSetting.of(setting);
        if (known.isEmpty()) {
            problems.add(Reason.of(
                    TroubleCode.VALUE_UNFIT, Sentence.of(DesiredMaker.class, "setting.unknown", setting, from)));
        } else if (known.get().isSecret()) {
            secret(known.get(), value, origin, from);
        } else {
            put(known.get(), text(value), origin, from);
        }
    }

    private void put(MailSetting setting, String value, Origin origin, String from) {
        switch (setting.check(value)) {
            case Checked.Fit(String fit) ->
                values.put(setting, new Desired.Value(PlannedValue.text(fit), origin, from));
            case Checked.Unfit(Sentence reason) ->
                problems.add(Reason.of(
                        TroubleCode.VALUE_UNFIT,
                        Sentence.of(DesiredMaker.class, "value.unfit", setting.label(), value, from, reason)));
        }
    }

    private void secret(MailSetting setting, String name, Origin origin, String from) {
        if (text(name).isEmpty()) {
            problems.add(Reason.of(
                    TroubleCode.SECRET_MISSING,
                    Sentence.of(DesiredMaker.class, "secret.unnamed", setting.label(), from)));
        } else {
            values.put(setting, new Desired.Value(new PlannedValue.SecretName(name), origin, from));
        }
    }

    private static String nameOf(Element element) {
        return text(element.getName()).isEmpty() ? text(element.getId()) : element.getName();
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
