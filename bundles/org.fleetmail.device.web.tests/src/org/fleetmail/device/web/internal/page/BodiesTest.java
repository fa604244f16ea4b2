package org.fleetmail.device.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.device.profile.WebBody;
import org.fleetmail.device.profile.WebBody.Kind;
import org.fleetmail.device.profile.WebField.JsonType;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.page.Bodies.Made;
import org.junit.jupiter.api.Test;

/** What is sent, to the byte. */
class BodiesTest {
    private static final Map<String, String> VALUES =
            Map.of("user", "ad&min", "password", "p\"w<\\", "token.csrf", "t=1");
    private static final Bodies BODIES = new Bodies(new Template(name -> Optional.ofNullable(VALUES.get(name))));
    private static final String PAGE = """
        <form action=search><input name=q value=x></form>
        <form method=post>
          <input type=hidden name=mode value=set>
          <input name=host value=old.example><input name=port value=25>
          <input type=checkbox name=verify checked><input type=checkbox name=copy value=7>
          <input type=radio name=kind value=a><input type=radio name=kind value=b checked>
          <select name=tls><option value=0>Off<option value=2 selected>STARTTLS</select>
          <textarea name=note>two
        lines</textarea>
          <input type=password name=pw value="********"><input name=off disabled value=1>
          <input type=submit name=go value=Save>
        </form>\
        """;

    private static Answer page(String type, String text) {
        return new Answer(
                URI.create("http://127.0.0.1/"),
                200,
                Map.of("content-type", List.of(type)),
                text.getBytes(type.contains("Shift_JIS") ? Charset.forName("Shift_JIS") : StandardCharsets.UTF_8));
    }

    private static WebBody body(Kind kind, boolean copies, Map<String, String> fields, String text) {
        return new WebBody(
                kind,
                copies ? Optional.of("page") : Optional.empty(),
                fields,
                text,
                Optional.empty(),
                Optional.empty());
    }

    private static String sent(WebBody body, Answer copied, FieldChange... changes) {
        Made made =
                BODIES.make(body, Optional.ofNullable(copied), List.of(changes)).orElseThrow();
        return new String(made.bytes(), StandardCharsets.UTF_8);
    }

    private static FieldChange put(String field, String text) {
        return FieldChange.put(field, text, JsonType.TEXT);
    }

    @Test
    void a_form_is_sent_as_a_browser_would_with_the_changes_and_without_masks() {
        assertThat(sent(
                        body(Kind.FORM, true, Map.of("csrf", "${token.csrf}"), ""),
                        page("text/html", PAGE),
                        put("port", "587"),
                        put("verify", "")))
                .isEqualTo("mode=set&host=old.example&port=587&kind=b&tls=2&note=two%0Alines&csrf=t%3D1");
    }

    @Test
    void a_form_is_sent_in_the_characters_of_its_page() {
        assertThat(sent(
                        body(Kind.FORM, true, Map.of(), ""),
                        page("text/html; charset=Shift_JIS", "<form><input name=name value=東京></form>"),
                        put("name", "大阪")))
                .isEqualTo("name=%91%E5%8D%E3");
    }

    @Test
    void a_multipart_form_has_each_field_in_a_part() {
        Made made = BODIES.make(
                        body(Kind.MULTIPART, true, Map.of(), ""),
                        Optional.of(page("text/html", PAGE)),
                        List.of(put("host", "new.example"), FieldChange.leaveOut("note")))
                .orElseThrow();
        String boundary = made.type().substring("multipart/form-data; boundary=".length());
        assertThat(new String(made.bytes(), StandardCharsets.UTF_8))
                .startsWith("--" + boundary + "\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\nset\r\n")
                .contains("name=\"host\"\r\n\r\nnew.example\r\n")
                .doesNotContain("note", "********")
                .endsWith("--" + boundary + "--\r\n");
    }

    @Test
    void json_keeps_what_it_had_and_spells_numbers_as_numbers() {
        Answer document = page("application/json", "{\"smtp\":{\"port\":25,\"x\":[1,{\"y\":null}]},\"pw\":\"***\"}");
        assertThat(sent(
                        body(Kind.JSON, true, Map.of("/token", "${token.csrf}"), ""),
                        document,
                        FieldChange.put("/smtp/port", "587", JsonType.NUMBER),
                        FieldChange.put("/smtp/tls", "true", JsonType.BOOLEAN),
                        FieldChange.put("/smtp/x/0", "2", JsonType.NUMBER),
                        FieldChange.leaveOut("/pw")))
                .isEqualTo("{\"smtp\":{\"port\":587,\"x\":[2,{\"y\":null}],\"tls\":true},\"token\":\"t=1\"}");
        assertThat(BODIES.make(
                        body(Kind.JSON, true, Map.of(), ""),
                        Optional.of(document),
                        List.of(put("/nowhere/port", "587"))))
                .isEmpty();
    }

    @Test
    void xml_keeps_what_it_had() {
        assertThat(sent(
                        body(Kind.XML, true, Map.of(), ""),
                        page(
                                "text/xml",
                                "<m:Mail xmlns:m=\"urn:m\" on=\"no\"><m:Port>25</m:Port><Pw>*</Pw><!--c--></m:Mail>"),
                        put("Mail/Port", "587"),
                        put("Mail/@on", "yes"),
                        FieldChange.leaveOut("Mail/Pw")))
                .isEqualTo("<m:Mail xmlns:m=\"urn:m\" on=\"yes\"><m:Port>587</m:Port><!--c--></m:Mail>");
    }

    @Test
    void values_are_escaped_for_where_they_stand() {
        assertThat(sent(body(Kind.JSON, false, Map.of(), "{\"p\":\"${password}\"}"), null))
                .isEqualTo("{\"p\":\"p\\\"w<\\\\\"}");
        assertThat(sent(body(Kind.SOAP, false, Map.of(), "<p u=\"${user}\">${password}</p>"), null))
                .isEqualTo("<p u=\"ad&amp;min\">p&quot;w&lt;\\</p>");
        assertThat(sent(body(Kind.FORM, false, Map.of("u", "${user:base64}"), ""), null))
                .isEqualTo("u=YWQmbWlu");
        assertThat(BODIES.make(body(Kind.TEXT, false, Map.of(), "${token.other}"), Optional.empty(), List.of()))
                .isEmpty();
    }
}
