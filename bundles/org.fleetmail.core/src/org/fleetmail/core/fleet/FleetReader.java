package org.fleetmail.core.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.fleetmail.core.internal.file.Sha256;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one fleet file, in one pass: bytes, characters, guard, parser, migration, fleet. */
final class FleetReader {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String PREFIXES = "http://xml.org/sax/features/namespace-prefixes";

    private final Path file;
    private final Limits limits;
    private final Problems problems;
    private final Marks marks = new Marks();

    FleetReader(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.problems = new Problems(file);
    }

    /** Reads a whole stream; an exception is one of the stream itself. */
    Opening read(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        FleetBuilder builder = new FleetBuilder(marks, problems);
        VersionGate gate = new VersionGate(builder, marks, problems);
        Snapshot.Recorder recorder = new Snapshot.Recorder(in);
        try (Reader source = new Utf8Source(new DigestInputStream(recorder, digest), limits.bytes());
                Guard guard = new Guard(source, limits, marks, problems)) {
            parse(guard, gate);
        }
        if (!problems.none()) {
            return new Opening.Refused(problems.list());
        }
        String revision = HexFormat.of().formatHex(digest.digest());
        return new Opening.Opened(new FleetDocument(
                builder.fleet(), file, new FleetDocument.Read(revision, recorder.snapshot()), gate.migrated()));
    }

    private void parse(Guard guard, VersionGate gate) throws IOException {
        try {
            XMLReader parser = parser();
            parser.setContentHandler(gate);
            parser.setErrorHandler(new DefaultHandler());
            parser.parse(new InputSource(guard));
        } catch (Guard.Refused e) {
            assert !problems.none();
        } catch (Utf8Source.TooLarge e) {
            problems.add(guard.place(), TroubleCode.FLEET_HOSTILE, "too-large", limits.bytes());
        } catch (CharacterCodingException e) {
            problems.add(guard.place(), TroubleCode.FLEET_SYNTAX, "not-utf-8");
        } catch (SAXParseException e) {
            Place place = new Place(Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
            problems.add(place, TroubleCode.FLEET_SYNTAX, Sentence.verbatim(firstLine(e)));
        } catch (SAXException e) {
            if (problems.none()) {
                throw new IllegalStateException(e);
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstLine(SAXParseException e) {
        String message = e.getMessage() == null ? "" : e.getMessage().strip();
        String line = message.lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), 200));
    }

    private static XMLReader parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setFeature(PREFIXES, true);
        return factory.newSAXParser().getXMLReader();
    }
}
