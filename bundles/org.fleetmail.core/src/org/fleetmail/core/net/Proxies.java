package org.fleetmail.core.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;

/**
 * Sends what goes by HTTP to the proxy of the preferences, as they are at that moment; where they name none, to the one of
 * the system. Mail servers and devices are no business of a proxy.
 */
public final class Proxies extends ProxySelector {
    private final Supplier<Preferences> preferences;
    private final ProxySelector ofSystem;

    /** @param ofSystem asked where the preferences name no proxy */
    public Proxies(Supplier<Preferences> preferences, ProxySelector ofSystem) {
        this.preferences = preferences;
        this.ofSystem = ofSystem;
    }

    /** Makes every HTTP client of this process that names no selector of its own follow the preferences. */
    public static void follow(Supplier<Preferences> preferences) {
        if (!(getDefault() instanceof Proxies)) {
            setDefault(new Proxies(preferences, getDefault()));
        }
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
