package org.fleetmail.cli.internal.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.verify.Question;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.MailTemplate;

/** Which endpoints a selection of devices is about. */
final class EndpointsOf {
    private EndpointsOf() {}

    /** All endpoints of the fleet, or, where devices are selected, those these devices use or shall use. */
    static List<Question> selection(Selection selection) {
        Stream<Endpoint> endpoints = selection.query().isBlank()
                ? selection.fleet().getEndpoints().stream()
                : used(selection.devices()).stream();
        return endpoints.map(Question::of).toList();
    }

    /** Endpoints that devices use or shall use, each once. */
    static Set<Endpoint> used(List<Device> devices) {
        Set<Endpoint> used = new LinkedHashSet<>();
        for (Device device : devices) {
            Stream.concat(ofAccount(device.getAccount()), ofTemplate(device.getTemplate()))
                    .filter(Objects::nonNull)
                    .forEach(used::add);
        }
        return used;
    }

    private static Stream<Endpoint> ofAccount(Account account) {
        return account == null ? Stream.empty() : Stream.of(account.getOutgoing(), account.getIncoming());
    }

    private static Stream<Endpoint> ofTemplate(MailTemplate template) {
        return template == null ? Stream.empty() : Stream.ofNullable(template.getEndpoint());
    }
}
