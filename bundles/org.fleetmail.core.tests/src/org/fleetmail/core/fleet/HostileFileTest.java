package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Fleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody made to do harm, or broke. */
class HostileFileTest {
    private static final String ROOT =
            "<fleet:Fleet xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:fleet=\"urn:fleetmail:fleet\" id=\"f\"";
    private static final String BEGIN = ROOT + ">\n";
    private static final String END = "\n</fleet:Fleet>\n";

    @TempDir
    Path folder;

    @Test
    void externalEntitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "canary");

        Opening.Refused refused = refused(
                "<!DOCTYPE f [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n" + ROOT + " name=\"&x;\">" + END);

        assertProblem(refused, TroubleCode.FLEET_HOSTILE, 1, 1);
        assertThat(refused.toString()).doesNotContain("canary");
    }

    @Test
    void entityBombsAreRefused() {
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n";

        assertProblem(refused(bomb + ROOT + " name=\"&b;\">" + END), TroubleCode.FLEET_HOSTILE, 2, 1);
    }

    @Test
    void anEntityNobodyDeclaredIsAnError() {
        assertProblem(refused(ROOT + "\nname=\"&x;\">" + END), TroubleCode.FLEET_SYNTAX, 2);
    }

    @Test
    void aDoctypeInsideAnElementAndCdataAreRefused() {
        assertProblem(refused(BEGIN + "  <!DOCTYPE x>" + END), TroubleCode.FLEET_HOSTILE, 2, 3);
        assertProblem(refused(BEGIN + " <![CDATA[x]]>" + END), TroubleCode.FLEET_HOSTILE, 2, 2);
    }

    @Test
    void anEndlessAttributeIsStoppedBeforeItFillsTheMemory() {
        AtomicLong given = new AtomicLong();

        Opening opening =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readEndless(ROOT + "\n  name=\"", given));

        assertProblem((Opening.Refused) opening, TroubleCode.FLEET_HOSTILE, 2, 8);
        assertThat(given).hasValueLessThan(4 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<?x ", "text", "<", "</", "<a "})
    void whateverIsEndlessIsStopped(String begin) {
        AtomicLong given = new AtomicLong();

        Opening opening = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readEndless(BEGIN + begin, given));

        assertThat(opening).isInstanceOf(Opening.Refused.class);
        assertThat(given).hasValueLessThan(4 << 20);
    }

    @Test
    void aFileThatIsTooLargeIsStopped() {
        Limits small = new Limits(10_000, 1 << 20, 32, 100, 1000);

        Opening opening = read(BEGIN + " ".repeat(20_000) + END, small);

        assertThat(((Opening.Refused) opening).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TroubleCode.FLEET_HOSTILE);
            assertThat(problem.line()).isPositive();
            assertThat(problem.detail().in(Locale.ENGLISH)).contains("10,000 bytes");
        });
    }

    @Test
    void depthAttributesAndElementsAreBounded() {
        assertProblem(refused(BEGIN + "<a>".repeat(40)), TroubleCode.FLEET_HOSTILE, 2, 94);
        String attributes = "";
        for (int i = 0; i < 101; i++) {
            attributes += "\na" + i + "=\"\"";
        }
        assertProblem(refused(ROOT + ">\n<sites" + attributes + "/>" + END), TroubleCode.FLEET_HOSTILE, 103, 1);
        Limits few = new Limits(1 << 20, 1 << 20, 32, 100, 3);
        Opening opening = read(BEGIN + "<sites id=\"a\"/>\n<sites id=\"b\"/>\n<sites id=\"c\"/>" + END, few);
        assertProblem((Opening.Refused) opening, TroubleCode.FLEET_HOSTILE, 4, 1);
    }

    @Test
    void nothingElseIsEverFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/other.fleet#tokyo";
            String xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
            assertHostile("<devices id=\"d\">\n<site href=\"" + url + "\"/></devices>", 3);
            assertHostile("<sites id=\"s\"\nhref=\"" + url + "\"/>", 3);
            assertHostile("<devices id=\"d\"\nsite=\"" + url + "\"/>", 3);
            assertHostile("<devices id=\"d\"\nsite=\"other.fleet#tokyo\"/>", 3);
            assertHostile("<sites id=\"s\"" + xsi + "\nxsi:schemaLocation=\"urn:x " + url + "\"/>", 3);
            assertHostile("<sites id=\"s\"" + xsi + "\nxsi:noNamespaceSchemaLocation=\"" + url + "\"/>", 3);
            refused(BEGIN + "<x:y xmlns:x=\"" + url + "\"/>" + END);
            refused("<?xml-stylesheet href=\"" + url + "\"?>" + BEGIN);
            server.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    private void assertHostile(String body, int line) {
        assertProblem(refused(BEGIN + body + END), TroubleCode.FLEET_HOSTILE, line);
    }

    @Test
    void foreignClassesAreRefused() {
        String type = "<sites id=\"s\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n xsi:type=\"";

        assertHostile(type + "fleet:Device\"/>", 3);
        assertHostile(type + "ecore:EObject\"/>", 3);
        assertThat(read(BEGIN + type + "fleet:Site\"/>" + END)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void referencesToNowhereNameTheirPlace() {
        Opening.Refused refused = refused(BEGIN + """
            <sites id="tokyo"/>
            <devices
                id="d"
                site="osaka"
                account="tokyo"/>
            <workstations id="w" accounts="a b"/>
            """ + END);

        assertThat(refused.problems())
                .extracting(p -> p.code() + " " + p.line() + ":" + p.column())
                .containsExactly(
                        "FLEET_REFERENCE 5:5", "FLEET_REFERENCE 6:5", "FLEET_REFERENCE 7:22", "FLEET_REFERENCE 7:22");
        assertThat(refused.problems().get(1).detail().in(Locale.ENGLISH)).contains("Site", "Account");
        assertThat(refused.problems().getFirst().trouble().where()).endsWith("hostile.fleet:5:5");
    }

    @Test
    void duplicateIdentitiesNameTheirPlace() {
        assertProblem(
                refused(BEGIN + "<sites id=\"x\"/>\n<devices\n  name=\"y\"\n  id=\"x\"/>" + END),
                TroubleCode.FLEET_DUPLICATE_ID,
                5,
                3);
    }

    @Test
    void cyclesNameTheirPlace() {
        Opening.Refused refused = refused(BEGIN + """
            <templates id="a" basedOn="b"/>
            <templates id="b" basedOn="c"/>
            <templates id="c" basedOn="b"/>
            <templates id="d" basedOn="d"/>
            """ + END);

        assertThat(refused.problems())
                .extracting(p -> p.code() + " " + p.line() + ":" + p.column())
                .containsExactly("FLEET_CYCLE 3:19", "FLEET_CYCLE 4:19", "FLEET_CYCLE 5:19");
    }

    @Test
    void everyMistakeIsTold() {
        Opening.Refused refused = refused(BEGIN + """
            <sites name="no identity"/>
            <sites id="two words"/>
            <sites id="s" colour="red" port25Blocked="perhaps"/>
            <endpoints id="e" port="many" transportSecurity="ssl"><mechanisms>TELEPATHY</mechanisms></endpoints>
            <printers><wheels/></printers>
            <devices id="d"><snmp/><snmp/>words</devices>
            """ + END);

        assertThat(refused.problems())
                .extracting(p -> p.line() + " " + p.detail().key())
                .containsExactly(
                        "2 no-id",
                        "3 bad-id",
                        "4 unknown-attribute",
                        "4 bad-value",
                        "5 bad-value",
                        "5 bad-value",
                        "5 bad-value",
                        "6 unknown-element",
                        "7 twice",
                        "7 unknown-text");
    }

    @Test
    void aHundredMistakesAreEnough() {
        assertThat(refused(BEGIN + "<x/>\n".repeat(5000) + END).problems()).hasSize(100);
    }

    @Test
    void hugeValuesDoNotMakeHugeMessages() {
        Opening.Refused refused = refused(BEGIN + "<endpoints id=\"e\" port=\"" + "9".repeat(100_000) + "\"/>" + END);

        assertThat(refused.problems().getFirst().trouble().in(Locale.ENGLISH)).hasSizeLessThan(1000);
    }

    @Test
    void brokenXmlNamesItsPlace() {
        assertProblem(refused(BEGIN + "<sites id=\"a\">" + END), TroubleCode.FLEET_SYNTAX, 3);
        assertProblem(refused(""), TroubleCode.FLEET_SYNTAX, 1);
        assertProblem(refused("PK\u0003\u0004"), TroubleCode.FLEET_SYNTAX, 1);
        assertProblem(refused(BEGIN), TroubleCode.FLEET_SYNTAX, 2);
        assertProblem(refused("<html/>"), TroubleCode.FLEET_SYNTAX, 1, 1);
        assertProblem(refused("<Fleet xmlns=\"urn:other\"/>"), TroubleCode.FLEET_SYNTAX, 1, 1);
    }

    @Test
    void whatIsNotUtf8NamesItsPlace() {
        String text = BEGIN + "<sites id=\"a\"\n  name=\"東京\"/>" + END;

        Opening opening = read(text.getBytes(Charset.forName("Shift_JIS")), Limits.STANDARD);

        assertProblem((Opening.Refused) opening, TroubleCode.FLEET_SYNTAX, 3);
        Opening utf16 = read(text.getBytes(StandardCharsets.UTF_16), Limits.STANDARD);
        assertThat(utf16).isInstanceOf(Opening.Refused.class);
    }

    @Test
    void marksCommentsAndOtherLineEndsAreNoProblem() {
        String text = "\uFEFF<?xml version='1.0' encoding='utf-8'?>\r\n<!-- > -- \" --><!-- <a> -->\r\n"
                .replace(" -- \"", " \" ");
        String body = "<sites id='s'\r\n name='a>b \"c\"'/>\r\n<!---->\r\n<devices id='d'\r\n site='nowhere'/>";

        assertProblem(refused(text + BEGIN.replace("\n", "\r\n") + body + END), TroubleCode.FLEET_REFERENCE, 8, 2);
        Opening opened = read(text + BEGIN + body.replace("nowhere", "s") + END);
        assertThat(((Opening.Opened) opened)
                        .document()
                        .fleet()
                        .getSites()
                        .getFirst()
                        .getName())
                .isEqualTo("a>b \"c\"");
    }

    @Test
    void placesStayRightThroughManyBuffers() {
        StringBuilder text = new StringBuilder(BEGIN);
        for (int i = 0; i < 5000; i++) {
            text.append("<sites\n  name=\"東京🏢 > ")
                    .append("x".repeat(i % 97))
                    .append("\"\n  id=\"s")
                    .append(i)
                    .append("\"/>\n");
        }
        text.append("<devices\n  id=\"d\"\n  site=\"nowhere\"/>");

        assertProblem(refused(text + END), TroubleCode.FLEET_REFERENCE, 15_004, 3);
    }

    @Test
    void aDocumentThatIsOpenStaysAsItIs() throws IOException {
        Path file = folder.resolve("office.fleet");
        FleetDocument open = Offices.saved(Offices.of(2), file);
        Fleet before = EcoreUtil.copy(open.fleet());
        Files.writeString(file, "<!DOCTYPE x>");

        assertThat(FleetFile.read(file)).isInstanceOf(Opening.Refused.class);

        assertThat(EcoreUtil.equals(open.fleet(), before)).isTrue();
        assertThat(open.changedOnDisk()).isTrue();
    }

    @Test
    void versionsThatAreNotOursAreRefusedWithASentence() {
        Opening.Refused refused = refused(ROOT + "\n  formatVersion=\"3\"><nothing we=\"know\"/>" + END);

        assertProblem(refused, TroubleCode.FLEET_NEWER, 2, 3);
        assertThat(refused.problems().getFirst().trouble().in(Locale.JAPANESE)).contains("より新しい", "版は 3");
        assertProblem(refused(ROOT + " formatVersion=\"two\">" + END), TroubleCode.FLEET_SYNTAX, 1);
        assertProblem(refused(ROOT + " formatVersion=\"0\">" + END), TroubleCode.FLEET_SYNTAX, 1);
        assertProblem(refused(ROOT + " formatVersion=\"-1\">" + END), TroubleCode.FLEET_SYNTAX, 1);
    }

    private static void assertProblem(Opening.Refused refused, TroubleCode code, int line, int... column) {
        Problem first = refused.problems().getFirst();
        assertThat(first.code()).as(first.toString()).isEqualTo(code);
        assertThat(first.line()).as(first.toString()).isEqualTo(line);
        assertThat(first.column()).as(first.toString()).isEqualTo(column.length == 0 ? first.column() : column[0]);
        assertThat(first.column()).isPositive();
    }

    private Opening.Refused refused(String text) {
        Opening opening = read(text);
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        assertThat(List.of(Locale.ENGLISH, Locale.JAPANESE))
                .allSatisfy(language -> assertThat(((Opening.Refused) opening).problems())
                        .allSatisfy(p -> assertThat(p.detail().in(language)).doesNotStartWith("!")));
        return (Opening.Refused) opening;
    }

    private Opening read(String text) {
        return read(text, Limits.STANDARD);
    }

    private Opening read(String text, Limits limits) {
        return read(text.getBytes(StandardCharsets.UTF_8), limits);
    }

    private Opening read(byte[] content, Limits limits) {
        try (InputStream in = new ByteArrayInputStream(content)) {
            return new FleetReader(folder.resolve("hostile.fleet"), limits).read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads a text that is followed by a billion letters. */
    private Opening readEndless(String begin, AtomicLong given) {
        try (InputStream head = new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8));
                InputStream tail = new Letters(1L << 30, given);
                InputStream in = new SequenceInputStream(head, tail)) {
            return new FleetReader(folder.resolve("hostile.fleet"), Limits.STANDARD).read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** So many letters, counting how many were asked for. */
    private static final class Letters extends InputStream {
        private final long length;
        private final AtomicLong given;

        Letters(long length, AtomicLong given) {
            this.length = length;
            this.given = given;
        }

        @Override
        public int read() {
            return given.getAndIncrement() < length ? 'x' : -1;
        }
    }
}
