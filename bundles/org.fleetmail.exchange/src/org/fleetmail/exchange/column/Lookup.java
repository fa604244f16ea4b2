package org.fleetmail.exchange.column;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.model.Account;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;

/** Finds elements of a fleet by what people call them: identity, name, mail address, host with port. Capitals do not matter. */
public final class Lookup {
    private final Map<EClass, Map<String, String>> ids = new HashMap<>();

    private Lookup() {}

    /** As the fleet is now. */
    public static Lookup of(Fleet fleet) {
        Lookup lookup = new Lookup();
        for (EObject child : fleet.eContents()) {
            if (child instanceof Element element && element.getId() != null) {
                lookup.note(element);
            }
        }
        return lookup;
    }

    private void note(Element element) {
        Map<String, String> known = ids.computeIfAbsent(element.eClass(), type -> new HashMap<>());
        names(element).filter(name -> name != null && !name.isBlank()).forEach(name -> {
            known.putIfAbsent(key(name), element.getId());
        });
    }

    private static Stream<String> names(Element element) {
        Stream<String> usual = Stream.of(element.getId(), element.getName());
        return switch (element) {
            case Account account -> Stream.concat(usual, Stream.ofNullable(account.getAddress()));
            case Endpoint endpoint -> Stream.concat(usual, Stream.of(endpoint.getHost() + ":" + endpoint.getPort()));
            default -> usual;
        };
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The identity of the element of a kind that is called so. */
    public Optional<String> id(EClass type, String name) {
        return Optional.ofNullable(ids.getOrDefault(type, Map.of()).get(key(name)));
    }
}
