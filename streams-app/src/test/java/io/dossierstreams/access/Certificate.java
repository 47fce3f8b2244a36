package io.dossierstreams.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A key and a certificate for 127.0.0.1, made by the JDK's own tool.
 *
 * @param keystore with both, PKCS 12
 * @param truststore with the certificate alone, PKCS 12
 * @param password of both
 */
record Certificate(Path keystore, Path truststore, String password) {
    static Certificate create(Path directory) throws Exception {
        Certificate certificate =
                new Certificate(directory.resolve("broker.p12"), directory.resolve("trust.p12"), "only-for-this-test");
        Path exported = directory.resolve("broker.pem");
        certificate.keytool(
                certificate.keystore,
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1");
        certificate.keytool(
                certificate.keystore, "-exportcert", "-alias", "broker", "-rfc", "-file", exported.toString());
        certificate.keytool(
                certificate.truststore, "-importcert", "-alias", "broker", "-noprompt", "-file", exported.toString());
        return certificate;
    }

    private void keytool(Path store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", password));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + output);
        }
    }
}
