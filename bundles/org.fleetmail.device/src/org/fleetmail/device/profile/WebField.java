package org.fleetmail.device.profile;

import java.util.Optional;

/**
 * A setting in the web interface of a device.
 *
 * @param reading where it is read; empty where it is only written
 * @param writing where it is written; empty where it is only read
 * @param setFlag place that says whether a secret is stored
 */
public record WebField(Optional<WebReading> reading, Optional<WebWriting> writing, Optional<WebFlag> setFlag)
        implements Location {
    /**
     * A place in the answer to a page.
     *
     * @param page name under {@code pages}
     * @param place where in the answer
     */
    public record WebReading(String page, WebPlace place) {}

    /**
     * A field of the request that saves.
     *
     * @param save name under {@code saves}
     * @param field name of the form field, JSON pointer (RFC 6901) or path of XML element names
     * @param type how JSON spells it; elsewhere everything is text
     * @param unchanged what becomes of a stored secret when the request is sent for other settings
     */
    public record WebWriting(String save, String field, JsonType type, Unchanged unchanged) {}

    /**
     * A place that says whether a secret is stored.
     *
     * @param reading where it says so
     * @param set what stands there when there is one; everything else means none
     */
    public record WebFlag(WebReading reading, String set) {}

    /** How JSON spells a value (RFC 8259). */
    public enum JsonType {
        TEXT,
        NUMBER,
        BOOLEAN
    }

    /** How a save leaves a stored secret as it is. A mask is never sent back. */
    public enum Unchanged {
        /** The field is left out. */
        OMIT,
        /** The field is sent empty. */
        EMPTY
    }

    @Override
    public Syntax syntax() {
        return Syntax.OCTET_STRING;
    }

    @Override
    public String toString() {
        return writing.map(WebWriting::field)
                .or(() -> reading.map(read -> read.place().toString()))
                .orElse("");
    }
}
