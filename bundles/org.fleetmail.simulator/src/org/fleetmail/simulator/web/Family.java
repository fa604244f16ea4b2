package org.fleetmail.simulator.web;

import java.util.Locale;

/**
 * Whose web session a simulated printer imitates. The sessions follow what is publicly known of these makers' devices, as
 * the shipped session profiles state it; every mail page is invented.
 */
public enum Family {
    EXAMPLE("example-web-simulated", true, false),
    /** Speaks no newer TLS than 1.0. */
    EXAMPLE_OLD("example-old-web-simulated", true, true),
    KONICA_MINOLTA("konica-minolta-simulated", true, false),
    RICOH("ricoh-simulated", false, false),
    KYOCERA("kyocera-simulated", true, false),
    KYOCERA_WSDL("kyocera-wsdl-simulated", true, false),
    TOSHIBA("toshiba-simulated", true, false),
    HP_LEDM("hp-ledm-simulated", true, false);

    private final String profile;
    private final boolean encrypted;
    private final boolean old;

    Family(String profile, boolean encrypted, boolean old) {
        this.profile = profile;
        this.encrypted = encrypted;
        this.old = old;
    }

    /** Name of the shipped profile that describes it. */
    public String profile() {
        return profile;
    }

    /** What the printer calls itself. */
    public String model() {
        return "Web " + name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (simulated)";
    }

    /** Whether it speaks HTTPS. */
    public boolean encrypted() {
        return encrypted;
    }

    /** Whether it speaks TLS 1.0 and nothing newer. */
    boolean old() {
        return old;
    }

    WebContract contract(PrinterMemory memory) {
        return switch (this) {
            case EXAMPLE, EXAMPLE_OLD -> new ExampleContract(memory);
            case KONICA_MINOLTA -> new KonicaMinoltaContract(memory);
            case RICOH -> new RicohContract(memory);
            case KYOCERA -> new KyoceraContract(memory);
            case KYOCERA_WSDL -> new KyoceraSoapContract(memory);
            case TOSHIBA -> new ToshibaContract(memory);
            case HP_LEDM -> new LedmContract(memory);
        };
    }
}
