package org.fleetmail.device.snmp;

import org.snmp4j.smi.OID;

/** Columns and numbers of XEROX-GENERAL-MIB and XEROX-COMMS-CONFIG-MIB (XCMI 5.11). */
final class Xcmi {
    /** Column 2 of each of the tables: RowStatus, RFC 2579. */
    static final int ROW_STATUS = 2;

    static final int LOCK_OWNER = 3;
    static final int LOCK_SUBTREE = 4;
    static final int LOCK_SECONDS = 5;

    static final int OPTION_TYPE = 3;
    static final int OPTION_SYNTAX = 4;
    static final int OPTION_INTEGER = 5;
    static final int OPTION_STRING = 7;
    static final int OPTION_NEXT = 10;
    static final int OPTION_PREVIOUS = 11;

    static final int REQUEST_FIRST_OPTION = 3;
    static final int REQUEST_STATE = 4;
    static final int REQUEST_ERROR_OPTION = 5;
    static final int REQUEST_ERROR = 6;

    /** XcmGenOptionValueSyntax: integerNumber and stringDisplay. */
    static final int INTEGER_NUMBER = 3;

    static final int STRING_DISPLAY = 12;

    /** XcmGenReconfOptionState: idle. */
    static final int IDLE = 1;

    private Xcmi() {}

    /** The object of a column in a row. */
    static OID cell(OID entry, int column, OID row) {
        return new OID(entry).append(column).append(row);
    }
}
