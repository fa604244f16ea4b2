package org.fleetmail.device.web.internal.page;

import org.fleetmail.device.profile.WebField.JsonType;

/**
 * What is to stand in a field of a save. It may be a secret, so it never shows itself.
 *
 * @param field name of the form field, JSON pointer or path of XML element names
 * @param what what becomes of it
 * @param text the new text
 * @param type how JSON spells it
 */
public record FieldChange(String field, What what, String text, JsonType type) {
    /** What becomes of a field. */
    public enum What {
        PUT,
        /** It is left out, so that the device keeps what it has. */
        LEAVE_OUT
    }

    public static FieldChange put(String field, String text, JsonType type) {
        return new FieldChange(field, What.PUT, text, type);
    }

    public static FieldChange leaveOut(String field) {
        return new FieldChange(field, What.LEAVE_OUT, "", JsonType.TEXT);
    }

    boolean isPut() {
        return what == What.PUT;
    }

    @Override
    public String toString() {
        return field;
    }
}
