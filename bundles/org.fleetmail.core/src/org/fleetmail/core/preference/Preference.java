package org.fleetmail.core.preference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/**
 * What a person can choose about how Fleetmail works. The console and the command line take the same ones; an option of a
 * command says otherwise for one call. None of them is a secret.
 */
public enum Preference {
    /** Seconds for the check of one endpoint. */
    CHECK_SECONDS(new Shape.Whole(20, 1, 3600)),
    /** Seconds for the deep check of one endpoint. */
    DEEP_CHECK_SECONDS(new Shape.Whole(60, 1, 3600)),
    /** Seconds for looking up the mail servers of a domain. */
    LOOKUP_SECONDS(new Shape.Whole(20, 1, 600)),
    /** How many endpoints are checked at the same time. */
    CHECKS_AT_ONCE(new Shape.Whole(16, 1, 64)),
    /** How many connections one mail server has to bear at the same time. */
    CONNECTIONS_PER_SERVER(new Shape.Whole(4, 1, 16)),
    /** Milliseconds of rest that a device has after each connection of a check. */
    DEVICE_REST_MILLIS(new Shape.Whole(200, 0, 10_000)),
    /** How many questions a discovery asks in a second. */
    DISCOVERY_RATE(new Shape.Whole(1000, 1, 10_000)),
    /** By which rules endpoints are judged: the name of a shipped rule set or a file. */
    RULES(new Shape.Text("fleetmail", "[a-z0-9-]{1,64}|[^\\p{Cntrl}]{1,1000}\\.json", "problem.rules")),
    /** Files with trust anchors beside those of this system, one a line. */
    TRUST_ANCHORS(
            new Shape.Text("", "([^\\p{Cntrl}]{0,1000}\\r?\\n){0,49}[^\\p{Cntrl}]{0,1000}(\\r?\\n)?", "problem.files")),
    /** Whether issuers are asked whether they revoked a certificate (OCSP, RFC 6960, and CRL, RFC 5280). */
    REVOCATION(new Shape.Switch(false)),
    /** Whether missing certificates of issuers are fetched (RFC 5280 section 4.2.2.1). */
    FETCH_ISSUERS(new Shape.Switch(false)),
    /** The DNS server that is asked for MX, DANE and the like: none, {@code system} or an address. */
    RESOLVER(new Shape.Text("", "|system|[0-9a-fA-F.:\\[\\]]{2,60}", "problem.resolver")),
    /** The HTTP proxy on the way to issuers, time stamps and files of domains: none, or {@code HOST:PORT}. */
    PROXY(new Shape.Text(
            "",
            "|([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\])"
                    + ":([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])",
            "problem.proxy")),
    /** The name with which the proxy lets through (Basic, RFC 7617): none, or one without a colon; the password is a secret. */
    PROXY_USER(new Shape.Text("", "[^\\p{Cntrl}:]{0,255}", "problem.proxy-user")),
    /** Hosts that are reached without the proxy, with {@code *} for any letters, between blanks. */
    PROXY_EXCEPTIONS(new Shape.Text("localhost 127.* [::1]", "[A-Za-z0-9.*:\\[\\] -]{0,2000}", "problem.exceptions")),
    /** The store: a folder or the URL of a database; empty for the folder of the user. */
    STORE(new Shape.Text("", "[^\\p{Cntrl}]{0,1000}", "problem.store")),
    /** Whether the end of long work is told when the window is not in front. */
    NOTIFICATION(new Shape.Switch(true)),
    /** The language of the console. */
    LANGUAGE(new Shape.Choice("system", List.of("system", "en", "ja"))),
    /** The colours of the console. */
    THEME(new Shape.Choice("light", List.of("light", "dark"))),
    /** The key bindings that differ from ours, as the platform writes them; only in exported preferences. */
    KEYS(new Shape.Text("", "(?s)((?!<!).)*", "problem.keys"));

    private final Shape shape;

    Preference(Shape shape) {
        this.shape = shape;
    }

    /** Under which name it stands in a file, for example {@code check-seconds}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Shape shape() {
        return shape;
    }

    /** What it is called, with its unit. */
    public Sentence label() {
        return Sentence.of(Preference.class, "label." + key());
    }

    /** What it does. */
    public Sentence hint() {
        return Sentence.of(Preference.class, "hint." + key());
    }

    /** What one of the words of a {@link Shape.Choice} means. */
    public Sentence meaning(String word) {
        return Sentence.of(Preference.class, "value." + key() + "." + word);
    }

    /** What is wrong with a value; empty where nothing is. */
    public Optional<Sentence> problem(String value) {
        return shape.problem(value);
    }
}
