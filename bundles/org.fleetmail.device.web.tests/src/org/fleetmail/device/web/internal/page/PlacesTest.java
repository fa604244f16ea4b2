package org.fleetmail.device.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.device.profile.WebExchange;
import org.fleetmail.device.profile.WebMark;
import org.fleetmail.device.profile.WebPlace;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.http.Cookies;
import org.junit.jupiter.api.Test;

/** What is found where, and by what an answer is judged. */
class PlacesTest {
    private static Answer answer(int status, String body) {
        return new Answer(
                URI.create("http://127.0.0.1/"),
                status,
                Map.of("x-csrf-token", List.of("h1")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> text(String body, WebPlace place) {
        return new Places(answer(200, body), new Cookies()).text(place);
    }

    @Test
    void the_value_of_a_control_is_what_a_browser_would_send() {
        String page = "<input name=a value='1 &amp; 2'><select name=b><option>x<option selected>y</select>"
                + "<input type=checkbox name=c><input type=checkbox name=d checked value=7>"
                + "<input type=radio name=e value=1><input type=radio name=e value=2 checked>";
        assertThat(text(page, new WebPlace.Input("a"))).contains("1 & 2");
        assertThat(text(page, new WebPlace.Input("b"))).contains("y");
        assertThat(text(page, new WebPlace.Input("c"))).contains("");
        assertThat(text(page, new WebPlace.Input("d"))).contains("7");
        assertThat(text(page, new WebPlace.Input("e"))).contains("2");
        assertThat(text(page, new WebPlace.Input("none"))).isEmpty();
    }

    @Test
    void documents_headers_and_scripts_have_places_too() {
        assertThat(text("{\"a\":[{\"b\":5}]}", new WebPlace.Json("/a/0/b"))).contains("5");
        assertThat(text("{\"a\":{}}", new WebPlace.Json("/a"))).isEmpty();
        assertThat(text("<x:a xmlns:x='u'><b c='1'> t </b></x:a>", new WebPlace.Xml("a/b")))
                .contains("t");
        assertThat(text("<a><b c='1'/></a>", new WebPlace.Xml("a/b/@c"))).contains("1");
        assertThat(text("", new WebPlace.Header("X-CSRF-Token"))).contains("h1");
        assertThat(text("_pp.x = 'v'; ", new WebPlace.Between("_pp.x = '", "'")))
                .contains("v");
        assertThat(text("_pp.x = 'v", new WebPlace.Between("_pp.x = '", "'"))).isEmpty();
        assertThat(text("'" + "x".repeat(10_000) + "'", new WebPlace.Between("'", "'")))
                .isEmpty();
    }

    private static boolean succeeded(Answer answer, List<WebMark> success, List<WebMark> failure) {
        WebExchange exchange = new WebExchange(
                "GET", "/", Map.of(), org.fleetmail.device.profile.WebBody.NONE, success, failure, null);
        return new Marks(answer, new Cookies()).succeeded(exchange);
    }

    private static WebMark contains(String text) {
        return new WebMark(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    private static WebMark is(String value) {
        return new WebMark(
                Optional.empty(), Optional.empty(), Optional.of(new WebPlace.Json("/r")), Optional.of(value));
    }

    @Test
    void a_status_alone_proves_nothing_where_the_profile_knows_signs() {
        assertThat(succeeded(answer(200, "{\"r\":\"Ack\"}"), List.of(is("Ack")), List.of()))
                .isTrue();
        assertThat(succeeded(answer(200, "{\"r\":\"Nack\"}"), List.of(is("Ack")), List.of()))
                .isFalse();
        assertThat(succeeded(answer(200, "{\"r\":\"Acknowledged\"}"), List.of(is("Ack*")), List.of()))
                .isTrue();
        assertThat(succeeded(answer(200, "Saved, Error 5"), List.of(contains("Saved")), List.of(contains("Error"))))
                .isFalse();
        assertThat(succeeded(answer(200, ""), List.of(), List.of())).isTrue();
        assertThat(succeeded(answer(403, ""), List.of(), List.of())).isFalse();
    }
}
