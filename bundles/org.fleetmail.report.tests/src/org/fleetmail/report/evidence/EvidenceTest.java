package org.fleetmail.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.Samples;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.report.seal.Vouching;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Evidence is written, and whatever is done to it afterwards is named. */
class EvidenceTest {
    private static Office office;

    @TempDir
    Path folder;

    @BeforeAll
    static void look() throws IOException {
        office = Office.open();
    }

    private Path written(EvidenceForm form) throws IOException {
        Path path = folder.resolve(form == EvidenceForm.ZIP ? "evidence.zip" : "evidence");
        return EvidenceWriter.write(office.source(folder), Locale.ENGLISH, Seal.NONE, form, path)
                .toOptional()
                .orElseThrow();
    }

    private static EvidenceCheck examined(Path path) {
        return EvidenceExamination.of(path, List.of(), Samples.NOW).toOptional().orElseThrow();
    }

    private static List<String> defects(Path path) {
        return examined(path).defects().stream()
                .map(defect -> defect.kind() + " " + defect.path())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(EvidenceForm.class)
    void what_was_written_is_whole(EvidenceForm form) throws IOException {
        EvidenceCheck check = examined(written(form));
        assertThat(check.defects()).isEmpty();
        assertThat(check.seal().signature()).isInstanceOf(Vouching.None.class);
        assertThat(check.manifest().fleet()).isEqualTo("Office 事務所");
        assertThat(check.manifest().run()).contains("taro-mine");
        assertThat(check.manifest().head())
                .contains(new Manifest.Head(3, Office.journal().getLast().hash()));
        assertThat(check.manifest().reports())
                .extracting(HashedFile::path)
                .containsExactly("report.html", "report/devices.csv");
    }

    @Test
    void certificates_dialogue_observations_plan_and_journal_are_in_it() throws IOException {
        Path evidence = written(EvidenceForm.FOLDER);
        String fingerprint = office.observation()
                .handshake()
                .orElseThrow()
                .certificate()
                .orElseThrow()
                .sha256();
        assertThat(evidence.resolve("certificates/" + fingerprint + ".pem"))
                .content()
                .startsWith("-----BEGIN CERT");
        assertThat(evidence.resolve("endpoints.jsonl")).content().contains("\"id\":\"mail\"", "TLSv1.3", "startedAt");
        assertThat(evidence.resolve("devices.jsonl"))
                .content()
                .contains("\"smtp.security\":\"starttls\"", "\"smtp.password\":{\"secret\":\"set\"}", "受付")
                .contains("{\"id\":\"silent\",\"name\":null,\"address\":null,\"asked\":false}");
        assertThat(evidence.resolve("plan.json")).content().isEqualTo("{\"plan\":1}");
        assertThat(Files.readAllLines(evidence.resolve("journal.jsonl"))).hasSize(2);
        try (Stream<Path> transcripts = Files.list(evidence.resolve("transcripts"))) {
            assertThat(transcripts)
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("C: ", "STARTTLS", "S: "))
                    .asString()
                    .contains("001-imap_starttls_127.0.0.2_");
        }
    }

