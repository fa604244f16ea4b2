package org.fleetmail.simulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.setting.MailSetting;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Makes faults of a YAML document. */
final class FaultsReader {
    private static final int MAX_MILLIS = 600_000;
    private static final int MAX_NTH = 1_000;

    private final SortedMap<String, List<Fault>> printers = new TreeMap<>();
    private final List<Faults.Share> shares = new ArrayList<>();
    private final SortedMap<String, List<MailFault>> mail = new TreeMap<>();

    private FaultsReader() {}

    /** Something that is not as it must be, and where. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Sentence sentence;
        private final String place;

        Mistake(Node node, String key, Object... facts) {
            this(node.getStartMark(), key, facts);
        }

        Mistake(Optional<Mark> mark, String key, Object... facts) {
            sentence = Sentence.of(FaultsFile.class, key, facts);
            place = mark.map(FaultsReader::place).orElse("");
        }

        Sentence sentence() {
            return sentence;
        }

        String place() {
            return place;
        }
    }

    static String place(Mark mark) {
        return ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    static Faults read(Optional<Node> document) {
        FaultsReader reader = new FaultsReader();
        document.ifPresent(reader::root);
        return new Faults(reader.printers, reader.shares, reader.mail);
    }

    private void root(Node node) {
        entries(node).forEach((key, value) -> {
            switch (text(key)) {
                case "printers" -> entries(value).forEach((id, faults) -> printers.put(text(id), faults(faults)));
                case "share" -> shares(value);
                case "mail" -> entries(value).forEach((id, faults) -> mail.put(text(id), mailFaults(faults)));
                default -> throw new Mistake(key, "unknown-key", text(key), "printers, share, mail");
            }
        });
    }

    private void shares(Node node) {
        int total = 0;
        for (Map.Entry<Node, Node> entry : entries(node).entrySet()) {
            int percent = number(entry.getValue(), 0, 100);
            total += percent;
            if (total > 100) {
                throw new Mistake(entry.getValue(), "over-hundred");
            }
            shares.add(new Faults.Share(usual(entry.getKey()), percent));
        }
    }

    private static List<Fault> faults(Node node) {
        return items(node).stream().map(FaultsReader::fault).toList();
    }

    private static Fault fault(Node node) {
        if (node instanceof ScalarNode) {
            return usual(node);
        }
        Map<Node, Node> entries = entries(node);
        if (entries.size() != 1) {
            throw new Mistake(node, "one-fault");
        }
        Map.Entry<Node, Node> only = entries.entrySet().iterator().next();
        return withFacts(usual(only.getKey()), only.getKey(), only.getValue());
    }

    private static Fault withFacts(Fault fault, Node key, Node facts) {
        return switch (fault) {
            case Fault.Slow slow -> new Fault.Slow(Duration.ofMillis(number(facts, 0, MAX_MILLIS)));
            case Fault.Reboots reboots -> new Fault.Reboots(Duration.ofMillis(number(facts, 0, MAX_MILLIS)));
            case Fault.LosesEvery loses -> new Fault.LosesEvery(number(facts, 1, MAX_NTH));
            case Fault.Lying lying -> new Fault.Lying(settings(facts));
            case Fault.RefusesValue refuses -> new Fault.RefusesValue(settings(facts));
            default -> throw new Mistake(key, "no-facts", fault.id());
        };
    }

    private static Fault usual(Node node) {
        return Fault.named(text(node))
                .orElseThrow(() -> new Mistake(node, "unknown-fault", text(node), String.join(", ", Fault.ids())));
    }

    private static List<MailFault> mailFaults(Node node) {
        return items(node).stream()
                .map(item -> MailFault.named(text(item)).orElseThrow(() -> unknownMailFault(item)))
                .toList();
    }

    private static Mistake unknownMailFault(Node item) {
        List<String> known =
                List.of(MailFault.values()).stream().map(MailFault::id).toList();
        return new Mistake(item, "unknown-fault", text(item), String.join(", ", known));
    }

    private static List<MailSetting> settings(Node node) {
        return items(node).stream()
                .map(item ->
                        MailSetting.of(text(item)).orElseThrow(() -> new Mistake(item, "unknown-setting", text(item))))
                .toList();
    }

    private static int number(Node node, int min, int max) {
        try {
            int number = Integer.parseInt(text(node));
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Mistake(node, "number", text(node), min, max);
        }
        throw new Mistake(node, "number", text(node), min, max);
    }

    private static Map<Node, Node> entries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw new Mistake(node, "mapping-expected");
        }
        Map<Node, Node> entries = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!keys.add(text(tuple.getKeyNode()))) {
                throw new Mistake(tuple.getKeyNode(), "duplicate-key", text(tuple.getKeyNode()));
            }
            entries.put(tuple.getKeyNode(), tuple.getValueNode());
        }
        return entries;
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Mistake(node, "word-expected");
    }
}
