package org.fleetmail.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.fleetmail.core.fleet.Offices;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceQueryTest {
    private static final FleetFactory MAKE = FleetFactory.eINSTANCE;

    private final Fleet fleet = fleet();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                             | a b c d",
                "site:tokyo                     | a b",
                "site:東京                      | a b",
                "SITE:TOKYO                     | a b",
                "tag:3f                         | a c",
                "site:tokyo tag:3f              | a",
                "site:tokyo or tag:3f           | a b c",
                "tag:3f model:HL-*              | a",
                "model:HL-L510?DN               | a b",
                "model:HL                       | ``",
                "-site:tokyo                    | c d",
                "not site:tokyo                 | c d",
                "-(site:tokyo or tag:4f)        | c",
                "(site:tokyo or site:osaka) -tag:3f | b d",
                "name:\"Front desk\"            | b",
                "Front                          | b",
                "\"front desk\"                 | b",
                "desk front                     | b",
                "name:\"*\"                     | d",
                "name:*                         | a b c d",
                "maker:brother or profile:example-* | a c",
                "profile:\"\"                   | b d",
                "-tag:\"\"                      | a c d",
                "address:192.0.2.*              | a b",
                "2001:db8::7                    | c",
                "dead:beef                      | d",
                "address:2001:*                 | c",
                "id:d                           | d",
                "serial:X9*                     | a",
                "account:scan                   | a",
                "account:scan@example.com       | a",
                "group:copiers                 | a c",
                "group:複合機 -tag:3f           | ``",
                "-group:copiers                | b d",
                "group:\"\"                      | b d",
                "group:nested                  | ``",
                "copiers                       | ``",
                "location:\"3F copy room\"      | a",
                "location:3F　site:tokyo        | ``",
                "copy　site:tokyo               | a",
                "or*                            | ``",
                "Or_x or tag:3f                 | a c",
                "site:tokyo tag:3f or id:d      | a d",
            })
    void selects(String query, String ids) {
        DeviceQuery parsed = Offices.done(DeviceQuery.parse(query));

        assertThat(parsed.select(fleet)).extracting(Device::getId).containsExactly(words(ids));
        assertThat(parsed).hasToString(query);
    }

    private static String[] words(String ids) {
        return ids.isBlank() ? new String[0] : ids.strip().split(" ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "site:tokyo sites:x   | 12 | sites",
                "tag:3f (model:HL     | 8  | not closed",
                "name:\"Front         | 1  | value is missing",
                "tag:3f \"Front       | 8  | not closed",
                "tag:3f)              | 7  | opening",
                "tag: 3f              | 1  | value",
                "tag:3f or            | 10 | both sides",
                "or tag:3f            | 10 | both sides",
                "tag:3f -             | 9  | not",
            })
    void saysWhereAMistakeIs(String query, int column, String word) {
        assertThat(DeviceQuery.parse(query)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.trouble().code()).isEqualTo(TroubleCode.QUERY_SYNTAX);
            assertThat(failed.trouble().detail().toString())
                    .startsWith("column " + column + ":")
                    .contains(word);
        });
    }

    @Test
    void hostileQueriesEndSoon() {
        assertThat(DeviceQuery.parse("(".repeat(4000))).isInstanceOf(Outcome.Failed.class);
        assertThat(DeviceQuery.parse("-".repeat(4000) + "x")).isInstanceOf(Outcome.Failed.class);
        assertThat(DeviceQuery.parse("x".repeat(5000))).isInstanceOf(Outcome.Failed.class);
        Device device = MAKE.createDevice();
        device.setName("a".repeat(20_000));
        DeviceQuery query = Offices.done(DeviceQuery.parse("name:" + "*a".repeat(200) + "b"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(query.matches(device)).isFalse());
    }

    private static Fleet fleet() {
        Fleet fleet = MAKE.createFleet();
        Site tokyo = MAKE.createSite();
        tokyo.setId("tokyo");
        tokyo.setName("東京");
        Site osaka = MAKE.createSite();
        osaka.setId("osaka");
        fleet.getSites().addAll(List.of(tokyo, osaka));
        Account account = MAKE.createAccount();
        account.setId("scan");
        account.setAddress("scan@example.com");
        fleet.getAccounts().add(account);
        group(fleet, "copiers", "tag:3f").setName("複合機");
        group(fleet, "nested", "group:copiers or group:nested");
        Device a = device(fleet, "a", "Printer 1", "192.0.2.1", "HL-L5100DN", tokyo, "3f");
        a.setMaker("Brother");
        a.setSerial("X91");
        a.setAccount(account);
        a.setLocation("3F copy room");
        a.setProfile("brother-mail");
        device(fleet, "b", "Front desk", "192.0.2.2", "HL-L5102DN", tokyo);
        device(fleet, "c", "Printer 3", "2001:db8::7", "MFC-9", null, "3f").setProfile("example-printer");
        device(fleet, "d", "*", "dead:beef::1", "MFC-9", osaka, "4f");
        return fleet;
    }

    private static DeviceGroup group(Fleet fleet, String id, String query) {
        DeviceGroup group = MAKE.createDeviceGroup();
        group.setId(id);
        group.setQuery(query);
        fleet.getGroups().add(group);
        return group;
    }

    private static Device device(
            Fleet fleet, String id, String name, String address, String model, Site site, String... tags) {
        Device device = MAKE.createDevice();
        device.setId(id);
        device.setName(name);
        device.setAddress(address);
        device.setModel(model);
        device.setSite(site);
        device.getTags().addAll(List.of(tags));
        fleet.getDevices().add(device);
        return device;
    }
}
