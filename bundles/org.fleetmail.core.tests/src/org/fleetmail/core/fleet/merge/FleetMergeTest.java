package org.fleetmail.core.fleet.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.Offices;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Note;
import org.fleetmail.model.SettingValue;
import org.fleetmail.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people change one fleet. */
class FleetMergeTest {
    @TempDir
    Path folder;

    private final Fleet base = Offices.of(4);
    private final Fleet mine = EcoreUtil.copy(base);
    private final Fleet theirs = EcoreUtil.copy(base);

    private static Device device(Fleet fleet, int index) {
        return fleet.getDevices().get(index);
    }

    private FleetMerge merge() {
        return FleetMerge.of(base, mine, theirs).toOptional().orElseThrow();
    }

    private FleetMerge merged() {
        FleetMerge merge = merge();
        Merging.apply(
                mine,
                merge,
                merge.conflicts().stream().filter(Conflict::theirsByItself).collect(Collectors.toSet()));
        return merge;
    }

    private static SettingValue setting(String name, String value) {
        SettingValue setting = FleetFactory.eINSTANCE.createSettingValue();
        setting.setSetting(name);
        setting.setValue(value);
        return setting;
    }

    private static Note note(String text) {
        Note note = FleetFactory.eINSTANCE.createNote();
        note.setDate("2026-11-25");
        note.setText(text);
        return note;
    }

    @Test
    void what_nobody_changed_needs_nothing() {
        assertThat(merge().differences()).isEmpty();
        assertThat(merge().conflicts()).isEmpty();
    }

    @Test
    void without_changes_of_mine_the_result_is_theirs() {
        Site osaka = FleetFactory.eINSTANCE.createSite();
        osaka.setId("osaka");
        theirs.getSites().add(osaka);
        device(theirs, 0).setSite(osaka);
        device(theirs, 1).setLocation("9F");
        device(theirs, 1).getNotes().add(note("moved"));
        theirs.setName("New name");
        EcoreUtil.delete(device(theirs, 3));
        assertThat(merged().conflicts()).isEmpty();
        assertThat(EcoreUtil.equals(mine, theirs)).isTrue();
    }

    @Test
    void changes_of_both_in_different_places_are_together() {
        device(mine, 0).setLocation("1F");
        device(theirs, 0).setFirmware("2.0");
        device(mine, 1).getTags().add("mine");
        device(theirs, 1).getTags().add("theirs");
        device(mine, 2).getNotes().add(note("mine"));
        device(theirs, 2).getNotes().add(note("theirs"));
        device(mine, 2).getOverrides().add(setting("a", "1"));
        device(theirs, 2).getOverrides().add(setting("b", "2"));
        assertThat(merged().conflicts()).isEmpty();
        assertThat(device(mine, 0).getLocation()).isEqualTo("1F");
        assertThat(device(mine, 0).getFirmware()).isEqualTo("2.0");
        assertThat(device(mine, 1).getTags()).contains("mine", "theirs");
        assertThat(device(mine, 2).getNotes().stream().map(Note::getText)).contains("mine", "theirs");
        assertThat(device(mine, 2).getOverrides().stream().map(SettingValue::getSetting))
                .contains("a", "b");
    }

