package org.fleetmail.device.profile;

import java.time.Duration;

/**
 * How settings are changed on a device that keeps them as options in rows of a table: under a lock the wished options are
 * filled into rows, validated together and then activated together. The columns are those of XEROX-GENERAL-MIB and
 * XEROX-COMMS-CONFIG-MIB (XCMI 5.11); the object of a setting is the type of its option.
 *
 * @param active entry of the table of options in use, which is only read, for example {@code xcmCommsOptionEntry}
 * @param locks entry of the table of locks, for example {@code xcmGenLockEntry}
 * @param options entry of the table of wished options, for example {@code xcmGenOptionEntry}
 * @param requests entry of the table that starts validation and activation, for example {@code xcmGenReconfEntry}
 * @param effect when activated options are used
 * @param patience how long validation and activation may take, each
 * @param provenance where this is known from
 */
public record Reconfiguration(
        String active,
        String locks,
        String options,
        String requests,
        Effect effect,
        Duration patience,
        Provenance provenance) {
    /** When activated options are used, and the numbers of XcmGenReconfOptionState that ask for it. */
    public enum Effect {
        AT_ONCE(2, 6),
        /** From the next restart on, whenever that is. */
        NEXT_RESTART(3, 7),
        /** The device restarts itself at once and is silent for a while. */
        RESTART(4, 8);

        private final int validate;
        private final int activate;

        Effect(int validate, int activate) {
            this.validate = validate;
            this.activate = activate;
        }

        /** The number that has the options checked. */
        public int validate() {
            return validate;
        }

        /** The number that has the options used. */
        public int activate() {
            return activate;
        }
    }
}
