package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.MailTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetDocumentTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("office.fleet");
    }

    @Test
    void whatIsSavedIsWhatIsOpened() {
        Fleet fleet = Offices.of(3);
        Offices.saved(fleet, file);

        assertThat(EcoreUtil.equals(Offices.opened(file).fleet(), fleet)).isTrue();
    }

    @Test
    void everyTextSurvives() throws IOException {
        Fleet fleet = Offices.of(1);
        for (String text : List.of("", " ", " a  b ", "a\tb\nc\r\nd\r", "]]>", "<&>'\"", "🖨\u0085\u2028", "&#10;")) {
            fleet.getDevices().getFirst().getTags().add(text);
            fleet.getSites().getFirst().setName(text);
            Offices.done(FleetFile.create(EcoreUtil.copy(fleet), file).saveAs(file));

            FleetDocument opened = Offices.opened(file);
            assertThat(EcoreUtil.equals(opened.fleet(), fleet)).as(text).isTrue();
            byte[] before = Files.readAllBytes(file);
            Offices.done(opened.save());
            assertThat(file).hasBinaryContent(before);
        }
    }

    @Test
    void whatWasClearedStaysClearOrHasItsDefault() {
        Fleet fleet = Offices.of(1);
        fleet.getSites().getFirst().setTimeZone(null);
        fleet.getDevices().getFirst().setLocation(null);
        fleet.getDevices().getFirst().getTags().add(null);
        Offices.saved(fleet, file);

        Fleet opened = Offices.opened(file).fleet();

        assertThat(opened.getSites().getFirst().getTimeZone()).isEqualTo("Asia/Tokyo");
        assertThat(opened.getDevices().getFirst().getLocation()).isNull();
        assertThat(opened.getDevices().getFirst().getTags()).containsExactly("3f");
    }

    @Test
    void theFileIsOrdinaryXmi() throws IOException {
        Fleet fleet = Offices.of(3);
        Offices.saved(fleet, file);
        ResourceSet resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(FleetPackage.eNS_URI, FleetPackage.eINSTANCE);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("fleet", new XMIResourceFactoryImpl());

        var resource = resources.getResource(URI.createFileURI(file.toString()), true);
        resource.load(Map.of());

        assertThat(EcoreUtil.equals(resource.getContents().getFirst(), fleet)).isTrue();
    }

    @Test
    void openingAndSavingChangesNoByte() throws IOException {
        Offices.saved(Offices.of(3), file);
        byte[] before = Files.readAllBytes(file);

        Offices.done(Offices.opened(file).save());

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void anotherPortIsOneOtherLine() throws IOException {
        FleetDocument document = Offices.saved(Offices.of(20), file);
        List<String> before = Files.readAllLines(file);

        document.fleet().getEndpoints().getFirst().setPort(465);
        Offices.done(document.save());

        List<String> removed = new ArrayList<>(before);
        List<String> added = new ArrayList<>(Files.readAllLines(file));
        before.forEach(added::remove);
        Files.readAllLines(file).forEach(removed::remove);
        assertThat(removed).map(String::strip).containsExactly("port=\"587\"");
        assertThat(added).map(String::strip).containsExactly("port=\"465\"");
    }

    @Test
    void everyAttributeHasItsOwnLine() throws IOException {
        Offices.saved(Offices.of(2), file);

        assertThat(Files.readAllLines(file).stream().skip(1))
                .allSatisfy(line -> assertThat(line.split("=\"").length).isLessThanOrEqualTo(2));
        assertThat(Files.readString(file)).doesNotContain("\r").endsWith("</fleet:Fleet>\n");
    }

    @Test
    void thePreviousVersionIsKept() throws IOException {
        FleetDocument document = Offices.saved(Offices.of(1), file);
        byte[] first = Files.readAllBytes(file);
        document.fleet().setName("Another");

        Offices.done(document.save());

        assertThat(folder.resolve("office.fleet.bak")).hasBinaryContent(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aChangeBySomebodyElseIsNeverOverwritten() throws IOException {
        FleetDocument document = Offices.saved(Offices.of(1), file);
        assertThat(document.changedOnDisk()).isFalse();
        Files.writeString(file, Files.readString(file).replace("3F", "4F"));
        byte[] theirs = Files.readAllBytes(file);

        assertThat(document.changedOnDisk()).isTrue();
        assertThat(trouble(document.save()).code()).isEqualTo(TroubleCode.FLEET_CHANGED);
        assertThat(file).hasBinaryContent(theirs);
    }

    @Test
    void aChangeBySomebodyElseIsOverwrittenWhenAPersonSaysSoAndKept() throws IOException {
        FleetDocument document = Offices.saved(Offices.of(1), file);
        Files.writeString(file, Files.readString(file).replace("3F", "4F"));
        byte[] theirs = Files.readAllBytes(file);

        Offices.done(document.saveOver());

        assertThat(Files.readString(file)).contains("3F");
        assertThat(folder.resolve("office.fleet.bak")).hasBinaryContent(theirs);
        assertThat(document.changedOnDisk()).isFalse();
    }

    @Test
    void aRemovedFileIsAChange() throws IOException {
        FleetDocument document = Offices.saved(Offices.of(1), file);
        Files.delete(file);

        assertThat(trouble(document.save()).code()).isEqualTo(TroubleCode.FLEET_CHANGED);
        Offices.done(document.saveOver());
        assertThat(file).exists();
    }

    @Test
    void aNewDocumentDoesNotReplaceAFileThatIsThere() throws IOException {
        Files.writeString(file, "somebody's");

        assertThat(trouble(FleetFile.create(Offices.of(1), file).save()).code()).isEqualTo(TroubleCode.FLEET_CHANGED);
        assertThat(file).hasContent("somebody's");
    }

    @Test
    void aDocumentSavedAsAnotherFileBelongsToIt() {
        FleetDocument document = Offices.saved(Offices.of(1), file);
        Path other = folder.resolve("other.fleet");

        Offices.done(document.saveAs(other));

        assertThat(document.path()).isEqualTo(other);
        assertThat(document.changedOnDisk()).isFalse();
        assertThat(document.fleet().eResource().getURI().lastSegment()).isEqualTo("other.fleet");
    }

    @Test
    void rightsOfTheFileStayAsTheyWere() throws IOException {
        assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class))
                .isNotNull();
        FleetDocument document = Offices.saved(Offices.of(1), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        Offices.done(document.save());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aSymbolicLinkIsLeftAlone() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.fleet"), file);
        FleetDocument document = Offices.saved(Offices.of(1), file);

        assertThat(trouble(document.saveAs(link)).code()).isEqualTo(TroubleCode.FILE_ACCESS);
        assertThat(trouble(FleetFile.open(link)).code()).isEqualTo(TroubleCode.FILE_ACCESS);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aFolderThatCannotBeWrittenIsATroubleAndNoMore() {
        Path denied = Path.of("/proc/self/office.fleet");
        assumeThat(denied.getParent()).exists();
        FleetDocument document = Offices.saved(Offices.of(1), file);

        assertThat(trouble(document.saveAs(denied)).code()).isEqualTo(TroubleCode.FILE_ACCESS);
        assertThat(document.path()).isEqualTo(file);
        Offices.done(document.save());
    }

    @Test
    void aMissingFileAndAFolderAreTroubles() {
        assertThat(trouble(FleetFile.open(file)).code()).isEqualTo(TroubleCode.FILE_ACCESS);
        assertThat(trouble(FleetFile.open(folder)).code()).isEqualTo(TroubleCode.FILE_ACCESS);
        assertThat(trouble(FleetFile.create(Offices.of(1), folder).save()).code())
                .isEqualTo(TroubleCode.FILE_ACCESS);
    }

    @Test
    void whatCouldNotBeOpenedAgainIsNotSaved() throws IOException {
        FleetDocument document = Offices.saved(Offices.of(2), file);
        byte[] before = Files.readAllBytes(file);
        Fleet fleet = document.fleet();

        fleet.getDevices().getLast().setId("dev-1");
        assertRefused(document, TroubleCode.FLEET_DUPLICATE_ID);
        fleet.getDevices().getLast().setId("two words");
        assertRefused(document, TroubleCode.FLEET_SYNTAX);
        fleet.getDevices().getLast().setId("dev-2");
        fleet.getDevices().getLast().setName("bell\u0007");
        assertRefused(document, TroubleCode.FLEET_SYNTAX);
        fleet.getDevices().getLast().setName("whole again");
        Account removed = fleet.getAccounts().removeFirst();
        assertRefused(document, TroubleCode.FLEET_REFERENCE);
        fleet.getAccounts().add(removed);
        MailTemplate template = fleet.getTemplates().getFirst();
        template.setBasedOn(template);
        assertRefused(document, TroubleCode.FLEET_CYCLE);
        assertThat(file).hasBinaryContent(before);
        template.setBasedOn(null);
        Offices.done(document.save());
        Offices.opened(file);
    }

    private static void assertRefused(FleetDocument document, TroubleCode code) {
        assertThat(trouble(document.save()).code()).isEqualTo(code);
    }

    private static Trouble trouble(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).trouble();
    }
}
