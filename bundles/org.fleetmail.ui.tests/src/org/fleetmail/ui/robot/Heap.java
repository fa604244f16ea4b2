package org.fleetmail.ui.robot;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** How many objects of each class there are after everything that nobody holds was collected. */
public final class Heap {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    private Heap() {}

    /** The numbers of objects by the names of their classes; those of a lambda count under the class it stands in. */
    public static Map<String, Integer> objects() {
        return histogram()
                .lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .collect(Collectors.toMap(
                        line -> line.group(2).replaceAll("\\$\\$Lambda.*", " (lambdas)"),
                        line -> Integer.valueOf(line.group(1)),
                        Integer::sum,
                        TreeMap::new));
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {null},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes of which there are at least so many more objects than before. */
    public static Map<String, Integer> grown(Map<String, Integer> before, Map<String, Integer> after, int least) {
        return after.entrySet().stream()
                .filter(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0) >= least)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0),
                        Integer::sum,
                        TreeMap::new));
    }
}
