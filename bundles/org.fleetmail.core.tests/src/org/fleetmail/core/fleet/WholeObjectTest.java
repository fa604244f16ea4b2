package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WholeObjectTest {
    static Stream<EClass> types() {
        return FleetPackage.eINSTANCE.getEClassifiers().stream()
                .filter(EClass.class::isInstance)
                .map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && !type.isInterface());
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_object_has_all_of_its_lists_before_anybody_reads_it(EClass type) throws IllegalAccessException {
        EObject made = FleetFactory.eINSTANCE.create(type);
        for (Field list : lists(made.getClass())) {
            assertThat(list.get(made)).as(list.toString()).isNotNull();
        }
    }

    private static List<Field> lists(Class<?> type) {
        List<Field> lists = new ArrayList<>();
        for (Class<?> one = type; one.getName().startsWith("org.fleetmail."); one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
                if (EList.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    lists.add(field);
                }
            }
        }
        return lists;
    }

    @Test
    void a_copy_has_lists_of_its_own() {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.getTags().add("floor-1");
        Device copy = EcoreUtil.copy(device);
        copy.getTags().add("floor-2");
        assertThat(device.getTags()).containsExactly("floor-1");
        assertThat(copy.getTags()).containsExactly("floor-1", "floor-2");
    }
}
