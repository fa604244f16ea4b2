package org.fleetmail.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.Words;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;

/**
 * Writes what stands in many places of a report.
 *
 * @param json where to
 * @param language of words
 */
record Pen(JsonGenerator json, Locale language) {
    void mark(String name, Mark mark) throws IOException {
        json.writeObjectFieldStart(name);
        judgement(mark);
        json.writeEndObject();
    }

    void judgement(Mark mark) throws IOException {
        json.writeStringField("tone", mark.tone().style());
        json.writeStringField("word", said(mark.word()));
    }

    <T> void array(String name, Iterable<T> things, Part<T> part) throws IOException {
        json.writeArrayFieldStart(name);
        for (T thing : things) {
            part.write(thing);
        }
        json.writeEndArray();
    }

    /** A moment in UTC, and under the same name with {@code Local} after it as the clocks of a zone show it, with the offset. */
    void moment(String name, Instant at, ZoneId zone) throws IOException {
        json.writeStringField(name, at.toString());
        json.writeStringField(name + "Local", local(at, zone));
    }

    /** A moment as the clocks of a zone show it, with the offset (ISO 8601). */
    static String local(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /** An endpoint as it answered, as an object. */
    void tls(TlsLine line) throws IOException {
        json.writeStartObject();
        tlsFields(line);
        json.writeEndObject();
    }

    /** The same as fields of an object that is begun. */
    void tlsFields(TlsLine line) throws IOException {
        json.writeStringField("uri", line.uri());
        mark("outcome", line.mark());
        json.writeStringField("tlsVersion", line.version());
        json.writeStringField("suite", line.suite());
        if (line.dated()) {
            json.writeNumberField("daysLeft", line.days());
        }
    }

    String said(Sentence sentence) {
        return sentence.in(language);
    }

    String said(Words words) {
        return words.in(language);
    }

    /** Writes one element of an array. */
    interface Part<T> {
        void write(T thing) throws IOException;
    }
}
