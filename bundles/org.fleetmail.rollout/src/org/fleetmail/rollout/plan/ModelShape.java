package org.fleetmail.rollout.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.TlsLimits;
import org.fleetmail.device.profile.TlsLimits.Known;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.ClientShape;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;

/** The limits of a device model in terms of TLS; where one is not known, every possibility is assumed. */
public final class ModelShape {
    /** Above every number of a group that IANA has given a name until now. */
    private static final int HIGHEST_GROUP = 1 << 13;

    private static final Set<ProtocolVersion> ANY_VERSION =
            EnumSet.range(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_3);

    private ModelShape() {}

    /** The shape of the hello that devices of a profile would send; its name is said in this language. */
    public static ClientShape of(DeviceProfile profile, Locale language) {
        String name = profile.title().in(language);
        return profile.tls()
                .map(limits -> shape(name, limits))
                .orElseGet(() -> new ClientShape(name, ANY_VERSION, List.of(), List.of(), true, true, true));
    }

    private static ClientShape shape(String name, TlsLimits limits) {
        return new ClientShape(
                name,
                versions(limits),
                suites(limits),
                groups(limits),
                limits.modes().isEmpty() || limits.modes().contains("starttls"),
                limits.modes().isEmpty() || limits.modes().contains("implicit"),
                true);
    }

    private static Set<ProtocolVersion> versions(TlsLimits limits) {
        return limits.versions().isEmpty()
                ? ANY_VERSION
                : limits.versions().stream()
                        .map(ProtocolVersion::ofId)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    private static List<CipherSuite> suites(TlsLimits limits) {
        if (limits.suites().isEmpty()) {
            return limits.ecdhe() == Known.NO ? withoutCurves() : List.of();
        }
        return limits.suites().stream()
                .map(CipherSuites::ofName)
                .flatMap(Optional::stream)
                .filter(suite -> limits.ecdhe() != Known.NO || !suite.ephemeralCurve())
                .toList();
    }

    private static List<CipherSuite> withoutCurves() {
        return CipherSuites.all().stream()
                .filter(suite -> !suite.name().contains("_ECDH"))
                .filter(suite -> !suite.withoutEncryption() && !suite.anonymous() && !suite.export())
                .toList();
    }

    private static List<NamedGroup> groups(TlsLimits limits) {
        return limits.groups().stream().flatMap(ModelShape::groups).toList();
    }

    private static Stream<NamedGroup> groups(String name) {
        return IntStream.range(0, HIGHEST_GROUP)
                .mapToObj(NamedGroup::of)
                .filter(group -> group.name().equalsIgnoreCase(name));
    }
}
