package org.fleetmail.simulator.printer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;

/** What the SNMP engines of all printers share. */
final class SnmpProtocols {
    private final SecurityProtocols security = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);
    private final CounterSupport counters = new CounterSupport();
    private final MessageProcessingModel version1 = new MPv1();
    private final MessageProcessingModel version2c = new MPv2c();
    private final Map<PrinterAccess, MasterKeys> keys = new ConcurrentHashMap<>();

    SnmpProtocols() {
        counters.addCounterListener(new DefaultCounterListener());
    }

    /** The keys of who may speak version 3, made when they are first asked for. */
    MasterKeys keys(PrinterAccess access) {
        return keys.computeIfAbsent(access, MasterKeys::new);
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