    @Test
    void two_values_of_one_feature_are_a_conflict_in_which_mine_stays_until_a_person_decides() {
        device(mine, 0).setAddress("192.0.2.1");
        device(theirs, 0).setAddress("192.0.2.2");
        FleetMerge merge = merged();
        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.CHANGED);
            assertThat(conflict.feature()).contains(Literals.DEVICE__ADDRESS);
            assertThat(conflict.mine()).hasToString("192.0.2.1");
            assertThat(conflict.theirs()).hasToString("192.0.2.2");
            assertThat(conflict.base()).hasToString(device(base, 0).getAddress());
        });
        assertThat(device(mine, 0).getAddress()).isEqualTo("192.0.2.1");
        Merging.apply(mine, merge, Set.copyOf(merge.conflicts()));
        assertThat(device(mine, 0).getAddress()).isEqualTo("192.0.2.2");
    }

    @Test
    void a_setting_never_gets_two_values() {
        device(mine, 0).getOverrides().add(setting("smtp.port", "465"));
        device(theirs, 0).getOverrides().add(setting("smtp.port", "587"));
        assertThat(merge().conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.theirs()).hasToString("smtp.port = 587"));
    }

    @Test
    void what_one_deleted_and_the_other_changed_stays_until_a_person_decides() {
        device(mine, 0).setLocation("1F");
        EcoreUtil.delete(device(theirs, 0), true);
        device(theirs, 0).setLocation("2F");
        String second = device(mine, 1).getId();
        EcoreUtil.delete(device(mine, 1), true);
        FleetMerge merge = merged();
        assertThat(merge.conflicts().stream().map(Conflict::kind))
                .containsExactlyInAnyOrder(Conflict.Kind.REMOVED_HERE, Conflict.Kind.REMOVED_THERE);
        assertThat(mine.getDevices().stream().map(Device::getId)).contains(second);
        assertThat(mine.getDevices()).hasSize(4);
        assertThat(mine.getDevices().getLast().getLocation()).isEqualTo("2F");
        assertThat(mine.getDevices().getLast().getSite())
                .isSameAs(mine.getSites().getFirst());
    }

    @Test
    void what_one_deleted_and_the_other_names_anew_stays() {
        Endpoint spare = FleetFactory.eINSTANCE.createEndpoint();
        spare.setId("spare");
        spare.setHost("mail.example");
        base.getEndpoints().add(spare);
        mine.getEndpoints().add(EcoreUtil.copy(spare));
        theirs.getEndpoints().add(EcoreUtil.copy(spare));
        mine.getAccounts().getFirst().setOutgoing(mine.getEndpoints().getLast());
        EcoreUtil.delete(theirs.getEndpoints().getLast(), true);
        FleetMerge merge = merged();
        assertThat(merge.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.kind()).isEqualTo(Conflict.Kind.REMOVED_THERE));
        assertThat(mine.getAccounts().getFirst().getOutgoing().getId()).isEqualTo("spare");
        MailTemplate template = mine.getTemplates().getFirst();
        Merging.apply(mine, merge, Set.copyOf(merge.conflicts()));
        assertThat(mine.getAccounts().getFirst().getOutgoing()).isNull();
        assertThat(template.getEndpoint()).isNotNull();
    }

    @Test
    void the_same_new_identity_with_other_values_is_a_conflict_of_its_values() {
        for (Fleet fleet : List.of(mine, theirs)) {
            Site site = FleetFactory.eINSTANCE.createSite();
            site.setId("nagoya");
            site.setName(fleet == mine ? "Nagoya" : "名古屋");
            fleet.getSites().add(site);
        }
        assertThat(merge().conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.theirs()).hasToString("名古屋"));
    }

    @Test
    void two_new_devices_of_one_identity_are_not_mixed() {
        for (Fleet fleet : List.of(mine, theirs)) {
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId("new");
            fleet.getDevices().add(device);
        }
        Device my = mine.getDevices().getLast();
        my.setAddress("192.0.2.1");
        Device their = theirs.getDevices().getLast();
        their.setAddress("192.0.2.2");
        their.setSerial("S2");
        their.getOverrides().add(setting("smtp.port", "587"));
        assertThat(merged().conflicts()).hasSize(3);
        assertThat(my.getAddress()).isEqualTo("192.0.2.1");
        assertThat(my.getSerial()).isNull();
        assertThat(my.getOverrides()).isEmpty();
    }

    @Test
    void a_file_that_a_colleague_saved_is_merged_and_saved_over_without_losing_anything() {
        Path file = folder.resolve("office.fleet");
        Offices.saved(Offices.of(3), file);
        FleetDocument here = Offices.opened(file);
        FleetDocument there = Offices.opened(file);
        device(there.fleet(), 0).setLocation("theirs");
        Offices.done(there.save());
        device(here.fleet(), 1).setLocation("mine");
        assertThat(here.save()).isInstanceOf(Outcome.Failed.class);
        FleetDocument theirFile = Offices.opened(file);
        FleetMerge merge = FleetMerge.of(here.base(), here.fleet(), theirFile.fleet())
                .toOptional()
                .orElseThrow();
        assertThat(merge.conflicts()).isEmpty();
        Merging.apply(here.fleet(), merge, Set.of());
        here.follow(theirFile);
        Offices.done(here.save());
        Fleet result = Offices.opened(file).fleet();
        assertThat(device(result, 0).getLocation()).isEqualTo("theirs");
        assertThat(device(result, 1).getLocation()).isEqualTo("mine");
        assertThat(FleetMerge.of(here.base(), here.fleet(), result)
                        .toOptional()
                        .orElseThrow()
                        .differences())
                .isEmpty();
    }

    private List<Difference> back() {
        return FleetMerge.back(mine, base).toOptional().orElseThrow();
    }

    @Test
    void what_was_done_since_saving_is_told_with_both_values_and_taken_back_in_part_or_whole() {
        String was = device(base, 1).getLocation();
        device(mine, 1).setLocation("9F");
        EcoreUtil.delete(device(mine, 3));
        mine.getSites().add(FleetFactory.eINSTANCE.createSite());
        mine.getSites().getLast().setId("osaka");
        List<Difference> back = back();
        assertThat(back).hasSize(3);
        Difference.Changed moved = back.stream()
                .filter(Difference.Changed.class::isInstance)
                .map(Difference.Changed.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(moved.before()).hasToString("9F");
        Merging.apply(mine, List.of(moved));
        assertThat(device(mine, 1).getLocation()).isEqualTo(was);
        assertThat(back()).hasSize(2);
        Merging.apply(mine, back());
        assertThat(EcoreUtil.equals(mine, base)).isTrue();
    }

    private static Site site(Fleet fleet, String id) {
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId(id);
        site.setName("Site " + id);
        fleet.getSites().add(site);
        return site;
    }

    @Test
    void an_identity_that_is_used_for_two_kinds_is_told_and_nothing_is_mixed() {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("new");
        device.setName("Printer");
        mine.getDevices().add(device);
        site(theirs, "new");
        assertThat(FleetMerge.of(base, mine, theirs)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.trouble().code()).isEqualTo(TroubleCode.FLEET_DUPLICATE_ID);
            assertThat(failed.trouble().detail().in(Locale.ENGLISH))
                    .contains("“Printer” here", "“Site new” in the file");
            assertThat(failed.trouble().detail().in(Locale.JAPANESE)).contains("「Printer」", "「Site new」");
        });
    }

    @Test
    void something_that_was_replaced_by_another_kind_under_the_same_identity_is_told() {
        String id = device(base, 0).getId();
        theirs.getDevices().removeFirst();
        site(theirs, id);
        assertThat(FleetMerge.of(base, mine, theirs)).isInstanceOf(Outcome.Failed.class);
        mine.getDevices().removeFirst();
        assertThat(FleetMerge.of(base, mine, theirs)).isInstanceOf(Outcome.Failed.class);
        site(mine, id);
        assertThat(FleetMerge.of(base, mine, theirs)).isInstanceOf(Outcome.Failed.class);
        assertThat(FleetMerge.back(mine, base)).isInstanceOf(Outcome.Failed.class);
    }
}
