package org.fleetmail.device.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Objects no profile may write, whatever it says: they reset a device, or lock everybody out of it. */
final class NeverWrite {
    private static final Words FACTORY = Words.of("it resets the device to factory settings", "機器が工場出荷時の設定に戻ります");
    private static final Words LOCK_OUT = Words.of(
            "it changes the access to the device itself and can lock everybody out",
            "機器へのアクセス自体を変更し、誰も接続できなくなるおそれがあります");
    private static final Words IDENTITY = Words.of("it changes who the device is", "機器の識別情報が変わります");

    /** BROTHER-MIB, RFC 3805, SEH-PSRV-MIB, ESI-MIB, OKIDATA-MIB, ZEBRA-QL-MIB, RFC 3414, RFC 3415. */
    static final List<ForbiddenObject> EVERYWHERE = List.of(
            new ForbiddenObject("1.3.6.1.2.1.43.5.1.1.3", "prtGeneralReset", FACTORY),
            new ForbiddenObject("1.3.6.1.2.1.43.5.1.1.17", "prtGeneralSerialNumber", IDENTITY),
            new ForbiddenObject("1.3.6.1.4.1.2435.2.4.3.1240.2.2", "brpsSetDefault", FACTORY),
            new ForbiddenObject("1.3.6.1.4.1.2435.2.4.3.2435.5.18", "brSNMP", LOCK_OUT),
            new ForbiddenObject("1.3.6.1.4.1.683.3.4", "snmpSetCommunityName", LOCK_OUT),
            new ForbiddenObject("1.3.6.1.4.1.683.6.3.1.4.14", "tcpipConfigPassword", LOCK_OUT),
            new ForbiddenObject("1.3.6.1.4.1.2001.1.2.683.3.4", "snmpSetCommunityName", LOCK_OUT),
            new ForbiddenObject("1.3.6.1.4.1.2001.1.2.683.6.3.1.4.14", "tcpipConfigPassword", LOCK_OUT),
            new ForbiddenObject("1.3.6.1.4.1.10642.200.5.9", "zql-snmp", LOCK_OUT),
            new ForbiddenObject("1.3.6.1.6.3.15", "snmpUsmMIB", LOCK_OUT),
            new ForbiddenObject("1.3.6.1.6.3.16", "snmpVacmMIB", LOCK_OUT));

    private NeverWrite() {}

    /** The forbidden object that covers another, of everywhere and of a profile's own list. */
    static Optional<ForbiddenObject> covering(String oid, List<ForbiddenObject> own) {
        return Stream.concat(EVERYWHERE.stream(), own.stream())
                .filter(forbidden -> forbidden.covers(oid))
                .findFirst();
    }
}
