package org.fleetmail.testkit.snmp;

import java.util.List;

/** The objects of Brother's published mail groups that the tests look at, for real agents. */
public final class BrotherObjects {
    private static final String MAIL = "1.3.6.1.4.1.2435.2.4.3.1240.5.6.";
    private static final String HOST = "1.3.6.1.4.1.2435.2.4.3.99.1.10.0";
    private static final String SERIAL = "1.3.6.1.2.1.43.5.1.1.17.1";
    private static final String PORT = MAIL + "155.0";
    private static final String PORT_CHANGEABLE = MAIL + "154.0";

    private BrotherObjects() {}

    /** For net-snmp's agent; sends on port 25. */
    public static List<String> snmpd() {
        return snmpd("E75237K4N123456");
    }

    /** The same of a printer with another serial number. */
    public static List<String> snmpd(String serial) {
        return List.of(
                SnmpdPeer.fixedText(SERIAL, serial),
                SnmpdPeer.fixedInteger(MAIL + "1.0", 1),
                SnmpdPeer.integer(MAIL + "2.0", 1),
                SnmpdPeer.text(HOST, "smtp.old.example"),
                SnmpdPeer.fixedInteger(PORT_CHANGEABLE, 1),
                SnmpdPeer.integer(PORT, 25),
                SnmpdPeer.integer(MAIL + "102.0", 0),
                SnmpdPeer.text(MAIL + "103.0", ""),
                SnmpdPeer.text(MAIL + "104.0", ""),
                SnmpdPeer.fixedInteger(MAIL + "105.0", 0));
    }

    /** For snmpsim; its port answers noError to a change and stays 25. */
    public static String[] lying() {
        return new String[] {
            SnmpsimPeer.record(SERIAL, "4", "LIAR-1"),
            SnmpsimPeer.record(MAIL + "1.0", "2", "1"),
            SnmpsimPeer.integer(MAIL + "2.0", 1),
            SnmpsimPeer.text(HOST, "smtp.old.example"),
            SnmpsimPeer.record(PORT_CHANGEABLE, "2", "1"),
            SnmpsimPeer.lyingInteger(PORT, 25),
            SnmpsimPeer.integer(MAIL + "102.0", 0),
            SnmpsimPeer.text(MAIL + "103.0", ""),
            SnmpsimPeer.record(MAIL + "105.0", "2", "0")
        };
    }
}
