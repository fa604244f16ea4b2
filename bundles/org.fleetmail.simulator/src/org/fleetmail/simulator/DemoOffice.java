package org.fleetmail.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.fault.Faults;

/** Plans the office of the demo: 24 printers that send on port 25 in clear, with the exceptions every office has. */
final class DemoOffice {
    static final PlannedSite TOKYO = new PlannedSite("tokyo", "Tokyo", "Tokyo 東京本社", "scan-tokyo@example.com", true);
    static final PlannedSite OSAKA = new PlannedSite("osaka", "Osaka", "Osaka 大阪支社", "scan-osaka@example.com", false);
    static final List<PlannedSite> SITES = List.of(TOKYO, OSAKA);

    /** Says noError and keeps its port. */
    static final String STUBBORN = "tokyo-3f-copy-2";
    /** Does not answer. */
    static final String SILENT = "osaka-2f-support";
    /** Sends on 587 with STARTTLS from the beginning. */
    static final String RIGHT = "tokyo-5f-it";
    /** Says that its port cannot be changed. */
    static final String FIXED_PORT = "osaka-2f-training";

    private final ProfileCatalog catalog = ProfileCatalog.shipped();
    private final List<PlannedDevice> devices = new ArrayList<>();

    private DemoOffice() {}

    static OfficePlan plan(long seed) {
        DemoOffice office = new DemoOffice();
        office.tokyo();
        office.osaka();
        office.change(RIGHT, device -> device.sendingThrough(OfficePlan.SUBMISSION));
        office.change(FIXED_PORT, device -> device.lacking(Set.of(MailSetting.SMTP_PORT)));
        return new OfficePlan(
                        "Virtual office 仮想オフィス (SIMULATED)",
                        SITES,
                        office.devices,
                        OfficePlan.usualMail(),
                        List.of(),
                        seed)
                .with(faults());
    }

    private static Faults faults() {
        TreeMap<String, List<Fault>> printers = new TreeMap<>();
        printers.put(STUBBORN, List.of(new Fault.Lying(List.of(MailSetting.SMTP_PORT))));
        printers.put(SILENT, List.of(new Fault.Silent()));
        return new Faults(printers, List.of(), new TreeMap<>());
    }

    private void tokyo() {
        add(TOKYO, "1F", "reception", PrinterModels.EXAMPLE_5450, "Reception 受付");
        add(TOKYO, "2F", "sales-1", PrinterModels.EXAMPLE_5450, "Sales 営業部 1");
        add(TOKYO, "2F", "sales-2", PrinterModels.EXAMPLE_5450, "Sales 営業部 2");
        add(TOKYO, "2F", "meeting", PrinterModels.EXAMPLE_3200, "Meeting room 会議室");
        add(TOKYO, "3F", "copy-1", PrinterModels.EXAMPLE_5450, "Copy room コピー室 1");
        add(TOKYO, "3F", "copy-2", PrinterModels.EXAMPLE_5450, "Copy room コピー室 2");
        add(TOKYO, "3F", "hr", PrinterModels.EXAMPLE_3200, "Human resources 人事部");
        add(TOKYO, "4F", "accounts", PrinterModels.BROTHER, "Accounting 経理部");
        add(TOKYO, "4F", "legal", PrinterModels.EXAMPLE_5450, "Legal 法務部");
        add(TOKYO, "4F", "files", PrinterModels.EXAMPLE_1100, "File room 書庫");
        add(TOKYO, "5F", "it", PrinterModels.EXAMPLE_5450, "IT 情報システム部");
        add(TOKYO, "5F", "board", PrinterModels.EXAMPLE_5450, "Board room 役員会議室");
        add(TOKYO, "5F", "secretary", PrinterModels.EXAMPLE_4300, "Secretariat 秘書室");
        add(TOKYO, "B1", "mail", PrinterModels.EXAMPLE_5450, "Mail room 郵便室");
    }

    private void osaka() {
        add(OSAKA, "1F", "reception", PrinterModels.EXAMPLE_5450, "Reception 受付");
        add(OSAKA, "1F", "warehouse", PrinterModels.EXAMPLE_1100, "Warehouse 倉庫");
        add(OSAKA, "2F", "sales", PrinterModels.EXAMPLE_5450, "Sales 営業部");
        add(OSAKA, "2F", "support", PrinterModels.EXAMPLE_5450, "Support サポート");
        add(OSAKA, "2F", "meeting", PrinterModels.EXAMPLE_3200, "Meeting room 会議室");
        add(OSAKA, "2F", "training", PrinterModels.BROTHER, "Training room 研修室");
        add(OSAKA, "3F", "design-1", PrinterModels.EXAMPLE_5450, "Design 設計部 1");
        add(OSAKA, "3F", "design-2", PrinterModels.EXAMPLE_5450, "Design 設計部 2");
        add(OSAKA, "3F", "lab", PrinterModels.EXAMPLE_3200, "Laboratory 実験室");
        add(OSAKA, "3F", "copy", PrinterModels.EXAMPLE_5450, "Copy room コピー室");
    }

    private void add(PlannedSite site, String floor, String room, PrinterModels model, String name) {
        String tag = floor.toLowerCase(Locale.ROOT);
        String id = site.id() + "-" + tag + "-" + room;
        devices.add(new PlannedDevice(
                model.printer(catalog, id, site.id() + " " + floor + " " + room, site.account()),
                site.shortName() + " " + floor + " " + name,
                site.id(),
                floor,
                List.of("simulated", tag),
                OfficePlan.RELAY));
    }

    private void change(String id, UnaryOperator<PlannedDevice> how) {
        devices.replaceAll(device -> device.printer().id().equals(id) ? how.apply(device) : device);
    }
}
