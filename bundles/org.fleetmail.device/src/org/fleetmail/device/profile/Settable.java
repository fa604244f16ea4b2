package org.fleetmail.device.profile;

import java.util.Optional;

/** Whether a model lets a setting be written over the profile's transport. */
public sealed interface Settable {
    /** It does; its capability objects may still say no for one device. */
    record Yes(Mapping mapping) implements Settable {}

    /**
     * It does not.
     *
     * @param reason why
     * @param handWork what to do at the panel or web page, in the words of the screen where they are known
     * @param provenance where this is known from; empty where nothing is known
     */
    record NotSettable(Words reason, Optional<Words> handWork, Optional<Provenance> provenance) implements Settable {}
}
