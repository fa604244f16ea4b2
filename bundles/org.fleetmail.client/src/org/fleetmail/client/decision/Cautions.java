package org.fleetmail.client.decision;

import java.util.ArrayList;
import java.util.List;
import org.fleetmail.client.matrix.Control;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.client.matrix.Support;
import org.fleetmail.client.matrix.TlsLimit;
import org.fleetmail.client.matrix.TlsVersion;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.TransportSecurity;

/** What to say beside a decision. */
record Cautions(MailClient client, Surroundings surroundings) {
    /** The reasons, then what to be careful about with these settings, then what is not proven. */
    List<Sentence> after(List<Sentence> reasons, Wish settings) {
        List<Sentence> all = new ArrayList<>(reasons);
        aboutMethod(all, settings);
        aboutLogin(all, settings);
        return after(all);
    }

    /** The reasons, then what to be careful about on this PC, then what is not proven. */
    List<Sentence> after(List<Sentence> reasons) {
        List<Sentence> all = new ArrayList<>(reasons);
        if (!client.runsOn(surroundings.computer())) {
            all.add(say(
                    "wrong-system",
                    client.name().sentence(),
                    surroundings.computer().operatingSystem()));
        }
        if (client.formats().isEmpty()) {
            all.add(say("sheet"));
        }
        all.add(say("unproven"));
        return List.copyOf(all);
    }

    private void aboutMethod(List<Sentence> all, Wish settings) {
        PortRule.caution(settings.protocol(), settings.port()).ifPresent(all::add);
        if (settings.method() == TransportSecurity.NONE) {
            all.add(say("clear"));
            return;
        }
        if (client.control(settings.protocol()) == Control.PORT) {
            all.add(say("port-decides"));
        }
        PortRule.derive(settings.protocol(), settings.port())
                .filter(usual -> usual != settings.method())
                .ifPresent(usual -> all.add(say("contradicts-port", Integer.toString(settings.port()))));
        if (tlsIsOld()) {
            client.tlsLimit(surroundings.computer()).ifPresent(limit -> all.add(tlsLimit(limit)));
        }
    }

    private void aboutLogin(List<Sentence> all, Wish settings) {
        if (settings.protocol() == MailProtocol.SMTP && settings.login() == Login.NONE && settings.port() != 25) {
            all.add(say("submission-needs-login"));
        }
        if (settings.login() == Login.POP_BEFORE_SMTP) {
            all.add(say(client.receivesFirst() ? "pop-before-smtp.automatic" : "pop-before-smtp"));
        }
        if (client.login(settings.protocol(), settings.login()).support() == Support.UNCONFIRMED) {
            all.add(say(
                    "login-unconfirmed",
                    client.name().sentence(),
                    settings.login().label()));
        }
    }

    /** Whether the client stops below TLS 1.2, which most servers of today ask for. */
    boolean tlsIsOld() {
        return client.tlsLimit(surroundings.computer())
                .filter(limit -> limit.highest().compareTo(TlsVersion.TLS_1_2) < 0)
                .isPresent();
    }

    Sentence tlsLimit(TlsLimit limit) {
        return say(
                "tls-limit",
                client.name().sentence(),
                limit.highest().label(),
                limit.source().citation());
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Cautions.class, key, arguments);
    }
}
