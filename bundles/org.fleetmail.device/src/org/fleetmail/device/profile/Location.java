package org.fleetmail.device.profile;

/** Where a model keeps a setting. */
public sealed interface Location permits SnmpObject, WebField {
    /** How a value is spelled there; what a web page takes is text. */
    Syntax syntax();
}
