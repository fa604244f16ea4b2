package org.fleetmail.ui.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.ui.fleet.State.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the details of a check say, of mail servers that were really talked to. */
class OfficeServersTest {
    private static VirtualOffice office;
    private static Fleet fleet;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        office = VirtualOffice.open(OfficePlan.of(1, Faults.none(), 1))
                .toOptional()
                .orElseThrow();
        fleet = office.fleet();
    }

    @AfterAll
    static void close() throws Exception {
        office.close();
    }

    private static Endpoint endpoint(String id) {
        return fleet.getEndpoints().stream()
                .filter(each -> each.getId().equals(id))
                .map(EcoreUtil::copy)
                .findFirst()
                .orElseThrow();
    }

    /** The endpoint of an identity with the trust of the original, which a copy does not have. */
    private static EndpointObservation look(Endpoint endpoint, Depth depth) {
        EndpointTarget target = EndpointTarget.of(endpoint).toOptional().orElseThrow();
        return new LiveVerifier().verify(target, depth, Duration.ofSeconds(3), new Cancellation(), step -> {});
    }

    private static Check checked(String id) {
        Endpoint endpoint = endpoint(id);
        Check check = new Check(id, Place.of(endpoint), () -> {});
        check.end(look(endpoint, Depth.GRADE));
        return check;
    }

    private static List<Object> mended(Endpoint endpoint) {
        return WrongSettings.of(endpoint, look(endpoint, Depth.GRADE)).stream()
                .map(Fix.Set::value)
                .toList();
    }

    @Test
    void a_right_setting_is_not_to_be_mended() {
        assertThat(mended(endpoint(OfficePlan.SUBMISSION))).isEmpty();
        assertThat(mended(endpoint(OfficePlan.SUBMISSIONS))).isEmpty();
    }

    @Test
    void starttls_at_a_port_that_begins_with_tls_is_mended_to_implicit_tls() {
        Endpoint wrong = endpoint(OfficePlan.SUBMISSIONS);
        set(wrong, TransportSecurity.STARTTLS);
        assertThat(mended(wrong)).containsExactly(TransportSecurity.IMPLICIT_TLS);
        Finding finding = WrongSettings.finding(wrong, look(wrong, Depth.GRADE)).orElseThrow();
        assertThat(finding.element()).isEqualTo(OfficePlan.SUBMISSIONS);
        assertThat(finding.fixes()).hasSize(1);
    }

    @Test
    void tls_at_once_at_a_port_that_begins_in_clear_is_mended_to_starttls() {
        Endpoint wrong = endpoint(OfficePlan.SUBMISSION);
        set(wrong, TransportSecurity.IMPLICIT_TLS);
        assertThat(mended(wrong)).containsExactly(TransportSecurity.STARTTLS);
    }

    @Test
    void no_protection_where_starttls_is_offered_is_mended() {
        Endpoint wrong = endpoint(OfficePlan.SUBMISSION);
        set(wrong, TransportSecurity.NONE);
        assertThat(mended(wrong)).containsExactly(TransportSecurity.STARTTLS);
    }

    @Test
    void a_port_where_nobody_listens_is_mended_to_the_usual_one() {
        Endpoint wrong = endpoint(OfficePlan.SUBMISSION);
        wrong.eSet(FleetPackage.Literals.ENDPOINT__PORT, 1);
        assertThat(mended(wrong)).containsExactly(587);
    }

    private static void set(Endpoint endpoint, TransportSecurity security) {
        endpoint.eSet(FleetPackage.Literals.ENDPOINT__TRANSPORT_SECURITY, security);
    }

    @Test
    @Tag("row:T15")
    void the_chain_is_a_tree_whose_checks_say_what_is_wrong() {
        var roots = ChainTree.of(look(endpoint(OfficePlan.OLD_SUBMISSION), Depth.GRADE));
        assertThat(roots.getFirst().label()).isEqualTo(Messages.ChainTree_anchor);
        var leaf = roots.getFirst();
        while (leaf.children().stream().anyMatch(ChainTree.Node::certificate)) {
            leaf = leaf.children().stream()
                    .filter(ChainTree.Node::certificate)
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(leaf.mood()).isEqualTo(Mood.BAD);
        assertThat(leaf.children())
                .filteredOn(node -> node.label().equals(Messages.ChainTree_validity))
                .singleElement()
                .satisfies(node -> assertThat(node.mood()).isEqualTo(Mood.BAD));
        assertThat(leaf.children())
                .filteredOn(node -> node.label().equals(Messages.ChainTree_names))
                .isNotEmpty();
    }

    @Test
    void suites_stand_under_their_versions_and_silence_is_not_a_no() {
        var grade = SuiteMatrix.of(
                look(endpoint(OfficePlan.SUBMISSION), Depth.GRADE).offer());
        assertThat(grade.getFirst().answers()).containsEntry(ProtocolVersion.TLS_1_3, Answer.YES);
        var deep =
                SuiteMatrix.of(look(endpoint(OfficePlan.SUBMISSION), Depth.DEEP).offer());
        assertThat(deep.size()).isGreaterThan(grade.size());
        assertThat(deep)
                .filteredOn(line -> line.name().equals("TLS_AES_128_GCM_SHA256"))
                .singleElement()
                .satisfies(line -> assertThat(line.answers())
                        .containsEntry(ProtocolVersion.TLS_1_3, Answer.YES)
                        .doesNotContainKey(ProtocolVersion.TLS_1_2));
    }

    @Test
    void what_is_kept_gives_the_same_facts_back() {
        EndpointObservation seen = look(endpoint(OfficePlan.SUBMISSION), Depth.GRADE);
        Verdict verdict = Verdicts.of(seen);
        Seen facts = Seen.of(seen.endedAt(), ObservationJson.of(seen, verdict, Locale.ENGLISH));
        assertThat(facts.outcome()).isEqualTo(verdict.outcome());
        assertThat(facts.version()).isEqualTo("TLSv1.3");
        assertThat(facts.group()).isNotEmpty();
        assertThat(facts.daysLeft(seen.endedAt()).orElseThrow()).isPositive();
        assertThat(facts.accepted()).contains("TLSv1.3");
    }

    @Test
    void a_check_can_be_copied_as_text_and_written_to_a_file() throws Exception {
        Check check = checked(OfficePlan.OLD_SUBMISSION);
        assertThat(CheckText.of(check))
                .contains(check.place().address(), Messages.ChainTree_validity, "EHLO", Messages.FindingsText_critical);
        Path file = folder.resolve("checks.json");
        assertThat(new CheckFiles(Clock.systemUTC(), "1.0")
                        .json(List.of(check), file)
                        .toOptional())
                .contains(file);
        assertThat(Files.readString(file))
                .contains("\"fleetmail-verify\"", check.place().address());
    }

    @Test
    void checks_are_opened_in_a_report() throws Exception {
        Endpoint endpoint = endpoint(OfficePlan.OLD_SUBMISSION);
        SeenEndpoint seen = new SeenEndpoint(endpoint, Outcome.done(look(endpoint, Depth.GRADE)));
        Outcome<ChainCheck> unread = Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, "store", ""));
        Outcome<Path> report =
                new CheckFiles(Clock.systemUTC(), "1.0").report(fleet, "office.fleet", List.of(seen), unread, folder);
        assertThat(Files.readString(report.toOptional().orElseThrow()))
                .contains(endpoint.getName(), String.valueOf(endpoint.getPort()));
    }

    @Test
    void a_check_after_another_says_what_changed() {
        Check check = checked(OfficePlan.SUBMISSION);
        assertThat(check.now().changes()).isEmpty();
        check.end(look(endpoint(OfficePlan.OLD_SUBMISSION), Depth.GRADE));
        assertThat(check.now().changes()).isNotEmpty();
    }
}
