package org.fleetmail.exchange.column;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.model.Account;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;

/**
 * Finds elements of a fleet by what people call them: identity, name, mail address, host with port. An identity goes before
 * whatever else is spelt like it; capitals and width of letters matter only where two are told apart by them.
 */
public final class Lookup {
    private final Map<EClass, Names> names = new HashMap<>();

    /** Of one kind: identities as they are spelt, and what elements are called, exactly and roughly. */
    private record Names(Set<String> ids, Map<String, Set<String>> exact, Map<String, Set<String>> rough) {
        Names() {
            this(new LinkedHashSet<>(), new HashMap<>(), new HashMap<>());
        }

        void note(String name, String id) {
            exact.computeIfAbsent(name.strip(), any -> new LinkedHashSet<>()).add(id);
            rough.computeIfAbsent(key(name), any -> new LinkedHashSet<>()).add(id);
        }

        Set<String> called(String name) {
            if (ids.contains(name)) {
                return Set.of(name);
            }
            Set<String> exactly = exact.getOrDefault(name.strip(), Set.of());
            return exactly.isEmpty() ? rough.getOrDefault(key(name), Set.of()) : exactly;
        }
    }

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
        Names known = names.computeIfAbsent(element.eClass(), type -> new Names());
        known.ids().add(element.getId());
        names(element)
                .filter(name -> name != null && !name.isBlank())
                .forEach(name -> known.note(name, element.getId()));
    }

    private static Stream<String> names(Element element) {
        Stream<String> usual = Stream.of(element.getId(), Objects.requireNonNullElse(element.getName(), ""));
        return switch (element) {
            case Account account -> Stream.concat(usual, Stream.ofNullable(account.getAddress()));
            case Endpoint endpoint -> Stream.concat(usual, Stream.of(endpoint.getHost() + ":" + endpoint.getPort()));
            default -> usual;
        };
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The identity of the element of a kind that is called so; empty where none is, or more than one. */
    public Optional<String> id(EClass type, String name) {
        List<String> called = ids(type, name);
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** The identities of all elements of a kind that are called so. */
    public List<String> ids(EClass type, String name) {
        Names known = names.get(type);
        return known == null ? List.of() : List.copyOf(known.called(name));
    }

    /** What to call an element so that it is found again: its usual name, or its identity where another has that name, too. */
    String nameOf(Element element) {
        String usual = Column.nameOf(element);
        return id(element.eClass(), usual)
                        .filter(id -> id.equals(element.getId()))
                        .isPresent()
                ? usual
                : String.valueOf(element.getId());
    }
}
