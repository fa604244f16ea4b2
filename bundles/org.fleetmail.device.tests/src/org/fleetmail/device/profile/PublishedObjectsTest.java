package org.fleetmail.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped profiles beside what makers publish of their objects ({@code published-objects.csv}). */
class PublishedObjectsTest {
    private static final int COLUMNS = 7;
    private static final Map<String, Published> PUBLISHED = published();

    /** One line of the list; {@code least} and {@code greatest} are empty where nothing is published. */
    private record Published(String oid, String name, Syntax syntax, boolean writable, String least, String greatest) {
        static Published of(String line) {
            String[] cells = line.split(",", COLUMNS);
            return new Published(
                    cells[0],
                    cells[1],
                    Syntax.valueOf(ProfileBuilder.constant(cells[2])),
                    cells[3].equals("read-write"),
                    cells[4],
                    cells[5]);
        }

        boolean contains(long number) {
            return (least.isEmpty() || number >= Long.parseLong(least))
                    && (greatest.isEmpty() || number <= Long.parseLong(greatest));
        }
    }

    private static Map<String, Published> published() {
        try (InputStream list = PublishedObjectsTest.class.getResourceAsStream("published-objects.csv")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("1."))
                    .map(Published::of)
                    .collect(Collectors.toMap(Published::oid, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Collection<DeviceProfile> profiles() {
        return ProfileCatalog.shipped().all().stream()
                .filter(profile -> !profile.simulated() && profile.transport().equals("snmp"))
                .toList();
    }

    private static Stream<SnmpObject> objects(DeviceProfile profile) {
        Stream<SnmpObject> ofSettings = profile.mappings().values().stream().flatMap(PublishedObjectsTest::objects);
        return Stream.of(ofSettings, written(profile), results(profile)).flatMap(Function.identity());
    }

    private static Stream<SnmpObject> objects(Mapping mapping) {
        return Stream.of(
                        Stream.of(mapping.object()),
                        mapping.twin().stream(),
                        mapping.setFlag().map(SetFlag::object).stream(),
                        mapping.requires().stream().map(Requirement::object))
                .flatMap(Function.identity());
    }

    /** What is written beside settings. */
    private static Stream<SnmpObject> written(DeviceProfile profile) {
        Stream<SnmpObject> tests = profile.test().stream()
                .flatMap(test -> Stream.concat(
                        Stream.concat(Stream.of(test.start()), test.destination().stream()),
                        test.trial().values().stream()));
        return Stream.concat(tests, profile.completion().map(Completion::start).stream());
    }

    private static Stream<SnmpObject> results(DeviceProfile profile) {
        Stream<SnmpObject> tests = profile.test().stream()
                .flatMap(test -> Stream.concat(
                        Stream.of(test.result()), test.requires().stream().map(Requirement::object)));
        return Stream.concat(tests, profile.completion().stream().flatMap(end -> end.state().stream()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_object_is_published_under_this_name_and_with_this_syntax(DeviceProfile profile) {
        assertThat(objects(profile)).allSatisfy(object -> {
            Published published = PUBLISHED.get(object.oid());
            assertThat(published).as(object.toString()).isNotNull();
            assertThat(object.name()).isEqualTo(published.name());
            assertThat(object.syntax()).isEqualTo(published.syntax());
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void only_what_is_published_as_writable_is_written(DeviceProfile profile) {
        Stream<SnmpObject> settings = profile.mappings().values().stream()
                .filter(mapping -> mapping.access().writable())
                .flatMap(mapping -> Stream.concat(Stream.of(mapping.object()), mapping.twin().stream()));
        assertThat(Stream.concat(settings, written(profile)))
                .allSatisfy(object -> assertThat(PUBLISHED.get(object.oid()).writable())
                        .as(object.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void no_limit_and_no_number_is_outside_what_is_published(DeviceProfile profile) {
        for (Mapping mapping : profile.mappings().values()) {
            Published published = PUBLISHED.get(mapping.object().oid());
            List<Long> numbers = mapping.values().isEmpty()
                    ? limits(mapping)
                    : mapping.location().syntax() == Syntax.INTEGER
                            ? mapping.values().values().stream()
                                    .map(Long::valueOf)
                                    .toList()
                            : List.of();
            assertThat(numbers).as(mapping.object().toString()).allMatch(published::contains);
        }
    }

    private static List<Long> limits(Mapping mapping) {
        boolean limited = mapping.access().writable() && mapping.location().syntax() != Syntax.IP_ADDRESS;
        return limited
                ? List.of((long) mapping.limits().min(), (long) mapping.limits().max())
                : List.of();
    }

    @Test
    void the_list_holds_nothing_that_no_profile_uses() {
        Set<String> used = profiles().stream()
                .flatMap(PublishedObjectsTest::objects)
                .map(SnmpObject::oid)
                .collect(Collectors.toSet());
        assertThat(PUBLISHED.keySet()).isSubsetOf(used);
    }
}
