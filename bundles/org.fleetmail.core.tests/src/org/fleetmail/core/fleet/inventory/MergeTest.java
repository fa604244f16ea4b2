package org.fleetmail.core.fleet.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.model.SnmpAccess;
import org.junit.jupiter.api.Test;

class MergeTest {
    private final Fleet fleet = NewFleet.empty("Office");

    private Device device(String id, String address, String serial, String mac) {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId(id);
        device.setName(id);
        device.setAddress(address);
        device.setSerial(serial);
        device.setMac(mac);
        fleet.getDevices().add(device);
        return device;
    }

    private static Sighting seen(String address, String serial, String mac) {
        return seen(address, serial, mac, Optional.empty());
    }

    private static Sighting seen(String address, String serial, String mac, Optional<SnmpAccess> access) {
        return new Sighting(address, "", serial, mac, "Brother", "HL-L2350DW", "1.21", "brother", access, false);
    }

    private List<Proposal> compare(Sighting... sightings) {
        return Comparison.of(fleet, List.of(sightings), address -> address.startsWith("192.0.2."));
    }

    private static SnmpAccess access(String community) {
        SnmpAccess access = FleetFactory.eINSTANCE.createSnmpAccess();
        access.setReadCommunity(community);
        return access;
    }

    @Test
    void a_device_is_known_by_its_serial_number_wherever_it_is() {
        Device device = device("d1", "192.0.2.5", "E123", null);
        List<Proposal> proposals = compare(seen("192.0.2.77", " e123 ", "00:80:77:00:00:01"));
        assertThat(proposals).singleElement().isInstanceOf(Proposal.Moved.class);
        Merge.apply(fleet, proposals);
        assertThat(device.getAddress()).isEqualTo("192.0.2.77");
        assertThat(device.getMac()).isEqualTo("00:80:77:00:00:01");
        assertThat(device.getFirmware()).isEqualTo("1.21");
        assertThat(fleet.getDevices()).hasSize(1);
    }

    @Test
    void otherwise_by_its_hardware_address_in_any_spelling() {
        device("d1", "192.0.2.5", "", "00-80-77-1A-2B-3C");
        assertThat(compare(seen("192.0.2.6", "", "00:80:77:1a:2b:3c")))
                .singleElement()
                .isInstanceOf(Proposal.Moved.class);
    }

    @Test
    void another_device_at_the_address_of_a_known_one_is_another_device() {
        Device old = device("d1", "192.0.2.5", "E123", null);
        List<Proposal> proposals = compare(seen("192.0.2.5", "E999", ""));
        assertThat(proposals).hasSize(2).hasAtLeastOneElementOfType(Proposal.Appeared.class);
        assertThat(proposals).contains(new Proposal.Vanished(old));
    }

    @Test
    void a_device_of_which_the_fleet_knows_but_the_address_is_completed() {
        Device device = device("d1", "192.0.2.5", null, null);
        Merge.apply(fleet, compare(seen("192.0.2.5", "E123", "00:80:77:00:00:01")));
        assertThat(device.getSerial()).isEqualTo("E123");
        assertThat(device.getProfile()).isEqualTo("brother");
        assertThat(fleet.getDevices()).hasSize(1);
    }

    @Test
    void a_device_with_two_addresses_is_one_device() {
        assertThat(compare(seen("192.0.2.5", "E123", ""), seen("192.0.2.6", "E123", "")))
                .hasSize(1);
    }

    @Test
    void a_serial_number_that_many_devices_tell_says_nothing() {
        assertThat(compare(
                        seen("192.0.2.5", "XXXXXXXX", "00:80:77:00:00:01"),
                        seen("192.0.2.6", "XXXXXXXX", "00:80:77:00:00:02")))
                .hasSize(2);
    }

    @Test
    void only_what_should_be_where_it_was_looked_can_vanish() {
        Device inside = device("d1", "192.0.2.5", "E1", null);
        device("d2", "198.51.100.5", "E2", null);
        assertThat(compare()).containsExactly(new Proposal.Vanished(inside));
    }

