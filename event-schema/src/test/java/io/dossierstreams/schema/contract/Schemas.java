package io.dossierstreams.schema.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas of the contract, by the CloudEvents type they describe. */
final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** What is wrong with a message; empty if it is valid. */
    List<String> errors(String type, JsonNode message) {
        return schemas
                .computeIfAbsent(
                        type, name -> registry.getSchema(SchemaLocation.of("classpath:schema/" + name + ".json")))
                .validate(message)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
