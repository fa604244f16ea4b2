package org.fleetmail.core.trouble;

import org.fleetmail.core.text.Sentence;

/**
 * Every expected way in which work can fail. The identity ({@code SNMP-AUTH}) is stable: logs, reports and scripts rely
 * on it. The sentence says what happened and what it means, the advice what to do next; both are in
 * {@code messages.properties} under the identity.
 */
public enum TroubleCode {
    NET_NAME("NET-NAME", Next.STOP_DEVICE),
    NET_REFUSED("NET-REFUSED", Next.STOP_DEVICE),
    NET_TIMEOUT("NET-TIMEOUT", Next.RETRY_LATER),
    NET_CLOSED("NET-CLOSED", Next.RETRY_LATER),
    NET_FAILED("NET-FAILED", Next.RETRY_LATER),
    SNMP_SILENT("SNMP-SILENT", Next.RETRY_LATER),
    SNMP_AUTH("SNMP-AUTH", Next.STOP_GROUP),
    SNMP_PRIVACY("SNMP-PRIVACY", Next.STOP_GROUP),
    SNMP_USER("SNMP-USER", Next.STOP_GROUP),
    SNMP_NO_OBJECT("SNMP-NO-OBJECT", Next.STOP_DEVICE),
    SNMP_READ_ONLY("SNMP-READ-ONLY", Next.STOP_DEVICE),
    SNMP_BAD_VALUE("SNMP-BAD-VALUE", Next.STOP_DEVICE),
    SNMP_COMMIT("SNMP-COMMIT", Next.STOP_DEVICE),
    SNMP_ERROR("SNMP-ERROR", Next.STOP_DEVICE),
    SNMP_ANSWER("SNMP-ANSWER", Next.STOP_DEVICE),
    SNMP_V3_SILENT("SNMP-V3-SILENT", Next.RETRY_LATER),
    WRITE_IGNORED("WRITE-IGNORED", Next.STOP_DEVICE),
    WRITE_UNCERTAIN("WRITE-UNCERTAIN", Next.STOP_DEVICE),
    NOT_SETTABLE("NOT-SETTABLE", Next.STOP_DEVICE),
    PROFILE_UNKNOWN("PROFILE-UNKNOWN", Next.STOP_DEVICE),
    PROFILE_INVALID("PROFILE-INVALID", Next.STOP_ALL),
    PROFILE_UNPROVEN("PROFILE-UNPROVEN", Next.STOP_DEVICE),
    RECORDING_INVALID("RECORDING-INVALID", Next.STOP_ALL),
    DRIVER_MISSING("DRIVER-MISSING", Next.STOP_DEVICE),
    SERIAL_DIFFERS("SERIAL-DIFFERS", Next.STOP_DEVICE),
    VALUE_UNFIT("VALUE-UNFIT", Next.STOP_DEVICE),
    SECRET_MISSING("SECRET-MISSING", Next.STOP_DEVICE),
    SECRET_STORE("SECRET-STORE", Next.STOP_ALL),
    LOGIN_REJECTED("LOGIN-REJECTED", Next.STOP_GROUP),
    ENDPOINT_INCOMPLETE("ENDPOINT-INCOMPLETE", Next.STOP_DEVICE),
    ENDPOINT_FAILS("ENDPOINT-FAILS", Next.STOP_GROUP),
    FLEET_SYNTAX("FLEET-SYNTAX", Next.STOP_ALL),
    FLEET_HOSTILE("FLEET-HOSTILE", Next.STOP_ALL),
    FLEET_REFERENCE("FLEET-REFERENCE", Next.STOP_ALL),
    FLEET_DUPLICATE_ID("FLEET-DUPLICATE-ID", Next.STOP_ALL),
    FLEET_CYCLE("FLEET-CYCLE", Next.STOP_ALL),
    FLEET_NEWER("FLEET-NEWER", Next.STOP_ALL),
    FLEET_CHANGED("FLEET-CHANGED", Next.STOP_ALL),
    FILE_ACCESS("FILE-ACCESS", Next.STOP_ALL),
    QUERY_SYNTAX("QUERY-SYNTAX", Next.STOP_ALL),
    SCOPE_INVALID("SCOPE-INVALID", Next.STOP_ALL),
    PLAN_INVALID("PLAN-INVALID", Next.STOP_ALL),
    PLAN_MOVED("PLAN-MOVED", Next.STOP_DEVICE),
    HOST_PASSWORD("HOST-PASSWORD", Next.STOP_DEVICE),
    TLS_LIMITS("TLS-LIMITS", Next.STOP_DEVICE),
    DEVICE_TWICE("DEVICE-TWICE", Next.STOP_DEVICE),
    CANARY_FAILED("CANARY-FAILED", Next.STOP_GROUP),
    MODEL_STOPPED("MODEL-STOPPED", Next.STOP_GROUP),
    SITE_STOPPED("SITE-STOPPED", Next.STOP_GROUP),
    LEFT_OUT("LEFT-OUT", Next.STOP_DEVICE),
    PROOF_FAILED("PROOF-FAILED", Next.STOP_DEVICE),
    ROOT_MISSING("ROOT-MISSING", Next.STOP_DEVICE),
    CLOCK_UNSET("CLOCK-UNSET", Next.STOP_DEVICE),
    SECRET_ASKED("SECRET-ASKED", Next.STOP_DEVICE),
    WINDOW_CLOSED("WINDOW-CLOSED", Next.RETRY_LATER),
    GATE_SHUT("GATE-SHUT", Next.STOP_ALL),
    TOO_MANY_FAILURES("TOO-MANY-FAILURES", Next.STOP_ALL),
    RESTORE_FAILED("RESTORE-FAILED", Next.STOP_DEVICE),
    SECRET_LEFT("SECRET-LEFT", Next.STOP_DEVICE),
    RUN_UNKNOWN("RUN-UNKNOWN", Next.STOP_ALL),
    RUN_BUSY("RUN-BUSY", Next.STOP_ALL),
    STORE_FAILED("STORE-FAILED", Next.STOP_ALL),
    STORE_DAMAGED("STORE-DAMAGED", Next.STOP_ALL),
    FAULTS_INVALID("FAULTS-INVALID", Next.STOP_ALL),
    CANCELLED("CANCELLED", Next.STOP_ALL);

    private final String id;
    private final Next next;

    TroubleCode(String id, Next next) {
        this.id = id;
        this.next = next;
    }

    /** Stable identity, for example {@code SNMP-AUTH}. */
    public String id() {
        return id;
    }

    public Next next() {
        return next;
    }

    /** What happened and what it means. */
    public Sentence sentence() {
        return Sentence.of(TroubleCode.class, id);
    }

    /** What to do next. */
    public Sentence advice() {
        return Sentence.of(TroubleCode.class, id + ".advice");
    }
}
