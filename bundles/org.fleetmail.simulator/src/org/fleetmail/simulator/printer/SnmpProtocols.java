package org.fleetmail.simulator.printer;

import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;

/** What the SNMP engines of all printers share: nothing in it changes with a message. */
final class SnmpProtocols {
    private final SecurityProtocols security = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);
    private final CounterSupport counters = new CounterSupport();
    private final MessageProcessingModel version1 = new MPv1();
    private final MessageProcessingModel version2c = new MPv2c();

    SnmpProtocols() {
        counters.addCounterListener(new DefaultCounterListener());
    }

    SecurityProtocols security() {
        return security;
    }

    CounterSupport counters() {
        return counters;
    }

    MessageProcessingModel version1() {
        return version1;
    }

    MessageProcessingModel version2c() {
        return version2c;
    }
}
