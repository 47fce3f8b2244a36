package io.dossierstreams.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A resource of a Kafka cluster, and what a role has to be allowed to do with it. In Kafka's own terms, so that it can be
 * granted as it is.
 *
 * @param type kind of the resource
 * @param pattern whether the name is that of one resource, or what the names of several begin with
 * @param name its name
 * @param operations what has to be allowed; READ and WRITE imply DESCRIBE, as the broker has it
 */
public record Access(ResourceType type, PatternType pattern, String name, SortedSet<AclOperation> operations) {
    public Access {
        operations = Collections.unmodifiableSortedSet(new TreeSet<>(operations));
    }

    static Access to(ResourceType type, String name, AclOperation... operations) {
        return new Access(type, PatternType.LITERAL, name, new TreeSet<>(Arrays.asList(operations)));
    }

    static Access toAllThatBeginWith(ResourceType type, String prefix, AclOperation... operations) {
        return new Access(type, PatternType.PREFIXED, prefix, new TreeSet<>(Arrays.asList(operations)));
    }

    /** The operations in words, for example {@code READ, WRITE}. */
    public String operationNames() {
        return operations.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** The resource in words: a prefix ends with a star. */
    public String resourceName() {
        return name + (pattern == PatternType.PREFIXED ? "*" : "");
    }
}
