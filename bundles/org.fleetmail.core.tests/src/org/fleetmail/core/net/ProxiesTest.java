package org.fleetmail.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final InetSocketAddress OF_SYSTEM = new InetSocketAddress("127.0.0.1", 8080);

    private Preferences preferences = Preferences.STANDARD
            .with(Preference.PROXY, "[::1]:3128")
            .with(Preference.PROXY_EXCEPTIONS, "*.here.test 127.*");
    private final Secrets secrets = new MemorySecrets();
    private final Proxies proxies = new Proxies(() -> preferences, () -> secrets, ProxySelector.of(OF_SYSTEM));

    private Proxy to(String address) {
        return proxies.select(URI.create(address)).getFirst();
    }

    @Test
    void what_goes_by_http_goes_to_the_proxy_that_was_chosen() {
        Proxy proxy = to("http://ocsp.example.com/");
        assertThat(proxy.type()).isEqualTo(Proxy.Type.HTTP);
        assertThat(proxy.address()).isEqualTo(new InetSocketAddress("::1", 3128));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.here.test/x", "http://A.HERE.test/", "http://127.0.0.1:8080/"})
    void exceptions_are_reached_directly(String address) {
        assertThat(to(address)).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://here.test/", "http://a.here.test.example.com/", "http://12700.example.com/"})
    void what_only_looks_like_an_exception_is_none(String address) {
        assertThat(to(address).type()).isEqualTo(Proxy.Type.HTTP);
    }

    @Test
    void an_exception_of_many_stars_is_compared_at_once() {
        preferences = preferences.with(Preference.PROXY_EXCEPTIONS, "*a".repeat(60) + "*b *a*.here.*.test");
        assertThat(to("http://" + "a".repeat(63) + ".example.com/").type()).isEqualTo(Proxy.Type.HTTP);
        assertThat(to("http://ba.c.here.d.test/")).isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void the_name_and_the_password_are_told_to_the_chosen_proxy_and_to_nobody_else() {
        secrets.keep(Proxies.SECRET, Secret.of("pässword"));
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(proxies);
        try {
            assertThat(login("http://ocsp.example.com/")).isEmpty();
            preferences = preferences.with(Preference.PROXY_USER, "fleet");
            assertThat(login("http://ocsp.example.com/")).hasValue("Basic ZmxlZXQ6cMOkc3N3b3Jk");
            assertThat(login("http://127.0.0.1/")).isEmpty();
            preferences = preferences.with(Preference.PROXY, "");
            assertThat(login("http://ocsp.example.com/")).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static Optional<String> login(String address) {
        return Proxies.authorization(URI.create(address));
    }

    @Test
    void without_a_choice_the_proxy_of_the_system_counts_and_a_new_choice_counts_at_once() {
        preferences = Preferences.STANDARD;
        assertThat(to("http://ocsp.example.com/").address()).isEqualTo(OF_SYSTEM);
    }
}