    @Test
    void the_manifest_fits_its_schema() throws IOException {
        String manifest = Files.readString(written(EvidenceForm.FOLDER).resolve(Manifest.NAME));
        try (InputStream in = Manifest.class.getResourceAsStream("/schema/evidence.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(manifest, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void sha256sum_agrees() throws IOException {
        Path evidence = written(EvidenceForm.FOLDER);
        assertThat(Programs.status(evidence, "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"))
                .isZero();
        Files.writeString(evidence.resolve("plan.json"), "{}");
        assertThat(Programs.status(evidence, "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"))
                .isEqualTo(1);
    }

    @Test
    void altered_missing_and_added_files_are_named_each() throws IOException {
        Path evidence = written(EvidenceForm.FOLDER);
        Files.writeString(evidence.resolve("plan.json"), "{\"plan\":2}");
        Files.delete(evidence.resolve("devices.jsonl"));
        Files.writeString(evidence.resolve("certificates/forged.pem"), "");
        Files.writeString(folder.resolve("report.html"), "<!DOCTYPE html>.");
        Files.delete(folder.resolve("report/devices.csv"));
        assertThat(defects(evidence))
                .containsExactlyInAnyOrder(
                        "ALTERED plan.json",
                        "MISSING devices.jsonl",
                        "ADDED certificates/forged.pem",
                        "ALTERED report.html",
                        "MISSING report/devices.csv");
    }

    @Test
    void a_file_of_the_same_length_is_another_one_all_the_same() throws IOException {
        Path evidence = written(EvidenceForm.FOLDER);
        Path plan = evidence.resolve("plan.json");
        Files.writeString(plan, Files.readString(plan).replace('1', '2'));
        assertThat(defects(evidence)).containsExactly("ALTERED plan.json");
    }

    @Test
    void a_link_in_the_place_of_a_file_is_not_followed() throws IOException {
        Path evidence = written(EvidenceForm.FOLDER);
        Path report = folder.resolve("report.html");
        Files.move(report, folder.resolve("elsewhere.html"));
        Files.createSymbolicLink(report, folder.resolve("elsewhere.html"));
        assertThat(defects(evidence)).containsExactly("MISSING report.html");
    }

    /** Somebody who writes the sums anew cannot give the journal's entry another content without its hash telling. */
    @ParameterizedTest
    @CsvSource({"587,25", "taro-mine,hana-mine", "2026-11-22T10:00:00Z,2026-11-22T11:00:00Z"})
    void an_entry_of_the_journal_that_was_changed_together_with_its_sum_is_named(String was, String becomes)
            throws IOException {
        Path evidence = written(EvidenceForm.FOLDER);
        Path journal = evidence.resolve(JournalLines.NAME);
        Files.writeString(journal, Files.readString(journal).replace(was, becomes));
        forgeManifest(evidence, JournalLines.NAME);
        assertThat(defects(evidence)).containsExactly("UNCHAINED journal.jsonl:1");
    }

    /** A whole new chain ends in another hash than the one that was noted as the journal's end. */
    @Test
    void a_last_entry_that_is_not_the_noted_end_of_the_journal_is_named() throws IOException {
        Path evidence = written(EvidenceForm.FOLDER);
        JournalEntry second = Office.journal().get(1);
        Draft other = new Draft("taro-mine", "printer", EntryKind.INTENT, "{\"port\":\"25\"}");
        JournalEntry forged = JournalEntry.chained(3, Samples.NOW, other, second.hash());
        List<String> lines = Files.readAllLines(evidence.resolve(JournalLines.NAME));
        Files.writeString(
                evidence.resolve(JournalLines.NAME), lines.getFirst() + "\n" + JournalLines.of(forged) + "\n");
        forgeManifest(evidence, JournalLines.NAME);
        assertThat(defects(evidence)).containsExactly("UNCHAINED journal.jsonl:2");
    }

    private static void forgeManifest(Path evidence, String name) throws IOException {
        byte[] now = Files.readAllBytes(evidence.resolve(name));
        Manifest manifest = ManifestJson.read(Files.readAllBytes(evidence.resolve(Manifest.NAME)));
        List<HashedFile> files = manifest.files().stream()
                .map(file -> file.path().equals(name) ? new HashedFile(name, now.length, Hashing.sha256(now)) : file)
                .toList();
        Files.write(
                evidence.resolve(Manifest.NAME),
                ManifestJson.write(new Manifest(
                        manifest.madeAt(),
                        manifest.program(),
                        manifest.fleet(),
                        manifest.vantage(),
                        manifest.run(),
                        manifest.head(),
                        files,
                        manifest.reports())));
    }

    @Test
    void a_manifest_that_points_outside_is_not_followed() throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("deep/evidence"));
        Files.writeString(folder.resolve("outside.txt"), "x");
        Manifest manifest = new Manifest(
                Samples.NOW,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(new HashedFile("../../outside.txt", 1, "")),
                List.of(new HashedFile("../outside.txt", 1, ""), new HashedFile("/etc/hostname", 1, "")));
        Files.write(evidence.resolve(Manifest.NAME), ManifestJson.write(manifest));
        assertThat(defects(evidence))
                .containsExactly("MISSING ../../outside.txt", "MISSING ../outside.txt", "MISSING /etc/hostname");
    }

    @Test
    void a_zip_file_that_unpacks_into_more_than_the_manifest_says_is_read_no_further() throws IOException {
        Manifest manifest = new Manifest(
                Samples.NOW,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(new HashedFile("bomb", 10, "")),
                List.of());
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(Manifest.NAME));
            out.write(ManifestJson.write(manifest));
            out.putNextEntry(new ZipEntry("bomb"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        assertThat(defects(zip)).containsExactly("ALTERED bomb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "{}",
                "[[[[[[[[[[[[]]]]]]]]]]]]",
                "{\"schema\":\"fleetmail-evidence\",\"version\":2}",
                "{\"schema\":\"fleetmail-evidence\",\"version\":1,\"at\":\"yesterday\"}"
            })
    void what_is_no_manifest_is_no_evidence(String text) throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(evidence.resolve(Manifest.NAME), text);
        assertThat(trouble(evidence)).isEqualTo(TroubleCode.EVIDENCE_INVALID);
    }

    @Test
    void a_folder_without_manifest_and_a_file_that_is_no_zip_are_no_evidence() throws IOException {
        assertThat(trouble(folder)).isEqualTo(TroubleCode.EVIDENCE_INVALID);
        assertThat(trouble(Files.writeString(folder.resolve("no.zip"), "PK"))).isEqualTo(TroubleCode.EVIDENCE_INVALID);
        assertThat(trouble(folder.resolve("nowhere"))).isEqualTo(TroubleCode.FILE_ACCESS);
    }

    private static TroubleCode trouble(Path path) {
        return EvidenceExamination.of(path, List.of(), Samples.NOW)
                        instanceof Outcome.Failed<EvidenceCheck>(var trouble)
                ? trouble.code()
                : null;
    }

    @ParameterizedTest
    @EnumSource(EvidenceForm.class)
    void of_evidence_of_a_report_that_is_gone_nothing_stays(EvidenceForm form) throws IOException {
        EvidenceSource source = office.source(folder);
        Files.delete(source.written().getFirst());
        Outcome<Path> written =
                EvidenceWriter.write(source, Locale.ENGLISH, Seal.NONE, form, folder.resolve("evidence"));
        assertThat(written).isInstanceOf(Outcome.Failed.class);
        assertThat(folder.resolve("evidence")).doesNotExist();
        assertThat(folder.resolve("evidence.part")).doesNotExist();
    }

    @Test
    void every_defect_is_said_in_both_languages() {
        for (Defect.Kind kind : Defect.Kind.values()) {
            Defect defect = new Defect(kind, "plan.json");
            assertThat(defect.sentence().in(Locale.ENGLISH))
                    .endsWith("plan.json")
                    .doesNotContain("!");
            assertThat(defect.sentence().in(Locale.JAPANESE))
                    .endsWith("plan.json")
                    .containsPattern("[ぁ-ん]");
        }
    }
}
