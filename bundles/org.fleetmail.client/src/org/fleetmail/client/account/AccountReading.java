package org.fleetmail.client.account;

import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;

/** Takes an account out of the fleet and checks what it holds. */
record AccountReading(Account account) {
    Outcome<MailAccount> read() {
        String address = text(account.getAddress());
        int at = address.lastIndexOf('@');
        if (at < 1 || HostName.ascii(address.substring(at + 1)).isEmpty() || !printable(address)) {
            return unfit("address");
        }
        if (!Stream.of(account.getName(), account.getDisplayName(), account.getUserName())
                .allMatch(value -> printable(text(value)))) {
            return unfit("control");
        }
        return server(account.getIncoming())
                .then(incoming -> server(account.getOutgoing())
                        .map(outgoing -> new MailAccount(
                                account.getId(),
                                orElse(account.getName(), address),
                                text(account.getDisplayName()),
                                address,
                                incoming,
                                outgoing)));
    }

    private Outcome<Optional<MailServer>> server(Endpoint endpoint) {
        if (endpoint == null) {
            return Outcome.done(Optional.empty());
        }
        Optional<MailProtocol> protocol = MailProtocol.of(endpoint.getService());
        Optional<String> host = HostName.ascii(text(endpoint.getHost()));
        if (protocol.isEmpty() || host.isEmpty() || endpoint.getPort() < 1 || endpoint.getPort() > 65_535) {
            return Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, endpoint.getId(), ""));
        }
        return Outcome.done(Optional.of(new MailServer(
                protocol.get(),
                host.get(),
                endpoint.getPort(),
                endpoint.getTransportSecurity(),
                orElse(account.getUserName(), text(account.getAddress())),
                login(protocol.get()))));
    }

    private Login login(MailProtocol protocol) {
        boolean receiveFirst = account.isPopBeforeSmtp() && protocol == MailProtocol.SMTP;
        Login login = Login.of(account.getMechanism(), receiveFirst);
        return login.in(protocol) ? login : Login.PASSWORD;
    }

    private static boolean printable(String value) {
        return value.codePoints().noneMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        });
    }

    private <T> Outcome<T> unfit(String key) {
        Sentence why = Sentence.of(AccountReading.class, key);
        return Outcome.failed(Trouble.of(TroubleCode.VALUE_UNFIT, account.getId(), why));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String orElse(String value, String otherwise) {
        String text = text(value);
        return text.isEmpty() ? otherwise : text;
    }
}
