package org.fleetmail.device.setting;

import java.util.Objects;
import org.fleetmail.core.secret.Secret;

/** The value of one setting. Only {@link Plain} can be shown. */
public sealed interface SettingValue {
    /** A value that may be shown, in its canonical spelling. */
    record Plain(String value) implements SettingValue {
        public Plain {
            Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** A secret that is to be written. */
    record Hidden(Secret secret) implements SettingValue {
        public Hidden {
            Objects.requireNonNull(secret);
        }

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** A secret that a device keeps and does not tell; all one can know is whether there is one. */
    record Masked(Presence presence) implements SettingValue {
        public Masked {
            Objects.requireNonNull(presence);
        }

        @Override
        public String toString() {
            return switch (presence) {
                case SET -> "•••";
                case NOT_SET -> "";
                case UNKNOWN -> "?";
            };
        }
    }

    static SettingValue plain(String value) {
        return new Plain(value);
    }

    static SettingValue hidden(Secret secret) {
        return new Hidden(secret);
    }

    static SettingValue masked(Presence presence) {
        return new Masked(presence);
    }
}
