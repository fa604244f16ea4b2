package org.fleetmail.device.snmp;

import java.util.List;
import org.fleetmail.core.trouble.Trouble;
import org.snmp4j.smi.VariableBinding;

/** What came of one request. */
sealed interface Answer {
    /** {@code noError}: the variables as they came back, the same ones in the same order. */
    record Values(List<VariableBinding> bindings) implements Answer {
        public Values {
            bindings = List.copyOf(bindings);
        }
    }

    /**
     * An error status (RFC 1157, RFC 3416).
     *
     * @param status number of the status
     * @param index which variable, from 0; -1 for the request as a whole
     */
    record Error(int status, int index) implements Answer {}

    /** No usable answer. For a SET it is not known whether it was carried out, unless {@code processed} is false. */
    record None(Trouble trouble, boolean processed) implements Answer {}
}
