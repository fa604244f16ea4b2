package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.Site;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person edits sites, templates, rollouts and all the rest. */
class EditorsTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private OpenFleet fleet;

    @BeforeEach
    void open() {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office(), file).save();
        console.resize(1500, 960);
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
    }

    /** One element of every kind. */
    private static Fleet office() {
        Fleet office = NewFleet.empty("Office");
        Literals.FLEET.getEAllContainments().stream()
                .filter(holder -> holder.isMany() && Literals.ELEMENT.isSuperTypeOf(holder.getEReferenceType()))
                .filter(holder -> holder != Literals.ELEMENT__NOTES)
                .forEach(holder -> {
                    Element one = (Element) FleetFactory.eINSTANCE.create(holder.getEReferenceType());
                    one.setId(holder.getName());
                    one.setName("My " + holder.getName());
                    add(office, holder, one);
                });
        Endpoint relay = office.getEndpoints().getFirst();
        relay.setHost("mail.example.com");
        office.getTemplates().getFirst().setEndpoint(relay);
        Device printer = office.getDevices().getFirst();
        printer.setAddress("192.0.2.7");
        printer.setTemplate(office.getTemplates().getFirst());
        printer.setSite(office.getSites().getFirst());
        office.getGroups().getFirst().setQuery("address:192.0.2.7");
        return office;
    }

    @SuppressWarnings("unchecked")
    private static void add(Fleet office, EReference holder, Element one) {
        ((List<Element>) office.eGet(holder)).add(one);
    }

    @AfterEach
    void close() {
        console.closeAll();
    }

    private <E extends Element> E element(Class<E> type, String id) {
        return type.cast(robot.ask(() -> Console.element(fleet, id)));
    }

    @Test
    void every_kind_has_a_form_with_its_name() {
        for (EReference holder : Literals.FLEET.getEAllContainments()) {
            if (holder.isMany() && holder != Literals.ELEMENT__NOTES) {
                FormEditor editor = console.edit(fleet, holder.getName());
                assertThat(robot.textOf("Element.name")).isEqualTo("My " + holder.getName());
                assertThat(robot.ask(editor::getTitle)).isEqualTo("My " + holder.getName());
            }
        }
    }

    @Test
    void a_name_of_one_very_long_word_makes_no_form_wider_than_its_window() {
        FormEditor editor = console.edit(fleet, "devices");
        robot.type("Element.name", "W".repeat(200));
        robot.await("the title", () -> editor.getTitle().startsWith("WWW"));
        ScrolledForm form = robot.ask(() ->
                ((FormPage) editor.getActivePageInstance()).getManagedForm().getForm());
        robot.tell(() -> form.reflow(true));
        assertThat(robot.ask(() -> form.getContent().getSize().x))
                .isLessThanOrEqualTo(robot.ask(() -> form.getSize().x));
        assertThat(robot.ask(form::getText)).endsWith("W…");
    }

    @Test
    void a_name_is_changed_in_the_form_and_the_change_undone_by_its_name() {
        FormEditor editor = console.edit(fleet, "policies");
        robot.type("Element.name", "Renamed");
        robot.await("the title", () -> editor.getTitle().equals("Renamed"));
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains("My policies");
        robot.tell(() -> fleet.commands().undo());
        robot.await("the name of before", () -> editor.getTitle().equals("My policies"));
    }

    @Test
    void a_subnet_that_is_none_is_marked_while_it_is_typed() {
        console.edit(fleet, "sites");
        Text subnets = robot.find(Text.class, "Site.subnets");
        robot.tell(() -> subnets.setText("not a subnet"));
        robot.await("a mark", () -> mark() != IMessageProvider.NONE);
        robot.tell(() -> subnets.setText("192.0.2.0/24"));
        robot.await("no mark", () -> mark() == IMessageProvider.NONE);
    }

    @Test
    void the_fleet_itself_and_a_site_say_how_devices_are_reached_and_a_device_who_says_it() {
        console.edit(fleet, robot.ask(() -> fleet.fleet().getId()));
        robot.tick("Fleet.snmp", true);
        robot.type("SnmpAccess.readCommunity", "office/read");
        robot.await(
                "the community",
                () -> "office/read"
                        .equals(
                                fleet.fleet().getSnmp() == null
                                        ? ""
                                        : fleet.fleet().getSnmp().getReadCommunity()));
        console.edit(fleet, "sites");
        robot.tick("Site.web", true);
        robot.type("WebAccess.userName", "admin");
        Site site = element(Site.class, "sites");
        robot.await(
                "the user",
                () -> site.getWeb() != null && "admin".equals(site.getWeb().getUserName()));
        console.edit(fleet, "devices");
        String said = ResourceBundle.getBundle("org.fleetmail.ui.internal.device.messages")
                .getString("AccessSection_inherited");
        robot.awaitWords(NLS.bind(said, "My sites", site.getWeb().getScheme() + ", admin"));
    }

    @Test
    void a_value_of_a_template_is_overridden_where_it_fits_and_inherited_again() {
        console.edit(fleet, "templates");
        MailTemplate template = element(MailTemplate.class, "templates");
        Table settings = robot.find(Table.class, "template.settings");
        String port = MailSetting.SMTP_PORT.label().in(Locale.getDefault());
        robot.await("the endpoint's port", () -> Rows.row(settings, port).contains("587"));
        assertThat(robot.ask(() -> Rows.row(settings, port))).contains("My endpoints");
        robot.select("template.settings", port);
        Combo value = robot.find(Combo.class, "override.value");
        robot.tell(() -> value.setText("70000"));
        assertThat(robot.isEnabled("override.take")).isFalse();
        robot.tell(() -> value.setText("2525"));
        robot.click("override.take");
        robot.await("the override", () -> Rows.row(settings, port).contains("2525"));
        Label hint = robot.find(Label.class, "override.hint");
        assertThat(robot.ask(hint::getText)).contains("587");
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains(port);
        console.picture("template");
        console.dark(true);
        console.picture("template-dark");
        console.dark(false);
        robot.click("override.inherit");
        robot.await("what is inherited", () -> template.getSettings().isEmpty());
        assertThat(robot.ask(() -> Rows.row(settings, port))).contains("587");
    }

    @Test
    @Uses(Parts.DEVICE_EDITOR)
    void a_device_overrides_a_value_of_its_template() {
        console.edit(fleet, "devices");
        Device printer = element(Device.class, "devices");
        robot.choose("override.setting", MailSetting.SMTP_SECURITY.label().in(Locale.getDefault()));
        Combo value = robot.find(Combo.class, "override.value");
        assertThat(robot.ask(value::getItems)).contains("implicit");
        robot.tell(() -> value.setText("implicit"));
        robot.click("override.take");
        robot.await("the override", () -> printer.getOverrides().size() == 1);
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(() -> printer.getOverrides().size())).isZero();
    }

    @Test
    @Uses(Parts.ELEMENT_EDITOR)
    void waves_are_added_filled_in_and_put_in_order_each_step_undone_by_its_name() {
        console.edit(fleet, "rollouts");
        Rollout rollout = element(Rollout.class, "rollouts");
        robot.click("Rollout.waves.add");
        robot.type("Wave.name", "Canary");
        robot.await(
                "its name",
                () -> rollout.getWaves().size() == 1
                        && "Canary".equals(rollout.getWaves().getFirst().getName()));
        robot.click("Rollout.waves.add");
        robot.await("the second", () -> rollout.getWaves().size() == 2);
        robot.type("Wave.name", "The rest");
        robot.await(
                "its name", () -> "The rest".equals(rollout.getWaves().get(1).getName()));
        robot.type("Wave.count", "many");
        robot.await("a mark", () -> mark() == IMessageProvider.ERROR);
        robot.type("Wave.count", "20");
        robot.await("the count", () -> rollout.getWaves().get(1).getCount() == 20);
        robot.click("Wave.gates.add");
        robot.await("a gate", () -> rollout.getWaves().get(1).getGates().size() == 1);
        console.picture("rollout-form");
        robot.click("Rollout.waves.earlier");
        robot.await(
                "the order",
                () -> "The rest".equals(rollout.getWaves().getFirst().getName()));
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(() -> rollout.getWaves().getFirst().getName())).isEqualTo("Canary");
        robot.select("Rollout.waves", "Canary");
        robot.click("Rollout.waves.remove");
        robot.await("one wave", () -> rollout.getWaves().size() == 1);
    }

    private int mark() {
        return ((FormEditor) console.window().getActivePage().getActiveEditor())
                .getActivePageInstance()
                .getManagedForm()
                .getForm()
                .getMessageType();
    }

    @Test
    void the_form_of_a_group_names_the_devices_its_query_chooses_while_it_is_typed() {
        console.edit(fleet, "groups");
        Label chosen = robot.find(Label.class, "query.devices");
        robot.await("the device", () -> chosen.getText().contains("My devices"));
        robot.type("DeviceGroup.query", "tag:none");
        robot.await("none", () -> !chosen.getText().contains("My devices"));
    }

    @Test
    void accounts_of_a_pc_are_ticked_in_a_list() {
        console.edit(fleet, "workstations");
        Table accounts = robot.find(Table.class, "Workstation.accounts");
        robot.tell(() -> Rows.tick(accounts.getItem(0), true));
        robot.await(
                "the account",
                () -> fleet.fleet().getWorkstations().getFirst().getAccounts().size() == 1);
        robot.tell(() -> fleet.commands().undo());
        robot.await("no tick", () -> !accounts.getItem(0).getChecked());
    }

    @Test
    @Uses("workstation.ExportDialog")
    void the_form_of_a_pc_tells_what_its_programs_can_do_and_writes_their_settings_files() {
        robot.tell(() -> {
            Account account = fleet.fleet().getAccounts().getFirst();
            account.setAddress("scan@example.com");
            account.setOutgoing(fleet.fleet().getEndpoints().getFirst());
            Workstation pc = fleet.fleet().getWorkstations().getFirst();
            pc.setOperatingSystem("Windows XP");
            pc.getAccounts().add(account);
        });
        console.edit(fleet, "workstations");
        robot.type("Workstation.mailClients", "Outlook Express 6, Thunderbird");
        Table programs = robot.find(Table.class, "programs.table");
        robot.await("both programs", () -> programs.getItemCount() == 2);
        robot.select("programs.table", "Outlook Express");
        Text reasons = robot.find(Text.class, "programs.reasons");
        robot.await("why", () -> reasons.getText().contains("587"));
        robot.await(
                "the finding",
                () -> fleet.allFindings().stream()
                        .anyMatch(finding -> finding.rule().startsWith("client.")));
        console.picture("programs");
        robot.click("programs.export");
        robot.type("export.folder", folder.resolve("files").toString());
        robot.click("export.ok");
        Label written = robot.find(Label.class, "programs.written");
        robot.await("the files", () -> !written.getText().isEmpty());
        assertThat(folder.resolve("files/index.html")).exists();
        assertThat(folder.resolve("files/workstations")).isNotEmptyDirectory();
    }

    @Test
    void a_field_explains_itself_in_the_words_of_the_model() {
        console.edit(fleet, "sites");
        Control zone = robot.find(Control.class, "Site.timeZone");
        assertThat(robot.ask(zone::getToolTipText))
                .isNotBlank()
                .isEqualTo(FeatureTexts.meaning(Literals.SITE__TIME_ZONE));
    }
}
