package org.fleetmail.device.web.internal.page;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.page.HtmlForm.Entry;

/**
 * A form as a browser would send it: what the page has, without what hides behind a mask, then the fields of the profile,
 * then the changes.
 */
final class FormBody {
    private final List<Entry> entries = new ArrayList<>();
    private final Optional<HtmlForm> page;
    private final Charset charset;

    FormBody(Optional<Answer> copied, Map<String, String> fields, List<FieldChange> changes) {
        page = copied.map(HtmlForm::new);
        charset = copied.map(Answer::charset).orElse(StandardCharsets.UTF_8);
        List<String> names = Stream.concat(
                        fields.keySet().stream(), changes.stream().map(FieldChange::field))
                .toList();
        page.ifPresent(form -> form.entries(names).stream()
                .filter(entry -> !form.isPassword(entry.name()))
                .forEach(entries::add));
        fields.forEach(this::put);
        changes.forEach(this::change);
    }

    private void change(FieldChange change) {
        boolean unticked = change.text().isEmpty()
                && page.filter(form -> form.isBox(change.field())).isPresent();
        if (change.isPut() && !unticked) {
            put(change.field(), change.text());
        } else {
            entries.removeIf(entry -> entry.name().equals(change.field()));
        }
    }

    /** Where the field stood, so that a device that counts them is content. */
    private void put(String name, String value) {
        int at = 0;
        while (at < entries.size() && !entries.get(at).name().equals(name)) {
            at++;
        }
        entries.removeIf(entry -> entry.name().equals(name));
        entries.add(Math.min(at, entries.size()), new Entry(name, value));
    }

    byte[] urlEncoded() {
        return entries.stream()
                .map(entry ->
                        URLEncoder.encode(entry.name(), charset) + "=" + URLEncoder.encode(entry.value(), charset))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 7578. */
    byte[] multipart(String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                    + entry.name().replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + "\"\r\n\r\n";
            body.writeBytes(head.getBytes(charset));
            body.writeBytes(entry.value().getBytes(charset));
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
