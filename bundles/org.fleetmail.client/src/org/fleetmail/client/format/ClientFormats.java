package org.fleetmail.client.format;

import java.util.List;
import java.util.Optional;

/** The forms of settings we write. */
public final class ClientFormats {
    /** All of them. */
    public static final List<ClientFormat> ALL = List.of(
            new ThunderbirdPolicies(),
            ThunderbirdScript.autoConfig(),
            ThunderbirdScript.userJs(),
            new AutoconfigXml(),
            new OutlookPrf(),
            new OutlookAutodiscover(),
            new OutlookExpressReg(),
            new OutlookExpressIaf(),
            new WindowsMailAccount(),
            new AppleProfile(),
            new SylpheedAccounts(),
            new BeckyMailbox(),
            new MewConfiguration(),
            MsmtpConfiguration.msmtp(),
            MsmtpConfiguration.mpop(),
            new Fetchmailrc(),
            new NeoMuttrc(),
            new EvolutionSources(),
            new SrvRecords());

    private ClientFormats() {}

    /** A form by its short name. */
    public static Optional<ClientFormat> find(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
