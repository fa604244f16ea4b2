package org.fleetmail.core.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;

/**
 * Sends what goes by HTTP to the proxy of the preferences, as they are at that moment; where they name none, to the one of
 * the system. Mail servers and devices are no business of a proxy. A proxy of the preferences that asks for a name and a
 * password is given them with the first question, so that it counts a wrong password once.
 */
public final class Proxies extends ProxySelector {
    /** The name of the secret that is the password for the proxy. */
    public static final String SECRET = "proxy";

    /** The header that is for the proxy alone (RFC 9110 section 11.7.2). */
    public static final String HEADER = "Proxy-Authorization";

    /** The status with which a proxy refuses (RFC 9110 section 15.5.8). */
    private static final int REFUSED = 407;

    /** With this one tinyproxy refuses a wrong password (seen with 1.11.1 on 2026-11-26). */
    private static final int WRONG = 401;

    /** Schemes that the JDK does not use on the way to HTTPS; Basic unless somebody says otherwise. */
    private static final String NOT_TO_HTTPS = "jdk.http.auth.tunneling.disabledSchemes";

    private final Supplier<Preferences> preferences;
    private final Supplier<Secrets> secrets;
    private final ProxySelector ofSystem;

    /**
     * Follows preferences.
     *
     * @param secrets hold the password under {@link #SECRET}
     * @param ofSystem asked where the preferences name no proxy
     */
    public Proxies(Supplier<Preferences> preferences, Supplier<Secrets> secrets, ProxySelector ofSystem) {
        this.preferences = preferences;
        this.secrets = secrets;
        this.ofSystem = ofSystem;
    }

    /** Makes every HTTP client of this process that names no selector of its own follow the preferences. */
    public static void follow(Supplier<Preferences> preferences, Supplier<Secrets> secrets) {
        if (!(getDefault() instanceof Proxies)) {
            System.getProperties().putIfAbsent(NOT_TO_HTTPS, "");
            setDefault(new Proxies(preferences, secrets, getDefault()));
        }
    }

    /**
     * What the proxy on the way to an address is told as {@link #HEADER}: name and password in the scheme Basic (RFC 7617).
     * Empty where none is on the way, it needs none or the password is not known. May ask the secret store, so it is never
     * called on the UI thread.
     */
    public static Optional<String> authorization(URI address) {
        return getDefault() instanceof Proxies proxies ? proxies.login(address) : Optional.empty();
    }

    /** Whether with this status of an answer the proxy on the way refuses name and password, or asks for them. */
    public static boolean refuses(int status, URI address) {
        return status == REFUSED
                || status == WRONG && getDefault() instanceof Proxies proxies && proxies.introducesUs(address);
    }

    private Optional<String> login(URI address) {
        String user = preferences.get().get(Preference.PROXY_USER);
        return introducesUs(address)
                ? secrets.get().find(SECRET).toOptional().map(password -> basic(user, password))
                : Optional.empty();
    }

    private boolean introducesUs(URI address) {
        Preferences now = preferences.get();
        return !now.get(Preference.PROXY_USER).isEmpty()
                && !now.get(Preference.PROXY).isEmpty()
                && !select(address).contains(Proxy.NO_PROXY);
    }

    private static String basic(String user, Secret password) {
        byte[] plain = (user + ":" + new String(password.reveal())).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(plain);
    }

    @Override
    public List<Proxy> select(URI address) {
        Preferences now = preferences.get();
        String proxy = now.get(Preference.PROXY);
        if (proxy.isEmpty()) {
            return ofSystem == null ? List.of(Proxy.NO_PROXY) : ofSystem.select(address);
        }
        boolean direct = address.getHost() == null
                || Arrays.stream(now.get(Preference.PROXY_EXCEPTIONS).split(" +"))
                        .anyMatch(exception -> matches(exception, address.getHost()));
        return List.of(direct ? Proxy.NO_PROXY : at(proxy));
    }

    /** What stands between two stars is taken at its first place and never looked for again. */
    private static boolean matches(String exception, String host) {
        String small = exception.toLowerCase(Locale.ROOT);
        int last = small.lastIndexOf('*');
        if (last < 0) {
            return small.equalsIgnoreCase(host);
        }
        String pattern = Arrays.stream(small.substring(0, last).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(")(?>.*?", "(?>", ")"));
        return host.toLowerCase(Locale.ROOT).matches(pattern + ".*" + Pattern.quote(small.substring(last + 1)));
    }

    private static Proxy at(String place) {
        int colon = place.lastIndexOf(':');
        String host = place.substring(0, colon).replaceAll("[\\[\\]]", "");
        int port = Integer.parseInt(place.substring(colon + 1));
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        if (ofSystem != null && preferences.get().get(Preference.PROXY).isEmpty()) {
            ofSystem.connectFailed(address, proxy, failure);
        }
    }
}
