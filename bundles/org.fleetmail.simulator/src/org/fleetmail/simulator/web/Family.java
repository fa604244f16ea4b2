package org.fleetmail.simulator.web;

import java.util.List;

/**
 * Whose web session a simulated printer imitates. The sessions follow what is publicly known of these makers' devices, as
 * the shipped session profiles state it; every mail page is invented.
 */
public enum Family {
    EXAMPLE("example-web-simulated", true, List.of()),
    /** Speaks no newer TLS than 1.0. */
    EXAMPLE_OLD("example-old-web-simulated", true, List.of("TLSv1")),
    KONICA_MINOLTA("konica-minolta-simulated", true, List.of()),
    RICOH("ricoh-simulated", false, List.of()),
    KYOCERA("kyocera-simulated", true, List.of()),
    KYOCERA_WSDL("kyocera-wsdl-simulated", true, List.of()),
    TOSHIBA("toshiba-simulated", true, List.of()),
    HP_LEDM("hp-ledm-simulated", true, List.of());

    private final String profile;
    private final boolean encrypted;
    private final List<String> oldTls;

    Family(String profile, boolean encrypted, List<String> oldTls) {
        this.profile = profile;
        this.encrypted = encrypted;
        this.oldTls = oldTls;
    }

    /** Name of the shipped profile that describes it. */
    public String profile() {
        return profile;
    }

    /** Whether it speaks HTTPS. */
    public boolean encrypted() {
        return encrypted;
    }

    /** The versions of TLS it is limited to; empty where it speaks today's. */
    List<String> oldTls() {
        return oldTls;
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
