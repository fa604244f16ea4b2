package org.fleetmail.device.web.internal.page;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.device.profile.WebBody;
import org.fleetmail.device.profile.WebField.JsonType;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.page.Template.Escape;
import org.w3c.dom.Document;

/** Makes the body of a request. */
public final class Bodies {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Template template;

    public Bodies(Template template) {
        this.template = template;
    }

    /**
     * A body with its media type.
     *
     * @param bytes it may hold secrets
     * @param type empty where there is no body
     */
    public record Made(byte[] bytes, String type) {}

    /**
     * The body; empty where a placeholder has no value, or a change no place in what is copied.
     *
     * @param copied answer of the page that is copied
     */
    public Optional<Made> make(WebBody body, Optional<Answer> copied, List<FieldChange> changes) {
        return switch (body.kind()) {
            case NONE -> Optional.of(new Made(new byte[0], ""));
            case FORM ->
                form(body, copied, changes)
                        .map(form -> made(body, form.urlEncoded(), "application/x-www-form-urlencoded"));
            case MULTIPART -> form(body, copied, changes).map(form -> multipart(body, form));
            case JSON -> json(body, copied, changes).map(text -> made(body, text, "application/json"));
            case XML -> xml(body, copied, changes).map(text -> made(body, text, "text/xml; charset=utf-8"));
            case SOAP -> xml(body, copied, changes).map(text -> made(body, text, soapType(body)));
            case TEXT ->
                template.fill(body.text(), Escape.NONE).map(text -> made(body, text, "text/plain; charset=utf-8"));
        };
    }

    private static Made made(WebBody body, String text, String type) {
        return made(body, text.getBytes(StandardCharsets.UTF_8), type);
    }

    private static Made made(WebBody body, byte[] bytes, String type) {
        return new Made(bytes, body.contentType().orElse(type));
    }

    private static String soapType(WebBody body) {
        String action =
                body.soapAction().map(name -> "; action=\"" + name + "\"").orElse("");
        return "application/soap+xml; charset=utf-8" + action;
    }

    private Optional<FormBody> form(WebBody body, Optional<Answer> copied, List<FieldChange> changes) {
        return fields(body).map(fields -> new FormBody(copied, fields, changes));
    }

    private Optional<Map<String, String>> fields(WebBody body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Entry<String, String> field : body.fields().entrySet()) {
            Optional<String> value = template.fill(field.getValue(), Escape.NONE);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(field.getKey(), value.get());
        }
        return Optional.of(fields);
    }

    /** The fields of the profile, then the changes. */
    private Optional<List<FieldChange>> all(WebBody body, List<FieldChange> changes) {
        return fields(body)
                .map(fields -> Stream.concat(
                                fields.entrySet().stream()
                                        .map(field -> FieldChange.put(field.getKey(), field.getValue(), JsonType.TEXT)),
                                changes.stream())
                        .toList());
    }

    private static Made multipart(WebBody body, FormBody form) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String boundary = "fleetmail" + HexFormat.of().formatHex(random);
        return made(body, form.multipart(boundary), "multipart/form-data; boundary=" + boundary);
    }

    private Optional<String> json(WebBody body, Optional<Answer> copied, List<FieldChange> changes) {
        return copied.isPresent()
                ? Documents.json(copied.get())
                        .flatMap(root -> all(body, changes).flatMap(new JsonBody(root)::with))
                : template.fill(body.text(), Escape.JSON);
    }

    private Optional<String> xml(WebBody body, Optional<Answer> copied, List<FieldChange> changes) {
        return copied.isPresent()
                ? Documents.xml(copied.get())
                        .flatMap(document -> all(body, changes).flatMap(all -> changed(document, all)))
                : template.fill(body.text(), Escape.XML);
    }

    private static Optional<String> changed(Document document, List<FieldChange> changes) {
        for (FieldChange change : changes) {
            XmlPath path = new XmlPath(change.field());
            if (!change.isPut()) {
                path.remove(document);
            } else if (!path.put(document, change.text())) {
                return Optional.empty();
            }
        }
        return Optional.of(Documents.text(document));
    }
}
