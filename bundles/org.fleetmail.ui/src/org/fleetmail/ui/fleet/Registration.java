package org.fleetmail.ui.fleet;

/** Ends what was registered; ending it twice does nothing. */
@FunctionalInterface
public interface Registration {
    void end();
}
