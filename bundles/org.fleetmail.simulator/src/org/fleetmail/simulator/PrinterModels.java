package org.fleetmail.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.printer.PrinterPlan;

/** The models that a virtual office has, each after a shipped profile. */
enum PrinterModels {
    BROTHER("brother", "Brother mail MIB conformant (simulated)"),
    EXAMPLE_5450("example-simulated", "Example 5450 (simulated)"),
    EXAMPLE_3200("example-simulated", "Example 3200 (simulated)"),
    /** Uses a change only after a restart. */
    EXAMPLE_4300("example-restarting-simulated", "Example 4300 (simulated)"),
    /** Speaks no newer TLS than 1.1. */
    EXAMPLE_1100("example-old-simulated", "Example 1100 (simulated)");

    private final String profile;
    private final String model;

    PrinterModels(String profile, String model) {
        this.profile = profile;
        this.model = model;
    }

    /** A printer of this model with the sender of an account; through which server it sends is filled in later. */
    PrinterPlan printer(ProfileCatalog catalog, String id, String location, String account) {
        return new PrinterPlan(
                id,
                catalog.find(profile).orElseThrow(),
                model,
                serial(id),
                location,
                begin(account),
                Set.of(),
                List.of());
    }

    private static String serial(String id) {
        return "SIM-" + id.replaceFirst("^sim-", "").toUpperCase(Locale.ROOT);
    }

    private static Map<MailSetting, String> begin(String account) {
        return Map.of(
                MailSetting.MAIL_ENABLED, "yes",
                MailSetting.SMTP_VERIFY_CERTIFICATE, "no",
                MailSetting.SMTP_SENDER, account,
                MailSetting.SMTP_TIMEOUT, "30",
                MailSetting.TIME_SERVER, "ntp.example.com");
    }
}
