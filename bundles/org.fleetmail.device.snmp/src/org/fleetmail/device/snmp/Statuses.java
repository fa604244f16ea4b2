package org.fleetmail.device.snmp;

import java.util.Set;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;

/** The error words of SNMP and what they mean; v1 says less than v2c and v3 (RFC 2576 4.3). */
final class Statuses {
    private static final Set<Integer> READ_ONLY =
            Set.of(PDU.readOnly, PDU.noAccess, PDU.notWritable, PDU.authorizationError);
    private static final Set<Integer> NO_OBJECT = Set.of(PDU.noSuchName, PDU.noCreation, PDU.inconsistentName);
    private static final Set<Integer> BAD_VALUE = Set.of(
            PDU.badValue, PDU.wrongType, PDU.wrongLength, PDU.wrongEncoding, PDU.wrongValue, PDU.inconsistentValue);
    private static final Set<Integer> COMMIT = Set.of(PDU.resourceUnavailable, PDU.commitFailed, PDU.undoFailed);

    private static final OID UNSUPPORTED_LEVEL = new OID("1.3.6.1.6.3.15.1.1.1.0");
    private static final OID NOT_IN_TIME = new OID("1.3.6.1.6.3.15.1.1.2.0");
    private static final OID UNKNOWN_USER = new OID("1.3.6.1.6.3.15.1.1.3.0");
    private static final OID WRONG_DIGEST = new OID("1.3.6.1.6.3.15.1.1.5.0");
    private static final OID DECRYPTION = new OID("1.3.6.1.6.3.15.1.1.6.0");
    private static final OID UNKNOWN_CONTEXT = new OID("1.3.6.1.6.3.12.1.5.0");

    private Statuses() {}

    /** The trouble of an error status in answer to a SET of an object that could be read before. */
    static Trouble ofWrite(int status, String where, Object object) {
        TroubleCode code = status == PDU.noSuchName ? TroubleCode.SNMP_READ_ONLY : code(status);
        return Trouble.of(code, where, explained(status, object));
    }

    /**
     * The trouble of an error status in answer to a SET that another manager can be in the way of: {@code badValue} (v1)
     * and {@code inconsistentValue} (v2c, v3) mean that another change is in progress.
     */
    static Trouble ofContended(int status, String where, Object object) {
        boolean busy = status == PDU.badValue || status == PDU.inconsistentValue;
        return busy
                ? Trouble.of(TroubleCode.SNMP_BUSY, where, explained(status, object))
                : ofWrite(status, where, object);
    }

    /** The trouble of an error status in answer to a GET. */
    static Trouble ofRead(int status, String where, Object object) {
        return Trouble.of(code(status), where, explained(status, object));
    }

    /** Whether a device that says this may have changed something. */
    static boolean leavesDoubt(int status) {
        return COMMIT.contains(status) || status == PDU.genErr;
    }

    private static TroubleCode code(int status) {
        if (READ_ONLY.contains(status)) {
            return TroubleCode.SNMP_READ_ONLY;
        } else if (NO_OBJECT.contains(status)) {
            return TroubleCode.SNMP_NO_OBJECT;
        } else if (BAD_VALUE.contains(status)) {
            return TroubleCode.SNMP_BAD_VALUE;
        }
        return COMMIT.contains(status) ? TroubleCode.SNMP_COMMIT : TroubleCode.SNMP_ERROR;
    }

    private static Sentence explained(int status, Object object) {
        String word = PDU.toErrorStatusText(status);
        return Sentence.of(Statuses.class, "status", object.toString(), word, meaning(status));
    }

    private static Sentence meaning(int status) {
        boolean known = status > PDU.noError && status <= PDU.inconsistentName;
        return Sentence.of(Statuses.class, "status." + (known ? status : "other"));
    }

    /** The trouble of a report (RFC 3414 3.2, RFC 3412 7.2). */
    static Trouble ofReport(OID report, String where) {
        if (WRONG_DIGEST.equals(report)) {
            return Trouble.of(TroubleCode.SNMP_AUTH, where, "usmStatsWrongDigests");
        } else if (DECRYPTION.equals(report)) {
            return Trouble.of(TroubleCode.SNMP_PRIVACY, where, "usmStatsDecryptionErrors");
        } else if (UNKNOWN_USER.equals(report)) {
            return Trouble.of(TroubleCode.SNMP_USER, where, "usmStatsUnknownUserNames");
        } else if (UNSUPPORTED_LEVEL.equals(report)) {
            return Trouble.of(TroubleCode.SNMP_PRIVACY, where, Sentence.of(Statuses.class, "report.level"));
        } else if (NOT_IN_TIME.equals(report)) {
            return Trouble.of(TroubleCode.SNMP_ERROR, where, Sentence.of(Statuses.class, "report.time"));
        } else if (UNKNOWN_CONTEXT.equals(report)) {
            return Trouble.of(TroubleCode.SNMP_NO_OBJECT, where, Sentence.of(Statuses.class, "report.context"));
        }
        return Trouble.of(TroubleCode.SNMP_ERROR, where, report.toString());
    }
}
