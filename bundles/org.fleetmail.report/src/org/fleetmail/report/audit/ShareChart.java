package org.fleetmail.report.audit;

import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.mark.Mark;

/**
 * Parts of the fleet, each divided into the same kinds.
 *
 * @param title what the parts are
 * @param legend the kinds
 * @param bars one for each part
 * @param others how many parts were left out
 */
public record ShareChart(Sentence title, List<Mark> legend, List<Bar> bars, long others) {
    private static final int WHOLE = 1000;

    public ShareChart {
        legend = List.copyOf(legend);
        bars = List.copyOf(bars);
    }

    /**
     * One part.
     *
     * @param name of the part; empty where it has none
     * @param numbers how many are of each kind, in the order of the legend
     */
    public record Bar(String name, List<Long> numbers) {
        public Bar {
            numbers = List.copyOf(numbers);
        }

        public long total() {
            return numbers.stream().mapToLong(Long::longValue).sum();
        }

        /** Where each kind begins, in per mille of the whole. */
        public List<Long> starts() {
            long[] before = new long[1];
            return numbers.stream()
                    .map(number -> {
                        long start = share(before[0]);
                        before[0] += number;
                        return start;
                    })
                    .toList();
        }

        /** How wide each kind is, in per mille of the whole. */
        public List<Long> widths() {
            return numbers.stream().map(this::share).toList();
        }

        private long share(long number) {
            return total() == 0 ? 0 : number * WHOLE / total();
        }
    }
}
