package org.fleetmail.device.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a request carries. Texts may hold placeholders: {@code ${user}}, {@code ${password}}, each also with
 * {@code :base64}, {@code ${token.NAME}} and {@code ${smtp.port}} for a setting; they are escaped as the kind demands.
 *
 * @param kind what is sent
 * @param copies page whose form, JSON or XML is sent back with the changes in it, because devices take what is missing
 *     for empty
 * @param fields further fields of a form
 * @param text the whole text where it is no form and no copy
 * @param contentType media type where it is not the usual one of the kind
 * @param soapAction header SOAPAction (SOAP 1.1), or action of SOAP 1.2
 */
public record WebBody(
        Kind kind,
        Optional<String> copies,
        Map<String, String> fields,
        String text,
        Optional<String> contentType,
        Optional<String> soapAction) {
    /** Nothing. */
    public static final WebBody NONE =
            new WebBody(Kind.NONE, Optional.empty(), Map.of(), "", Optional.empty(), Optional.empty());

    /** What is sent. */
    public enum Kind {
        NONE,
        /** application/x-www-form-urlencoded, UTF-8. */
        FORM,
        /** multipart/form-data (RFC 7578). */
        MULTIPART,
        /** application/json (RFC 8259). */
        JSON,
        /** text/xml (RFC 7303). */
        XML,
        /** application/soap+xml (SOAP 1.2). */
        SOAP,
        /** text/plain. */
        TEXT
    }

    public WebBody {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
