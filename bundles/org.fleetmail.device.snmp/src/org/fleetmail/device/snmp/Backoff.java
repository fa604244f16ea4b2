package org.fleetmail.device.snmp;

import org.snmp4j.TimeoutModel;

/** Each repetition waits twice as long as the one before, so that a device that wakes up is not pressed. */
final class Backoff implements TimeoutModel {
    @Override
    public long getRetryTimeout(int retry, int retries, long timeout) {
        return timeout << retry;
    }

    @Override
    public long getRequestTimeout(int retries, long timeout) {
        return (timeout << retries + 1) - timeout;
    }
}
