package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a plugin.xml names exists. */
class PluginXmlTest {
    static List<Bundle> withPluginXml() {
        return Repository.productBundles().stream()
                .filter(bundle -> Files.exists(bundle.folder().resolve("plugin.xml")))
                .filter(bundle -> !bundle.name().startsWith("org.fleetmail.model"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withPluginXml")
    void every_class_it_names_is_there(Bundle bundle) throws Exception {
        List<String> named = attributes(bundle, "class", "defaultHandler");
        assertThat(named)
                .filteredOn(name -> name.startsWith("org.fleetmail."))
                .allSatisfy(name -> assertThat(
                                bundle.classes().resolve(name.split(":")[0].replace('.', '/') + ".class"))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("withPluginXml")
    void every_key_it_uses_has_a_text(Bundle bundle) throws Exception {
        List<String> keys = elements(bundle)
                .flatMap(PluginXmlTest::values)
                .filter(value -> value.startsWith("%"))
                .map(value -> value.substring(1))
                .toList();
        if (!keys.isEmpty()) {
            Properties texts = Repository.properties(bundle.folder().resolve("plugin.properties"));
            assertThat(texts.stringPropertyNames()).containsAll(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("withPluginXml")
    void every_command_has_a_name_a_description_and_an_icon(Bundle bundle) throws Exception {
        List<Element> all = elements(bundle).toList();
        List<String> withIcon = all.stream()
                .filter(element -> element.getTagName().equals("image") && element.hasAttribute("icon"))
                .map(element -> element.getAttribute("commandId"))
                .toList();
        List<Element> commands = all.stream()
                .filter(element -> element.getTagName().equals("command")
                        && element.hasAttribute("id")
                        && element.hasAttribute("name"))
                .filter(element -> element.getAttribute("id").startsWith("org.fleetmail."))
                .toList();
        assertThat(commands).allSatisfy(command -> {
            assertThat(command.getAttribute("name")).startsWith("%");
            assertThat(command.getAttribute("description"))
                    .as("description of %s", command.getAttribute("id"))
                    .startsWith("%");
            assertThat(withIcon).contains(command.getAttribute("id"));
        });
    }

    @ParameterizedTest
    @MethodSource("withPluginXml")
    void every_icon_it_names_is_a_drawing_that_exists(Bundle bundle) throws Exception {
        assertThat(attributes(bundle, "icon"))
                .filteredOn(icon -> !icon.startsWith("platform:"))
                .allSatisfy(icon -> {
                    assertThat(icon).endsWith(".svg");
                    assertThat(bundle.folder().resolve(icon)).exists();
                });
    }

    @ParameterizedTest
    @MethodSource("allBundles")
    void icons_are_drawings(Bundle bundle) {
        List<Path> pixels =
                Repository.files(bundle.folder(), file -> file.toString().matches(".*\\.(png|gif|ico|bmp|jpe?g)$"));
        assertThat(pixels).isEmpty();
    }

    static List<Bundle> allBundles() {
        return Repository.productBundles();
    }

    private static List<String> attributes(Bundle bundle, String... names) throws Exception {
        return elements(bundle)
                .flatMap(element -> Stream.of(names).map(element::getAttribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<String> values(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> attributes.item(i).getNodeValue());
    }

    private static Stream<Element> elements(Bundle bundle) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(bundle.folder().resolve("plugin.xml").toFile())
                .getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).forEach(node -> elements.add((Element) node));
        return elements.stream();
    }
}