    @Test
    void nothing_is_proposed_where_all_is_as_known() {
        fleet.setSnmp(access("community"));
        device("d1", "192.0.2.5", "E1", null);
        List<Proposal> first = compare(seen("192.0.2.5", "E1", "", Optional.of(access("community"))));
        Merge.apply(fleet, first);
        assertThat(compare(seen("192.0.2.5", "E1", "", Optional.of(access("community")))))
                .isEmpty();
    }

    @Test
    void a_new_device_belongs_to_the_site_of_its_subnet_and_says_only_credentials_of_its_own() {
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId("tokyo");
        site.getSubnets().add("192.0.2.0/25");
        site.setSnmp(access("tokyo-read"));
        fleet.getSites().add(site);
        Merge.apply(
                fleet,
                compare(
                        seen("192.0.2.5", "E1", "", Optional.of(access("tokyo-read"))),
                        seen("192.0.2.200", "E2", "", Optional.of(access("tokyo-read")))));
        assertThat(fleet.getDevices().getFirst().getSite()).isSameAs(site);
        assertThat(fleet.getDevices().getFirst().getSnmp()).isNull();
        assertThat(fleet.getDevices().getLast().getSite()).isNull();
        assertThat(fleet.getDevices().getLast().getSnmp().getReadCommunity()).isEqualTo("tokyo-read");
    }

    @Test
    void who_takes_no_credentials_is_selected_by_credentials_needed_until_some_are_accepted() {
        fleet.setSnmp(access("community"));
        Merge.apply(fleet, compare(seen("192.0.2.5", "E1", "")));
        DeviceQuery needed =
                DeviceQuery.parse("credentials:needed").toOptional().orElseThrow();
        assertThat(needed.select(fleet)).hasSize(1);
        Merge.apply(fleet, compare(seen("192.0.2.5", "E1", "", Optional.of(access("other")))));
        assertThat(needed.select(fleet)).isEmpty();
        assertThat(DeviceQuery.parse("credentials:given")
                        .toOptional()
                        .orElseThrow()
                        .select(fleet))
                .hasSize(1);
    }

    @Test
    void who_takes_what_everybody_knows_is_noted_until_it_does_not_any_more() {
        fleet.setSnmp(access("community"));
        Device device = device("d1", "192.0.2.5", "E1", null);
        Sighting sound = seen("192.0.2.5", "E1", "", Optional.of(access("community")));
        Merge.apply(fleet, compare(sound));
        Merge.apply(fleet, compare(open(sound)));
        assertThat(select("credentials:default")).containsExactly(device);
        assertThat(compare(open(sound))).isEmpty();
        Merge.apply(fleet, compare(sound));
        assertThat(select("credentials:default")).isEmpty();
    }

    private static Sighting open(Sighting sound) {
        return new Sighting(
                sound.address(),
                sound.name(),
                sound.serial(),
                sound.mac(),
                sound.maker(),
                sound.model(),
                sound.firmware(),
                sound.profile(),
                sound.access(),
                true);
    }

    private List<Device> select(String query) {
        return DeviceQuery.parse(query).toOptional().orElseThrow().select(fleet);
    }

    @Test
    void credentials_are_given_to_many_and_an_agreed_certificate_stays_agreed() {
        Device pinned = device("d1", "192.0.2.5", "E1", null);
        Device other = device("d2", "192.0.2.6", "E2", null);
        pinned.setWeb(NewAccess.login("https", 443, "old", "old-secret"));
        pinned.getWeb().setPinnedSha256("ab12");
        other.getTags().add(CredentialsNeeded.TAG);
        NewAccess.give(List.of(pinned, other), NewAccess.login("https", 8443, "admin", "web"), true);
        assertThat(select("credentials:default")).containsExactly(pinned, other);
        assertThat(select("credentials:needed")).isEmpty();
        assertThat(pinned.getWeb().getPinnedSha256()).isEqualTo("ab12");
        assertThat(other.getWeb().getPinnedSha256()).isNull();
        assertThat(other.getWeb().getSecret()).isEqualTo("web");
        NewAccess.give(List.of(pinned, other), NewAccess.login("https", 8443, "admin", "better"), false);
        assertThat(select("credentials:default")).isEmpty();
    }
}
