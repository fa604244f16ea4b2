package org.fleetmail.simulator.web;

import java.io.IOException;

/** How a family answers requests. */
interface WebContract {
    /** Word by which every page says what it is. */
    String SIMULATED = "SIMULATED";

    void answer(Call call) throws IOException;
}
