package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.model.Device;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.WebAccess;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final Fleet fleet = Offices.of(2);
    private final Device device = fleet.getDevices().getFirst();

    @Test
    void theDeviceComesBeforeTheGroupTheSiteAndTheFleet() {
        fleet.setSnmp(snmp("fleet"));
        device.getSite().setSnmp(snmp("site"));
        DeviceGroup wrong = group("((", "wrong");
        DeviceGroup others = group("id:dev-2", "others");
        DeviceGroup none = group(null, "none");
        DeviceGroup own = group("tag:3f", "group");
        fleet.getGroups().add(wrong);
        fleet.getGroups().add(others);
        fleet.getGroups().add(none);
        fleet.getGroups().add(own);

        assertSnmp("community", device);
        device.setSnmp(null);
        assertSnmp("group", own);
        fleet.getGroups().remove(own);
        assertSnmp("site", device.getSite());
        device.getSite().setSnmp(null);
        assertSnmp("fleet", fleet);
        fleet.setSnmp(null);
        assertThat(Access.snmp(device)).isEmpty();
    }

    @Test
    void webAccessFollowsTheSameOrder() {
        WebAccess web = FleetFactory.eINSTANCE.createWebAccess();
        fleet.setWeb(web);

        assertThat(Access.web(device)).contains(new Access<>(web, fleet));
    }

    @Test
    void aDeviceOutsideAFleetHasItsOwn() {
        Device alone = FleetFactory.eINSTANCE.createDevice();

        assertThat(Access.snmp(alone)).isEmpty();
        alone.setSnmp(snmp("own"));
        assertThat(Access.snmp(alone)).map(Access::from).contains(alone);
    }

    private void assertSnmp(String community, Element from) {
        Access<SnmpAccess> access = Access.snmp(device).orElseThrow();
        assertThat(access.value().getReadCommunity()).isEqualTo(community);
        assertThat(access.from()).isSameAs(from);
    }

    private static DeviceGroup group(String query, String community) {
        DeviceGroup group = FleetFactory.eINSTANCE.createDeviceGroup();
        group.setQuery(query);
        group.setSnmp(snmp(community));
        return group;
    }

    private static SnmpAccess snmp(String community) {
        SnmpAccess snmp = FleetFactory.eINSTANCE.createSnmpAccess();
        snmp.setReadCommunity(community);
        return snmp;
    }
}
