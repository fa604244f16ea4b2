package org.fleetmail.client.forwarder;

import java.util.List;
import java.util.Optional;
import org.fleetmail.client.internal.data.DataFile;

/** The forwarders we know, the one to propose first at the beginning. */
public record Forwarders(List<Forwarder> all) {
    public Forwarders {
        all = List.copyOf(all);
    }

    /** Those that come with the product. */
    public static Forwarders shipped() {
        return Shipped.ALL;
    }

    public Optional<Forwarder> find(String id) {
        return all.stream().filter(forwarder -> forwarder.id().equals(id)).findFirst();
    }

    /** The first that can do something. */
    public Optional<Forwarder> able(Forwarder.Skill skill) {
        return all.stream()
                .filter(forwarder -> forwarder.does().contains(skill))
                .findFirst();
    }

    private record File(String format, List<Forwarder> forwarders) {}

    private static final class Shipped {
        private static final Forwarders ALL = new Forwarders(
                new DataFile(Forwarders.class, "forwarders.yaml").as(File.class).forwarders());
    }
}
