package io.dossierstreams.access;

import io.dossierstreams.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;

/**
 * A broker as a security officer wants it: TLS, users with SCRAM passwords, and an authorizer that denies what is not
 * granted.
 */
final class SecuredBroker implements AutoCloseable {
    private static final String BROKER_PASSWORD = "the-broker-itself";
    private static final int ITERATIONS = 4096;

    private final EmbeddedKafka kafka;
    private final Certificate certificate;
    private final Admin admin;

    private SecuredBroker(EmbeddedKafka kafka, Certificate certificate) {
        this.kafka = kafka;
        this.certificate = certificate;
        Map<String, Object> settings = new HashMap<>(trust());
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "PLAIN");
        settings.put("sasl.jaas.config", plain("username=\"broker\" password=\"" + BROKER_PASSWORD + "\""));
        this.admin = Admin.create(settings);
    }

    static SecuredBroker start(Path directory) throws Exception {
        Certificate certificate = Certificate.create(directory);
        Map<String, String> settings = new TreeMap<>();
        settings.put("listener.security.protocol.map", "CLIENT:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put(
                "listener.name.client.plain.sasl.jaas.config",
                plain("username=\"broker\" password=\"" + BROKER_PASSWORD + "\" user_broker=\"" + BROKER_PASSWORD
                        + "\""));
        settings.put(
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.location", certificate.keystore().toString());
        settings.put("ssl.keystore.password", certificate.password());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.truststore.location", certificate.truststore().toString());
        settings.put("ssl.truststore.password", certificate.password());
        settings.put("ssl.truststore.type", "PKCS12");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The broker comes to its own controller by a listener without users.
        settings.put("super.users", "User:broker;User:ANONYMOUS");
        return new SecuredBroker(
                EmbeddedKafka.builder()
                        .dataDirectory(directory.resolve("broker"))
                        .brokerProperties(settings)
                        .build()
                        .start(),
                certificate);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Creates a user who may do nothing yet, and returns the settings of its Kafka clients. */
    Map<String, String> user(String name, String password) throws Exception {
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)))
                .all()
                .get();
        Map<String, String> settings = new TreeMap<>(trust());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name + "\" password=\""
                        + password + "\";");
        return settings;
    }

    void grant(String user, Access access) throws Exception {
        admin.createAcls(access.operations().stream()
                        .map(operation -> binding(user, access, operation))
                        .toList())
                .all()
                .get();
    }

    void revoke(String user, Access access, AclOperation operation) throws Exception {
        admin.deleteAcls(List.of(binding(user, access, operation).toFilter()))
                .all()
                .get();
    }

    /** How many permissions there are, of all users. */
    int permissions() throws Exception {
        return admin.describeAcls(AclBindingFilter.ANY).values().get().size();
    }

    private static AclBinding binding(String user, Access access, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(access.type(), access.name(), access.pattern()),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private Map<String, String> trust() {
        return Map.of(
                "ssl.truststore.location", certificate.truststore().toString(),
                "ssl.truststore.password", certificate.password(),
                "ssl.truststore.type", "PKCS12");
    }

    private static String plain(String options) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
    }

    @Override
    public void close() {
        admin.close();
        kafka.close();
    }
}
