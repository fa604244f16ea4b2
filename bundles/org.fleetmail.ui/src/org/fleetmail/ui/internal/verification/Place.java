package org.fleetmail.ui.internal.verification;

import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.Service;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;

/**
 * What the fleet says of an endpoint, for columns, filters and groups.
 *
 * @param name what people call it
 * @param host where it is
 * @param address the same with the port
 * @param kind whose endpoint it is
 * @param service what is spoken there
 * @param protection how the connection is meant to be protected
 * @param provider who runs it, empty where nobody is named
 */
record Place(String name, String host, String address, Kind kind, String service, String protection, String provider) {
    /** Whose endpoint it is. */
    enum Kind {
        /** One of our mail servers. */
        MAIL,
        /** A mail server of a provider. */
        PROVIDER,
        /** The web interface of a device. */
        DEVICE;

        String label() {
            return switch (this) {
                case MAIL -> Messages.Place_mail;
                case PROVIDER -> Messages.Place_provider;
                case DEVICE -> Messages.Place_device;
            };
        }
    }

    static Place of(Endpoint endpoint) {
        return new Place(
                Elements.name(endpoint),
                String.valueOf(endpoint.getHost()),
                Elements.address(endpoint),
                kind(endpoint),
                FeatureTexts.literal(FleetPackage.Literals.SERVICE, endpoint.getService()),
                FeatureTexts.literal(FleetPackage.Literals.TRANSPORT_SECURITY, endpoint.getTransportSecurity()),
                endpoint.getProvider() == null ? "" : Elements.name(endpoint.getProvider()));
    }

    private static Kind kind(Endpoint endpoint) {
        if (endpoint.getService() == Service.HTTPS) {
            return Kind.DEVICE;
        }
        return endpoint.getProvider() == null ? Kind.MAIL : Kind.PROVIDER;
    }

    /** All its texts, to look for words in. */
    String words() {
        return String.join("\n", name, address, kind.label(), service, protection, provider);
    }
}
