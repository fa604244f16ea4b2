package org.fleetmail.client.export;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.MailTemplate;

/**
 * What somebody sets at the panel of a printer: server, port, encryption, user name and password, and what to do where
 * the printer objects. It holds no password.
 *
 * @param device the printer
 * @param endpoint where it sends
 */
record DeviceSheet(Device device, Endpoint endpoint) {
    private static final List<String> ADVICE =
            List.of("device.warning", "device.self-signed", "device.no-starttls", "device.old-tls");

    /** The sheet of a device; empty where the fleet does not say where it sends. */
    static Optional<DeviceSheet> of(Device device) {
        return fromTemplate(device.getTemplate())
                .or(() -> Optional.ofNullable(device.getAccount()).map(Account::getOutgoing))
                .filter(endpoint -> MailProtocol.of(endpoint.getService()).isPresent())
                .map(endpoint -> new DeviceSheet(device, endpoint));
    }

    private static Optional<Endpoint> fromTemplate(MailTemplate first) {
        Set<MailTemplate> seen = new HashSet<>();
        return Stream.iterate(first, template -> template != null && seen.add(template), MailTemplate::getBasedOn)
                .flatMap(template -> Optional.ofNullable(template.getEndpoint()).stream())
                .findFirst();
    }

    /** The five labels and their values. */
    Map<String, String> rows(Locale language) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(say("server", language), text(endpoint.getHost()));
        rows.put(say("port", language), Integer.toString(endpoint.getPort()));
        MailProtocol protocol = MailProtocol.of(endpoint.getService()).orElseThrow();
        rows.put(
                say("method", language),
                Methods.label(protocol, endpoint.getTransportSecurity()).in(language));
        rows.put(say("user", language), user());
        rows.put(say("password", language), say("password.asked", language));
        return rows;
    }

    private String user() {
        Account account = device.getAccount();
        if (account == null) {
            return "";
        }
        return text(account.getUserName()).isEmpty() ? text(account.getAddress()) : account.getUserName();
    }

    byte[] html(Locale language) {
        String name = text(device.getName()).isEmpty() ? device.getId() : device.getName();
        var page = new Page(language, Sentence.of(SettingsSheet.class, "device.sheet", name, text(device.getModel())));
        page.table(rows(language));
        page.list(ADVICE.stream().map(key -> say(key, language)).toList());
        return page.bytes();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String say(String key, Locale language) {
        return Sentence.of(SettingsSheet.class, key).in(language);
    }
}
