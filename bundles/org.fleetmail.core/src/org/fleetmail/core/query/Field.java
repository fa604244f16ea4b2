package org.fleetmail.core.query;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Site;

/** What can be asked of a device. */
enum Field {
    SITE(device -> site(device.getSite())),
    TAG(device -> device.getTags().stream()),
    MODEL(device -> Stream.ofNullable(device.getModel())),
    MAKER(device -> Stream.ofNullable(device.getMaker())),
    PROFILE(device -> Stream.ofNullable(device.getProfile())),
    NAME(device -> Stream.ofNullable(device.getName())),
    ADDRESS(device -> Stream.ofNullable(device.getAddress())),
    ID(device -> Stream.ofNullable(device.getId())),
    SERIAL(device -> Stream.ofNullable(device.getSerial())),
    ACCOUNT(device -> account(device.getAccount())),
    GROUP(Field::groups),
    LOCATION(device -> Stream.ofNullable(device.getLocation())),
    /** {@code needed} or {@code given}, and {@code default} where everybody knows some that the device takes. */
    CREDENTIALS(device -> Stream.concat(
            Stream.of(CredentialsNeeded.is(device) ? "needed" : "given"),
            DefaultCredentials.any(device) ? Stream.of("default") : Stream.empty()));

    private final Function<Device, Stream<String>> values;

    Field(Function<Device, Stream<String>> values) {
        this.values = values;
    }

    /** The field of a name, in any capitals. */
    static Optional<Field> named(String name) {
        return Stream.of(values())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findAny();
    }

    Stream<String> values(Device device) {
        return values.apply(device).filter(Objects::nonNull);
    }

    private static Stream<String> site(Site site) {
        return site == null ? Stream.empty() : Stream.of(site.getId(), site.getName());
    }

    private static Stream<String> groups(Device device) {
        return device.eContainer() instanceof Fleet fleet
                ? fleet.getGroups().stream()
                        .filter(group -> Membership.holds(group, device))
                        .flatMap(group -> Stream.of(group.getId(), group.getName()))
                : Stream.empty();
    }

    private static Stream<String> account(Account account) {
        return account == null ? Stream.empty() : Stream.of(account.getId(), account.getName(), account.getAddress());
    }
}
