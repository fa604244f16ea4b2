package org.fleetmail.simulator.printer;

import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.smi.Variable;

/** One object instance of a simulated printer. */
interface ManagedObject {
    /** What a GET answers. */
    Variable read();

    /** What a SET of this value would answer: {@link PDU#noError}, or one of the statuses of RFC 3416 section 4.2.5. */
    int check(Variable value);

    /** Takes a value that {@link #check} found right. */
    void write(Variable value);

    /** An object that cannot be written. */
    static ManagedObject readOnly(Supplier<Variable> value) {
        return new ManagedObject() {
            @Override
            public Variable read() {
                return value.get();
            }

            @Override
            public int check(Variable ignored) {
                return PDU.notWritable;
            }

            @Override
            public void write(Variable ignored) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
